import GRDB
import News

/// Finds what another archive has not seen yet.
struct Outgoing {
  let db: Database

  /// What is sent at once: so many records, or somewhat more than so many bytes.
  static let limit = (records: 500, bytes: 1 << 20)

  /// The facts after a number that did not come from the other archive itself.
  ///
  /// - Returns: the records, the number to go on after, and whether there are no more.
  func records(
    after number: Int64, for peer: DeviceID?, keepsOnly: Bool
  ) throws -> (records: [SyncRecord], upTo: Int64, isEnd: Bool) {
    let newest = try newest()
    let rows = try rows(after: number, for: peer, keepsOnly: keepsOnly)
    var (records, upTo, bytes) = ([SyncRecord](), number, 0)
    for row in rows where bytes < Outgoing.limit.bytes {
      let record = try record(row)
      records.append(record)
      upTo = row.id
      bytes += record.length
    }
    let isEnd = records.count == rows.count && rows.count < Outgoing.limit.records
    return (records, isEnd ? max(upTo, newest) : upTo, isEnd)
  }

  /// The number of the latest change.
  func newest() throws -> Int64 {
    try db.first("SELECT seq FROM sqlite_sequence WHERE name = 'stamp'") { try $0.number() } ?? 0
  }

  /// A sum over the stamps of all that is kept; equal sums, equal keeps.
  func digest() throws -> UInt64 {
    try db.rows(
      "SELECT tick, device FROM stamp WHERE value IS NOT NULL AND fact <> 1"
    ) { Stamp(tick: try $0.number(), device: DeviceID(try $0.number())).digest }
    .reduce(0, &+)
  }
}

extension Outgoing {
  private struct Row {
    var id: Int64
    var kind: FactKind
    var story: Int64?
    var identity: String
    var name: String
    var remembered: Remembered
  }

  private func rows(
    after number: Int64, for peer: DeviceID?, keepsOnly: Bool
  ) throws -> [Row] {
    try db.rows(
      """
      SELECT id, fact, story, identity, name, tick, device, value FROM stamp
      WHERE id > ? AND source <> ? \(keepsOnly ? "AND fact <> 1" : "")
      ORDER BY id LIMIT \(Outgoing.limit.records)
      """, [number, peer?.number ?? -1]
    ) { row in
      let id = try row.number()
      guard let kind = FactKind(rawValue: try row.number()) else { throw Damage() }
      return Row(
        id: id, kind: kind, story: try row.optionalNumber(), identity: try row.text(),
        name: try row.text(), remembered: try row.remembered())
    }
  }

  private func record(_ row: Row) throws -> SyncRecord {
    var record = SyncRecord(row.kind, name: row.name, row.remembered)
    if let story = row.story {
      record.stories = Array(try Identities(db: db).all(of: story).prefix(SyncRecord.identities))
      if row.kind.keepsStory, row.remembered.value != nil { record.story = try told(story) }
    } else if !row.identity.isEmpty {
      record.stories = [StoryID(row.identity)]
    }
    return record
  }

  private func told(_ story: Int64) throws -> SyncedStory? {
    try db.first(
      """
      SELECT p.name, \(Headline.columns) FROM story s JOIN paper p ON p.id = s.paper WHERE s.id = ?
      """, [story]
    ) { SyncedStory(paper: PaperID(try $0.text()), headline: try $0.headline()) }
  }
}

extension SyncRecord {
  /// About how many bytes it takes.
  fileprivate var length: Int {
    var length = 400
    if case .text(let text) = remembered.value { length += text.utf8.count }
    guard let headline = story?.headline else { return length }
    return length + headline.title.utf8.count + headline.dek.utf8.count + headline.lead.utf8.count
  }
}
