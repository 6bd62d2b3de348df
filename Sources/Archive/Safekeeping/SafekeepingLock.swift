import Glibc

/// Lets one process at a time do what must not be done twice at once to an archive's files.
///
/// The lock is on a file of its own: closing one that SQLite has open would drop SQLite's locks.
enum SafekeepingLock {
  /// Runs a body while no other process holds the lock of this name.
  static func holding<Value>(
    _ name: String, _ body: () throws(ArchiveError) -> Value
  ) throws(ArchiveError) -> Value {
    let file = Glibc.open("\(name).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    // Where no lock can be had, as in a folder that may only be read, the body says so itself.
    defer { if file >= 0 { _ = Glibc.close(file) } }
    while file >= 0, flock(file, LOCK_EX) != 0, errno == EINTR {}
    return try body()
  }
}
