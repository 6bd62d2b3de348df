import GRDB
import Glibc

/// A first page for a file that has lost its own: it names our tables, and where their roots lie in
/// a new archive.
///
/// Indexes and triggers are left out, so that all fits into one page; whether a table really lies
/// there is told by its rows.
struct SubstitutePage {
  /// Where the two archives that this needs are made for a moment.
  let path: String

  init(beside path: String) { self.path = "\(path)-schema" }

  /// The page, with a header that says nothing of the file's length.
  func bytes() throws -> [UInt8] {
    let (model, page) = ("\(path)-model", "\(path)-page")
    defer { for name in [model, page] { remove(name) } }
    let archive = try Archive(path: model)
    let tables = try archive.connection.read { try SubstitutePage.tables(of: $0) }
    try archive.close()
    let queue = try DatabaseQueue(path: page)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA writable_schema = ON")
      for (name, root, sql) in tables {
        try db.execute(
          sql: "INSERT INTO sqlite_schema VALUES ('table', ?1, ?1, ?2, ?3)",
          arguments: [name, root, sql])
      }
    }
    try queue.close()
    guard let file = FileBytes(path: page, limit: DatabaseHeader.ownPageSize),
      file.size == DatabaseHeader.ownPageSize
    else { throw Damage() }
    let head = DatabaseHeader.mended(pageCount: 0, version: Schema.steps.count)
    return head + file.bytes.dropFirst(head.count)
  }

  private static func tables(of db: Database) throws -> [(name: String, root: Int64, sql: String)] {
    let tables = try db.rows(
      """
      SELECT name, rootpage, sql LIKE '%WITHOUT ROWID%' FROM sqlite_schema
      WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'
      """
    ) { (name: try $0.text(), root: try $0.number(), isKeyed: try $0.flag()) }
    return try tables.map { table in
      (table.name, table.root, try statement(table.name, table.isKeyed, db))
    }
  }

  private static func statement(_ name: String, _ isKeyed: Bool, _ db: Database) throws -> String {
    let columns = try db.rows("SELECT name, pk FROM pragma_table_info(?)", [name]) {
      (name: try $0.text(), key: try $0.number())
    }
    let keys = columns.filter { $0.key > 0 }.sorted { $0.key < $1.key }.map(\.name)
    let names = columns.map { !isKeyed && $0.key > 0 ? "\($0.name) INTEGER PRIMARY KEY" : $0.name }
    return isKeyed
      ? "CREATE TABLE \(name)(\(names.joined(separator: ",")),"
        + "PRIMARY KEY(\(keys.joined(separator: ",")))) WITHOUT ROWID"
      : "CREATE TABLE \(name)(\(names.joined(separator: ",")))"
  }

  private func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }
}
