import GRDB
import News

/// Reads what the reader wrote to stories and keeps beside them.
struct Notes {
  let db: Database

  /// A story's tags, in the order of their letters.
  func tags(of id: StoryID) throws -> [String] {
    try db.rows(
      """
      SELECT t.name FROM alias a JOIN tag t ON t.story = a.story WHERE a.identity = ? ORDER BY 1
      """, [id.text]
    ) { try $0.text() }
  }

  /// Every tag with the number of its stories.
  func tags() throws -> [(name: String, count: Int)] {
    try db.rows("SELECT name, count(*) FROM tag GROUP BY name ORDER BY name") {
      (try $0.text(), try $0.count())
    }
  }

  /// A story's note.
  func note(of id: StoryID) throws -> String? {
    try db.first(
      "SELECT n.text FROM alias a JOIN note n ON n.story = a.story WHERE a.identity = ?", [id.text]
    ) { try $0.text() }
  }

  /// The saved searches by name.
  func searches() throws -> [SavedSearch] {
    try db.rows("SELECT name, query FROM saved_search ORDER BY name") {
      SavedSearch(name: try $0.text(), query: try $0.text())
    }
  }

  /// What is followed, sections first.
  func follows() throws -> [Follow] {
    let follows = try db.rows("SELECT kind, name FROM follow ORDER BY name") { row in
      guard let kind = Follow.Kind(rawValue: try row.text()) else { throw Damage() }
      return Follow(kind, try row.text())
    }
    return Follow.Kind.allCases.flatMap { kind in follows.filter { $0.kind == kind } }
  }

  /// Where a story was left.
  func position(in id: StoryID) throws -> ReadingPosition? {
    try db.first(
      """
      SELECT p.block, p.offset FROM alias a JOIN reading_position p ON p.story = a.story
      WHERE a.identity = ?
      """, [id.text]
    ) { ReadingPosition(block: try $0.count(), offset: try $0.count()) }
  }

  /// Keeps where a story was left; nil forgets it.
  func setPosition(_ position: ReadingPosition?, in id: StoryID, at now: Instant) throws {
    guard let story = try Identities(db: db).kept(id) else { return }
    guard let position else {
      return try db.run("DELETE FROM main.reading_position WHERE story = ?", [story])
    }
    try db.run(
      """
      INSERT OR REPLACE INTO main.reading_position (story, block, offset, left_at)
      VALUES (?, ?, ?, ?)
      """, [story, position.block, position.offset, now.seconds])
  }
}
