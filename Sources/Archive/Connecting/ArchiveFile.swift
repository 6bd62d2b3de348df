import Glibc

/// The file of an archive before SQLite opens it: private from its first byte.
struct ArchiveFile {
  var path: String

  /// Makes the missing folders (0700) and the file (0600); SQLite gives `-wal` and `-shm` its mode.
  ///
  /// In a folder that is shared, the group may read it.
  ///
  /// A file that stands is never opened here: closing it would drop the locks that another
  /// connection of this process holds on it (POSIX advisory locks; sqlite.org/howtocorrupt.html, 2.2).
  func prepare() throws(ArchiveError) {
    try makeFolder(parent(of: path))
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    let code = errno
    if file >= 0 {
      if isShared { fchmod(file, mode) }
      _ = Glibc.close(file)
    } else if code == EEXIST || code == EROFS && identity != nil {
      // Refused where it is another's file; then SQLite tells what may be done with it.
      _ = chmod(path, mode)
    } else {
      throw ArchiveFile.failure(code, at: path, isNew: true)
    }
  }

  /// Whether the folder's owner shares it with a group.
  ///
  /// Its files belong to the group, which may read the folder (mode 2750): nobody has such a folder by
  /// chance.
  var isShared: Bool {
    var facts = stat()
    return stat(folder, &facts) == 0 && facts.st_mode & S_ISGID != 0
      && facts.st_mode & 0o050 == 0o050
  }

  private var mode: mode_t { isShared ? 0o640 : 0o600 }

  /// Whether a write-ahead log with something in it lies beside the file.
  var hasLog: Bool { hasFile("-wal") }

  /// Whether a rollback journal does, which SQLite uses first: a transaction was cut short.
  var hasRollbackJournal: Bool { hasFile("-journal") }

  private func hasFile(_ suffix: String) -> Bool {
    var facts = stat()
    return stat(path + suffix, &facts) == 0 && facts.st_size > 0
  }

  /// Which file the path leads to at present; nil where there is none.
  var identity: Identity? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    return Identity(device: facts.st_dev, number: facts.st_ino)
  }

  /// A file by its place in the file system, whatever it is called.
  struct Identity: Equatable {
    var device: dev_t
    var number: ino_t
  }

  private func makeFolder(_ folder: String) throws(ArchiveError) {
    guard !folder.isEmpty, mkdir(folder, 0o700) != 0, errno != EEXIST else { return }
    guard errno == ENOENT else { throw ArchiveFile.failure(errno, at: folder, isNew: true) }
    try makeFolder(parent(of: folder))
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw ArchiveFile.failure(errno, at: folder, isNew: true)
    }
  }

  private func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  /// What the system's last error means for a path.
  func failure(at path: String) -> ArchiveError { ArchiveFile.failure(errno, at: path) }

  /// What an error of the system means for a path; nothing can be read of a file that is not there.
  private static func failure(
    _ code: Int32, at path: String, isNew: Bool = false
  ) -> ArchiveError {
    if code == EROFS, !isNew { return .readOnly }
    if code == ENOSPC || code == EDQUOT { return .diskFull }
    return .cannotOpen(path: path, reason: String(cString: strerror(code)))
  }
}
