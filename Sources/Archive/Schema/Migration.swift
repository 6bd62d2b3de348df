import GRDB

/// Brings a file to the schema that this program knows.
struct Migration {
  let db: Database
  let path: String
  let journal: Journal

  /// An older file is backed up first, and refused where that cannot be.
  ///
  /// Reads the version first, and writes nothing where it is ours or where the file is refused.
  func run() throws {
    let version = try version()
    try refuse(unless: version)
    guard version < Schema.steps.count else { return }
    if version == 0 { return try migrate() }
    try SafekeepingLock.holding("\(path).migration") { () throws(ArchiveError) in
      do {
        try backUp()
        try migrate()
      } catch {
        throw ArchiveError(error, path: path)
      }
    }
  }

  private func migrate() throws {
    if path != ":memory:" { try db.run("PRAGMA journal_mode = \(journal.rawValue)") }
    try db.immediately {
      // Another process may have migrated while this one waited for the lock.
      let version = try self.version()
      try refuse(unless: version)
      for step in Schema.steps.dropFirst(version) { try db.execute(sql: step) }
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(Schema.steps.count)")
    }
  }

  /// What another process has migrated meanwhile has its backup.
  private func backUp() throws {
    let version = try version()
    guard version < Schema.steps.count else { return }
    try Backup(db: db, archive: path, version: version).make()
  }

  private func version() throws -> Int {
    Int(try db.first("PRAGMA user_version") { try $0.number() } ?? 0)
  }

  private func refuse(unless version: Int) throws {
    let application = try db.first("PRAGMA application_id") { try $0.number() } ?? 0
    let tables = try db.first("SELECT count(*) FROM sqlite_master") { try $0.number() } ?? 0
    guard application == Schema.applicationID || (application == 0 && tables == 0) else {
      throw ArchiveError.cannotOpen(
        path: path, reason: "a database of another program; \(ArchiveFile.remedy)")
    }
    guard (0...Schema.steps.count).contains(version) else {
      throw ArchiveError.newerSchema(found: version, known: Schema.steps.count)
    }
  }
}
