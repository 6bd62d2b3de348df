import GRDB

/// The same questions asked of SQLite alone: statements run to their end, and every column read,
/// but nothing made of it.
struct Floor {
  let queue: DatabaseQueue

  init(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// The newest stories of the paper's whole, from a depth.
  func list(depth: Int) throws -> Timing {
    try time(
      """
      SELECT s.id, s.title, s.lead, s.posted, s.is_read FROM (
        SELECT story FROM placement
        WHERE section = \(try wholeSection())
        ORDER BY sort_at DESC, story DESC LIMIT 50 OFFSET \(depth)
      ) l JOIN story s ON s.id = l.story
      """)
  }

  /// The newest fifty rows of the index for an expression, with their stories' rows.
  func search(_ expression: String) throws -> Timing {
    try time(
      """
      SELECT s.id, s.title, s.lead, s.posted, s.is_read FROM (
        SELECT rowid >> 4 AS time FROM search_index WHERE search_index MATCH '\(expression)'
        ORDER BY rowid DESC LIMIT 50
      ) f JOIN story s ON s.sort_at = f.time
      """)
  }

  private func wholeSection() throws -> Int64 {
    try queue.read { try Int64.fetchOne($0, sql: "SELECT id FROM section WHERE name = ''") ?? 0 }
  }

  private func time(_ sql: String) throws -> Timing {
    try queue.read { db in
      let statement = try db.makeStatement(sql: sql)
      return try Timing.of {
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() { for column in 0..<row.count { _ = row[column] } }
      }
    }
  }
}
