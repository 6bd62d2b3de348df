import GRDB

/// A look at a file that costs a millisecond with 100,000 stories and finds most damage.
///
/// It reads the schema, the first and the last row of every table, and the newest thousand
/// bookmarks, whose texts fill a page each; a page in between is found when it is read.
struct Probe {
  let db: Database

  /// Throws what SQLite says of a damaged page.
  func run() throws {
    try db.run("SELECT \(Probe.ends)")
    try db.run(
      """
      SELECT count(made_at) FROM (
        SELECT made_at FROM bookmark NOT INDEXED ORDER BY id DESC LIMIT 1000)
      """)
  }

  /// The first column of each table's rows, in their order.
  private static let keys = [
    ("paper", "id"), ("section", "id"), ("story", "id"), ("alias", "id"), ("revision", "id"),
    ("source", "id"), ("change", "id"), ("story_text", "story"), ("removed_bookmark", "story"),
    ("note", "story"), ("reading_position", "story"),
    ("unindexed", "story"), ("placement", "section"), ("listing", "section"), ("tag", "story"),
    ("follow", "kind"), ("saved_search", "name"), ("rule", "query"), ("hidden", "story"),
    ("preference", "key"),
  ]

  private static var ends: String {
    keys.map { table, key in
      "(SELECT min(\(key)) FROM \(table)), (SELECT max(\(key)) FROM \(table))"
    }.joined(separator: ", ")
  }
}
