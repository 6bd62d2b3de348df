import GRDB

extension Connection {
  /// Opens a file as well as its place allows.
  static func open(
    _ path: String, joining shared: String?, _ journal: Journal
  ) throws -> DatabaseQueue {
    if let shared { return try open(path, joining: shared, journal) }
    do {
      return try open(path, journal, isAlone: false)
    } catch {
      let problem = ArchiveError(error, path: path)
      if problem == .diskFull { return try open(path, journal, isAlone: true) }
      guard ArchiveFile(path: path).isUnchangeable, !(error is ArchiveError) else { throw error }
      return try openUnchangeable(path)
    }
  }

  /// Opens a file that may only be read, without the files that SQLite would make beside it.
  ///
  /// Nobody may be writing to it meanwhile: with its folder read-only nobody can.
  static func openUnchangeable(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(
      path: "\(address(of: path))?immutable=1", configuration: configuration)
    try queue.unsafeRead { try Migration(db: $0, path: path, journal: .log).run() }
    return queue
  }

  /// A file's name as the beginning of an address (sqlite.org/uri.html).
  static func address(of path: String) -> String {
    "file:"
      + path.utf8.reduce(into: "") { name, byte in
        let isPlain = byte > 0x20 && byte < 0x7F && ![0x23, 0x25, 0x3F].contains(byte)
        name += isPlain ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
      }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  /// What tells a connection with a shared archive from others.
  static let joinedLabel = "joined archives"

  private static func open(
    _ path: String, joining shared: String, _ journal: Journal
  ) throws -> DatabaseQueue {
    let queue = try open(path, journal, isAlone: false, label: joinedLabel)
    try queue.writeWithoutTransaction { try Joining(db: $0, shared: shared).begin() }
    return queue
  }

  /// Where a full disk has no room for the shared `-shm` file, reading goes on with one of our own
  /// in memory, which SQLite allows who keeps all others out (sqlite.org/wal.html, section 8).
  private static func open(
    _ path: String, _ journal: Journal, isAlone: Bool, label: String = "archive"
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .callback(Patience.wait)
    configuration.label = label
    configuration.prepareDatabase { db in
      if isAlone { try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
      try journal.prepare(db)
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction {
      try Migration(db: $0, path: path, journal: journal).run()
    }
    return queue
  }
}
