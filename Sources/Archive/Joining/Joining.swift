import GRDB
import News

/// Joins a shared archive to a person's keep on one connection.
struct Joining {
  let db: Database
  /// Where the shared archive lies.
  let shared: String

  /// Opens the shared archive for reading alone and makes the views.
  func begin() throws {
    try db.execute(sql: "PRAGMA temp_store = MEMORY")
    try SharedArchive(db: db, path: shared).attach()
    try db.execute(sql: JoinedTables.memory)
    try fill()
    try db.execute(sql: JoinedTables.views)
    try db.execute(sql: JoinedTables.following)
  }

  /// Reads the keep's stories anew, after another process has written to either archive.
  func fill() throws {
    try db.inTransaction {
      try db.execute(sql: JoinedTables.filling)
      return .commit
    }
  }

  /// A number that changes whenever another connection has written to either archive.
  func othersChangeCount() throws -> Int {
    let own = try db.first("PRAGMA main.data_version") { try $0.number() } ?? 0
    let others = try db.first("PRAGMA shared.data_version") { try $0.number() } ?? 0
    return Int(own) &+ Int(others) << 20
  }
}
