import Glibc

/// The file of an archive before SQLite opens it: private from its first byte.
struct ArchiveFile {
  var path: String

  /// Makes the missing folders (0700) and the file (0600); SQLite gives `-wal` and `-shm` its mode.
  ///
  /// A file that stands is never opened here: closing it would drop the locks that another
  /// connection of this process holds on it (POSIX advisory locks; sqlite.org/howtocorrupt.html, 2.2).
  func prepare() throws(ArchiveError) {
    try makeFolder(parent(of: path))
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if file >= 0 {
      _ = Glibc.close(file)
    } else if errno == EEXIST {
      // Refused where it is another's file; then SQLite tells what may be done with it.
      _ = chmod(path, 0o600)
    } else {
      throw failure(at: path)
    }
  }

  /// Refuses what is no archive before SQLite touches it: a first look may merge or drop its journal.
  ///
  /// Opens and closes the file, so it is called before any connection of this process is open.
  func refuseForeign() throws(ArchiveError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { _ = Glibc.close(file) }
    var head = [UInt8](repeating: 0, count: 16)
    let count = read(file, &head, head.count)
    if count == 0 {
      if hasJournal { throw .damaged(path: path) }
    } else if count > 0, head != Array("SQLite format 3\0".utf8) {
      throw .damaged(path: path)
    }
  }

  /// Whether a write-ahead log with something in it lies beside the file.
  private var hasJournal: Bool {
    var facts = stat()
    return stat("\(path)-wal", &facts) == 0 && facts.st_size > 0
  }

  private func makeFolder(_ folder: String) throws(ArchiveError) {
    guard !folder.isEmpty, mkdir(folder, 0o700) != 0, errno != EEXIST else { return }
    guard errno == ENOENT else { throw failure(at: folder) }
    try makeFolder(parent(of: folder))
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure(at: folder) }
  }

  private func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  private func failure(at path: String) -> ArchiveError {
    let code = errno
    if code == EROFS { return .readOnly }
    if code == ENOSPC || code == EDQUOT { return .diskFull }
    return .cannotOpen(path: path, reason: String(cString: strerror(code)))
  }
}
