import GRDB
import News

/// Takes a story of the shared archive into the keep, when the person does something with it.
///
/// What lists tell of it is copied, with all its names: so a bookmark stands when the paper has dropped
/// the story. Its text is copied by the bookmark itself.
struct Adopting {
  let db: Database

  /// The number that the keep has for a story; nil where the story is not known at all.
  func number(of id: StoryID) throws -> Int64? {
    let kept = try db.first("SELECT story FROM main.alias WHERE identity = ?", [id.text]) {
      try $0.number()
    }
    if let kept { return kept }
    let shared = try db.first("SELECT story FROM shared.alias WHERE identity = ?", [id.text]) {
      try $0.number()
    }
    return try shared.map(adopt)
  }

  /// The number that the keep has for a story that goes by another in both archives.
  func number(of story: Int64) throws -> Int64 {
    let kept = try db.first("SELECT mine FROM mine WHERE story = ?", [story]) { try $0.number() }
    return try kept ?? adopt(story)
  }

  private func adopt(_ story: Int64) throws -> Int64 {
    let known = try db.first("SELECT mine FROM mine WHERE story = ?", [story]) { try $0.number() }
    if let known { return known }
    let name = try db.first(
      "SELECT p.name FROM shared.story s JOIN shared.paper p ON p.id = s.paper WHERE s.id = ?",
      [story]
    ) { try $0.text() }
    guard let name else { throw Damage() }
    let papers = Papers(db: db)
    let paper = try papers.keepNumber(of: PaperID(name))
    let columns = "\(Headline.insertedColumns), title_hash, first_seen, sort_at"
    try db.run(
      """
      INSERT INTO main.story (paper, \(columns))
      SELECT ?, \(columns) FROM shared.story WHERE id = ?
      """, [paper, story])
    let kept = db.lastInsertedRowID
    try db.run(
      """
      INSERT OR IGNORE INTO main.alias (identity, key, story)
      SELECT identity, key, ? FROM shared.alias WHERE story = ?
      """, [kept, story])
    try db.run(
      """
      INSERT INTO main.placement (section, story, sort_at, is_unread)
      SELECT ?, id, sort_at, 1 FROM main.story WHERE id = ?
      """, [try papers.keepNumber(of: .whole, in: paper), kept])
    try db.run(
      "INSERT INTO mine (story, mine, is_read, is_hidden, is_own) VALUES (?, ?, 0, 0, 0)",
      [story, kept])
    return kept
  }
}
