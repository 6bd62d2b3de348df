import Glibc

/// A file that takes another's place only when it is whole and on the disk.
struct NewFile {
  private let path: String
  private let file: Int32
  private var buffer: [UInt8] = []

  /// Begins a file (0600) beside the one whose place it will take; remains of an earlier try go.
  init(for path: String) throws(ArchiveError) {
    self.path = path
    unlink("\(path).part")
    file = open("\(path).part", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw ArchiveFile(path: path).failure(at: path) }
  }

  /// Adds text.
  mutating func append(_ text: String) throws(ArchiveError) {
    buffer += text.utf8
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Puts the file in its place, and what stood there in that of an earlier one.
  mutating func replace(keeping earlier: String) throws(ArchiveError) {
    try flush()
    guard fsync(file) == 0, Glibc.close(file) == 0 else { throw failure() }
    if access(path, F_OK) == 0 {
      unlink(earlier)
      // Where the file system knows no second names, the old file moves, and is read from there.
      if link(path, earlier) != 0 { rename(path, earlier) }
    }
    guard rename("\(path).part", path) == 0 else { throw failure() }
    NewFile.syncFolder(of: path)
  }

  /// Gives up; the file that stood there stays as it is.
  func discard() {
    _ = Glibc.close(file)
    unlink("\(path).part")
  }

  /// Makes sure that the names in a file's folder are on the disk.
  ///
  /// Some file systems know no such thing, and keep their names in order by themselves.
  static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let file = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    _ = Glibc.close(file)
  }

  private mutating func flush() throws(ArchiveError) {
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      rest = rest.dropFirst(count)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func failure() -> ArchiveError { ArchiveFile(path: path).failure(at: path) }
}
