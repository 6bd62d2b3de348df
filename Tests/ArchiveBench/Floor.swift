import GRDB
import Glibc

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

  /// One row written and synced, in a database of its own beside another.
  static func write(beside path: String) throws -> Timing {
    let own = "\(path).floor"
    defer { for end in ["", "-wal", "-shm"] { unlink(own + end) } }
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = wal; PRAGMA synchronous = full")
    }
    let queue = try DatabaseQueue(path: own, configuration: configuration)
    try queue.write { try $0.execute(sql: "CREATE TABLE mark (story INTEGER PRIMARY KEY)") }
    var timing = Timing()
    for number in 1...20 {
      try timing.add {
        try queue.write { try $0.execute(sql: "INSERT INTO mark VALUES (\(number))") }
      }
    }
    return timing
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
