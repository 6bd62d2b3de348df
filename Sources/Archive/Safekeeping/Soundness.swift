import GRDB
import News

/// Looks for what no working of ours leaves behind.
struct Soundness {
  let db: Database

  /// One line for each fault.
  func faults() throws -> [String] {
    let pages = try db.rows("PRAGMA integrity_check") { try $0.text() }.filter { $0 != "ok" }
    let references = try db.rows("PRAGMA foreign_key_check") { "\(try $0.text()): lost reference" }
    return try pages + references + invariants() + unreadableTexts()
  }

  private func invariants() throws -> [String] {
    try Soundness.invariants.compactMap { what, sql in
      let count = try db.first("SELECT count(*) FROM (\(sql))") { try $0.count() } ?? 0
      return count == 0 ? nil : "\(what): \(count)"
    }
  }

  private static let invariants = [
    (
      "sections whose counts are wrong",
      """
      SELECT c.id FROM section c LEFT JOIN placement l ON l.section = c.id GROUP BY c.id
      HAVING count(l.story) <> c.story_count OR ifnull(sum(l.is_unread), 0) <> c.unread_count
      """
    ),
    (
      "placements that differ from their story",
      """
      SELECT s.id FROM placement l JOIN story s ON s.id = l.story
      WHERE l.sort_at <> s.sort_at OR l.is_unread = s.is_read
      """
    ),
    (
      "stories that are not in the whole of their paper",
      """
      SELECT s.id FROM story s WHERE NOT EXISTS (
        SELECT 1 FROM section c JOIN placement l ON l.section = c.id AND l.story = s.id
        WHERE c.paper = s.paper AND c.name = '')
      AND NOT EXISTS (SELECT 1 FROM hidden WHERE story = s.id)
      """
    ),
    (
      "stories that are left out and not",
      "SELECT story FROM hidden WHERE story IN (SELECT story FROM placement)"
    ),
    (
      "stories that their identity does not name",
      """
      SELECT s.id FROM story s LEFT JOIN alias a ON a.identity = s.identity AND a.story = s.id
      WHERE a.id IS NULL
      """
    ),
  ]

  private func unreadableTexts() throws -> [String] {
    try ["story_text", "revision", "bookmark"].compactMap { table in
      let unreadable = try db.rows("SELECT text FROM \(table) WHERE text IS NOT NULL") { row in
        (try? Story(packed: try row.bytes())) == nil
      }.count { $0 }
      return unreadable == 0 ? nil : "texts in \(table) that cannot be read: \(unreadable)"
    }
  }
}
