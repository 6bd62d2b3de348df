import FoundationEssentials
import GRDB
import News
import Typesetting

/// Takes stories into the index, batch by batch, and keeps its segments few.
///
/// The terms are made while no lock is held; a story that changed meanwhile stays for the next batch.
/// Rows of the index are never taken out: what they say too much is seen when a story is read.
struct Indexing {
  let connection: Connection

  /// How long a batch should hold the lock.
  private static let hold = Duration.milliseconds(5)

  func run(for duration: Duration) throws(ArchiveError) {
    let clock = ContinuousClock()
    let end = clock.now + duration
    var (stories, pages) = (40, 32)
    var terms = SearchTerms()
    repeat {
      let batch = try connection.read { try IndexBatch(db: $0).read(stories) }
      let entries = Indexing.entries(of: batch, &terms)
      let start = clock.now
      if !batch.isEmpty { try connection.write(.fetched) { try IndexBatch(db: $0).write(entries) } }
      let written = clock.now
      let isMerged = try connection.write(.fetched) { try !IndexBatch(db: $0).merge(pages: pages) }
      guard !batch.isEmpty || !isMerged else { return }
      if !batch.isEmpty { stories = Indexing.size(after: stories, took: written - start) }
      pages = Indexing.size(after: pages, took: clock.now - written)
    } while clock.now < end
  }

  /// As much as would have taken the time that the lock may be held.
  private static func size(after size: Int, took: Duration) -> Int {
    let factor = min(max(hold / max(took, .microseconds(1)), 0.25), 2)
    return min(max(Int(Double(size) * factor), 5), 200)
  }

  /// In the order of their numbers: FTS5 begins a new segment at each step back.
  private static func entries(of batch: [IndexSource], _ terms: inout SearchTerms) -> [IndexEntry] {
    let sorted = batch.sorted { $0.number.value < $1.number.value }
    return sorted.map { source in
      terms.clear()
      source.add(to: &terms)
      return IndexEntry(source: source, terms: String(decoding: terms.bytes, as: UTF8.self))
    }
  }
}

/// A story's row for the index, with what it was made from.
struct IndexEntry {
  let source: IndexSource
  let terms: String
}

/// What the index is made from, as it was read; equal where nothing has changed.
struct IndexSource: Equatable {
  let story: Int64
  let sortAt: Int64
  let headline: Headline
  let packed: [UInt8]?
  let note: String

  var number: IndexNumber { IndexNumber(story: story, sortAt: sortAt) }

  func add(to terms: inout SearchTerms) {
    let story = SearchedText(headline: headline, packed: packed, note: note).story()
    let head = SearchedText.row(headline) + SearchedText.ownTitles(story)
    terms.add(FoldedText(lines: head), as: .head)
    terms.add(FoldedText(lines: SearchedText.paragraphs(story) + [note]), as: .body)
  }
}

/// Reads and writes the rows of one batch.
struct IndexBatch {
  let db: Database

  private static let sources = """
    SELECT s.id, s.sort_at, \(Headline.columns), ifnull(t.text, b.text), ifnull(n.text, '')
    FROM story s LEFT JOIN story_text t ON t.story = s.id
    LEFT JOIN bookmark b ON b.story = s.id LEFT JOIN note n ON n.story = s.id
    """

  /// The newest of the stories that the index does not know.
  func read(_ size: Int) throws -> [IndexSource] {
    try db.rows(
      """
      \(IndexBatch.sources) JOIN (SELECT story FROM unindexed ORDER BY story DESC LIMIT ?) u
      ON u.story = s.id
      """, [size]
    ) { try IndexBatch.source(&$0) }
  }

  /// Adds the rows of stories that are still as they were read; those that share a number share a row.
  func write(_ entries: [IndexEntry]) throws {
    var pending: (number: IndexNumber, terms: String)?
    for entry in entries where try isCurrent(entry.source) {
      try db.run("DELETE FROM unindexed WHERE story = ?", [entry.source.story])
      let number = entry.source.number
      if let last = pending, last.number == number {
        pending = (number, last.terms + entry.terms)
      } else {
        if let last = pending { try add(last.number, last.terms) }
        pending = (number, entry.terms)
      }
    }
    if let last = pending { try add(last.number, last.terms) }
  }

  private func add(_ number: IndexNumber, _ terms: String) throws {
    try db.run(
      "INSERT INTO search_index (rowid, terms) VALUES (?, ?)", [number.value, terms])
  }

  /// Merges segments of the index, about so many pages; false where there was nothing to merge.
  func merge(pages: Int) throws -> Bool {
    let before = db.totalChangesCount
    try db.run("INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)", [pages])
    // FTS5's own sign that it did something (sqlite.org/fts5.html, 6.8).
    return db.totalChangesCount - before >= 2
  }

  private func isCurrent(_ source: IndexSource) throws -> Bool {
    let present = try db.first("\(IndexBatch.sources) WHERE s.id = ?", [source.story]) {
      try IndexBatch.source(&$0)
    }
    return present == source
  }

  private static func source(_ row: inout RowReader) throws -> IndexSource {
    IndexSource(
      story: try row.number(), sortAt: try row.number(), headline: try row.headline(),
      packed: try row.optionalBytes(), note: try row.text())
  }
}
