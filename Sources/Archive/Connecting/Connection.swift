import GRDB

/// How surely a change is on the disk when its call returns (SQLite's `synchronous` in WAL mode).
enum Durability: String {
  /// Survives the program's end; a power cut may take the last changes, which can be fetched again.
  case fetched = "NORMAL"
  /// Survives a power cut.
  case mark = "FULL"
}

/// The one connection of an archive, with its errors turned into ours.
///
/// Where another process has put a new file in the place of a damaged one, the connection follows.
final class Connection {
  let path: String
  private var queue: DatabaseQueue
  private var file: ArchiveFile.Identity?
  private var durability: Durability?
  private var commitCount = 0
  private var reopenCount = 0
  private var joinedCount: Int?
  private let journal: Journal
  /// Where a shared archive lies that is joined to this one.
  private let shared: String?

  /// Opens and, where the schema is older, migrates; without a journal given, the one that fits the
  /// file system is taken.
  init(path: String, joining shared: String? = nil, journal: Journal? = nil) throws(ArchiveError) {
    (self.path, self.shared) = (path, shared)
    do {
      if path != ":memory:" { try ArchiveFile(path: path).prepare() }
      self.journal = journal ?? Journal(path: path)
      queue = try Connection.open(path, joining: shared, self.journal)
      file = ArchiveFile(path: path).identity
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  func close() throws(ArchiveError) {
    do {
      if isReplaced { return abandon() }
      if ArchiveFile(path: path).isShared { return try leaveLog() }
      try queue.close()
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Runs statements that change nothing.
  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    try use { try $0.unsafeRead(body) }
  }

  /// Runs a transaction: all of it is kept or, where it throws, nothing.
  func write<Value>(
    _ durability: Durability, _ body: (Database) throws -> Value
  ) throws(ArchiveError) -> Value {
    try use { queue in
      try queue.writeWithoutTransaction { db in
        try demand(durability, of: db)
        let value = try db.immediately { try body(db) }
        commitCount += 1
        return value
      }
    }
  }

  /// Runs statements that are to stand outside a transaction.
  func withoutTransaction<Value>(
    _ body: (Database) throws -> Value
  ) throws(ArchiveError) -> Value {
    try use { try $0.writeWithoutTransaction(body) }
  }

  /// Our own commits, and SQLite's `data_version`, which counts those of the others.
  func changeCount() throws(ArchiveError) -> Int {
    try othersChangeCount() + commitCount
  }

  /// SQLite's `data_version`; of joined archives, of both, after which what is known of the keep's
  /// stories is read anew.
  func othersChangeCount() throws(ArchiveError) -> Int {
    if let shared { return try joinedChangeCount(shared) + reopenCount << 32 }
    let count = Int(try read { try $0.first("PRAGMA data_version") { try $0.number() } ?? 0 })
    return count + reopenCount << 32
  }
}

extension Connection {
  private func joinedChangeCount(_ shared: String) throws(ArchiveError) -> Int {
    try withoutTransaction { db in
      let joining = Joining(db: db, shared: shared)
      let count = try joining.othersChangeCount()
      if let seen = joinedCount, seen != count { try joining.fill() }
      joinedCount = count
      return count
    }
  }

  /// Uses the file that stands at the path now; damage is noted for the next start.
  private func use<Value>(_ body: (DatabaseQueue) throws -> Value) throws(ArchiveError) -> Value {
    do {
      if isReplaced { try reopen() }
      return try body(queue)
    } catch {
      // What is damaged may be the shared archive, which is mended by the service that writes it.
      if shared == nil, let error = error as? DatabaseError,
        [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
      {
        ArchiveFile(path: path).markDamaged()
      }
      throw ArchiveError(error, path: path)
    }
  }

  /// Whether another file stands at the path than the one that is open.
  private var isReplaced: Bool {
    guard let file, let present = ArchiveFile(path: path).identity else { return false }
    return present != file
  }

  private func reopen() throws {
    abandon()
    queue = try Connection.open(path, joining: shared, journal)
    (file, durability) = (ArchiveFile(path: path).identity, nil)
    reopenCount += 1
  }

  /// Leaves the old file without closing it: SQLite would delete the journal of the new one, which
  /// has the same name (sqlite.org/howtocorrupt.html, 2.4).
  private func abandon() {
    _ = Unmanaged.passRetained(queue)
  }

  /// Shortens the log and leaves it where it is: SQLite would delete it with its index, and who may only
  /// read the folder could not make them, and read nothing (sqlite.org/wal.html, section 4).
  ///
  /// One page stays in it. Of an empty log who may only read cannot tell whether it was used and
  /// emptied meanwhile, and forgets with each question what was read for the last one (wal.c,
  /// `walBeginShmUnreliable`).
  private func leaveLog() throws {
    try queue.writeWithoutTransaction {
      try $0.execute(
        sql: """
          PRAGMA wal_checkpoint(TRUNCATE);
          PRAGMA application_id = \(Schema.applicationID);
          PRAGMA wal_checkpoint(PASSIVE);
          """)
    }
    abandon()
  }

  /// `synchronous` can only be set between transactions.
  private func demand(_ durability: Durability, of db: Database) throws {
    guard durability != self.durability else { return }
    try db.run("PRAGMA synchronous = \(durability.rawValue)")
    self.durability = durability
  }
}
