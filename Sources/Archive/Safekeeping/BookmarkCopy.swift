import GRDB
import Glibc
import News

/// The plain-text copy of the bookmarks that lies beside an archive, for people and for us.
///
/// `bookmarks.txt` begins with lines that explain it, `State:` (which tells whether anything has
/// changed since) and `Written:`. Then comes one record a bookmark: `Story:` with its identity,
/// `Paper:`, `Address:`, `Title:`, `Kept:` and `Posted:` (seconds since 1970 and, for people, the
/// day), `Tag:` for each tag, and three fields of many lines, each indented by two blanks: `Note:`,
/// `Text:` for people and `Data:`, the whole story as the archive keeps it, in base64.
struct BookmarkCopy {
  /// The file that is written, and the one before it.
  let current: String
  let earlier: String

  /// The copy that belongs to the archive at a path.
  init(archive path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    (current, earlier) = ("\(folder)bookmarks.txt", "\(folder)bookmarks-1.txt")
  }

  /// The files that are there, the newest first.
  var readableFiles: [String] { [current, earlier].filter { access($0, R_OK) == 0 } }

  /// Writes the copy where the last one is of another day and something has changed since.
  ///
  /// Nothing is written where there is no bookmark: the copy may be all that is left of them.
  /// - Returns: whether it was written.
  func write(from db: Database, at now: Instant) throws -> Bool {
    let state = try self.state(of: db)
    guard let state, !isCurrent(state, at: now) else { return false }
    var file = try NewFile(for: current)
    do {
      try file.append(BookmarkCopy.head + "State: \(state)\nWritten: \(now.readable)\n")
      try append(to: &file, from: db)
      try file.replace(keeping: earlier)
    } catch {
      file.discard()
      throw error
    }
    return true
  }

  private static let head = """
    This is Hanji's own copy of the bookmarks, with their tags, notes and texts.
    It is written once a day; bookmarks-1.txt is the one before it.
    If the archive beside it is ever damaged, Hanji brings the bookmarks back from here.
    """ + "\n"

  /// What changes with every bookmark, tag, note and text; nil without a bookmark.
  private func state(of db: Database) throws -> String? {
    let (count, facts) =
      try db.first(
        """
        SELECT count(*), count(*) || '-' || ifnull(sum(id), 0) || '-' || ifnull(sum(made_at), 0)
          || '-' || ifnull(sum(length(text)), 0)
          || '-' || (SELECT count(*) || '-' || ifnull(sum(story * 31 + length(name)), 0) FROM main.tag)
          || '-' || (SELECT count(*) || '-' || ifnull(sum(written_at), 0) FROM main.note)
          || '-' || (SELECT ifnull(max(id), 0) FROM change)
        FROM main.bookmark
        """
      ) { (try $0.count(), try $0.text()) } ?? (0, "")
    return count == 0 ? nil : facts
  }

  private func isCurrent(_ state: String, at now: Instant) -> Bool {
    guard let head = FileBytes(path: current, limit: 1_024) else { return false }
    let lines = String(decoding: head.bytes, as: UTF8.self).split(separator: "\n")
    return lines.contains("State: \(state)")
      || lines.contains { $0.hasPrefix("Written: ") && $0.hasSuffix(" \(now.day)") }
  }
}

extension BookmarkCopy {
  private func append(to file: inout NewFile, from db: Database) throws {
    let sql = """
      SELECT p.name, s.id, b.made_at, b.text, n.text, \(Headline.columns)
      FROM main.bookmark b JOIN main.story s ON s.id = b.story JOIN main.paper p ON p.id = s.paper
      LEFT JOIN main.note n ON n.story = s.id ORDER BY b.id
      """
    let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql))
    while let row = try cursor.next() {
      var reader = RowReader(row)
      let (paper, number) = (try reader.text(), try reader.number())
      let (madeAt, bytes) = (try reader.instant(), try reader.optionalBytes())
      let note = try reader.optionalText() ?? ""
      let tags = try db.rows("SELECT name FROM main.tag WHERE story = ? ORDER BY name", [number]) {
        try $0.text()
      }
      let kept = KeptStory(
        paper: PaperID(paper), headline: try reader.headline(),
        text: bytes.flatMap { try? Story(packed: $0) }, bookmarkedAt: madeAt, tags: tags, note: note
      )
      try file.append(BookmarkRecord.text(of: kept))
    }
  }
}

extension Instant {
  /// Seconds since 1970 and, for people, the day.
  var readable: String { "\(seconds) \(day)" }

  /// The day in UTC, such as `2026-11-24`.
  var day: String {
    let time = CivilTime(self, offset: .utc)
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(time.year)-\(padded(time.month))-\(padded(time.day))"
  }
}
