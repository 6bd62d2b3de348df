/// The store of everything that was fetched and of what the reader did with it: one SQLite file.
///
/// This file and its `Archive+` neighbours are the module's whole interface, with the values in
/// `ArchiveValues.swift`. Calls are
/// synchronous, and several archives, also of other processes, may be open on one file. A story is
/// known by every identity that it was ever filed under; what is handed out bears the first.
/// Every read fits between two frames with 100,000 stories kept.
public final class Archive {
  let connection: Connection

  /// Opens the archive at a path, or makes it with its folder (mode 0700, the file 0600).
  ///
  /// `:memory:` makes one that is gone with the object. A damaged file or one of a newer schema is
  /// refused and left as it is; `open(path:at:)` mends a damaged one first.
  public init(path: String) throws(ArchiveError) {
    connection = try Connection(path: path)
  }

  init(connection: Connection) { self.connection = connection }

  /// Closes the file; deallocation does the same.
  public func close() throws(ArchiveError) {
    try connection.close()
  }

  /// A number that grows whenever this or another process has changed the file.
  public func changeCount() throws(ArchiveError) -> Int {
    try connection.changeCount()
  }

  /// A number that changes whenever another process, or another archive of this one, has written.
  public func othersChangeCount() throws(ArchiveError) -> Int {
    try connection.othersChangeCount()
  }

  /// What is wrong with the file and with our own invariants; empty where it is sound.
  ///
  /// Reads everything: seconds on a large archive. What is found is mended at the next start.
  public func check() throws(ArchiveError) -> [String] {
    let faults = try connection.read { try Soundness(db: $0).faults() }
    if !faults.isEmpty, connection.path != ":memory:" {
      ArchiveFile(path: connection.path).markDamaged()
    }
    return faults
  }
}
