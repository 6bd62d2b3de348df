import Glibc

/// What the first bytes of a file tell before SQLite touches it: a first look of SQLite's may merge
/// or drop the journal (file format: sqlite.org/fileformat.html, section 1.3).
extension ArchiveFile {
  /// Whether the file was an archive and is damaged, or an archive is missing in its place; throws
  /// where it is another program's.
  ///
  /// Opens and closes the file, so it is called before any connection of this process is open.
  func isDamaged() throws(ArchiveError) -> Bool {
    guard let head = FileBytes(path: path, limit: 4_096) else { return hasLog || hasCopy }
    guard let header = DatabaseHeader(head.bytes) else {
      if head.bytes.isEmpty { return hasLog || hasCopy }
      if isOurs { return true }
      throw .cannotOpen(path: path, reason: "it is no archive; \(ArchiveFile.remedy)")
    }
    if header.applicationID != Schema.applicationID, header.applicationID != 0 {
      guard isOurs else {
        throw .cannotOpen(
          path: path, reason: "a database of another program; \(ArchiveFile.remedy)")
      }
      return true
    }
    return !hasLog && !hasRollbackJournal && head.size < header.byteCount
  }

  /// Whether the file or its folder may only be read.
  var isUnchangeable: Bool {
    guard access(path, R_OK) == 0 else { return false }
    return access(path, W_OK) != 0 || access(folder, W_OK) != 0
  }

  var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether damage was found in a session, so that the next start brings over what can be read.
  var isMarkedDamaged: Bool { access(damageMark, F_OK) == 0 }

  /// Notes that damage was found.
  func markDamaged() {
    let file = Glibc.open(damageMark, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    if file >= 0 { _ = Glibc.close(file) }
  }

  /// Forgets that damage was found.
  func unmarkDamaged() { unlink(damageMark) }

  private var damageMark: String { "\(path).is-damaged" }

  /// What helps where nothing else does.
  static let remedy = "move it away, or choose another folder with --data"

  /// Whether our own copy of bookmarks lies beside the file: there was an archive here.
  private var hasCopy: Bool { !BookmarkCopy(archive: path).readableFiles.isEmpty }

  /// Whether a file without a sound header is an archive, or lies in the place of one: our schema
  /// stands in its first MiB, or our own copy of bookmarks lies beside it, or it is zeros, which some
  /// file systems leave in place of what was written before a power cut.
  private var isOurs: Bool {
    guard let bytes = FileBytes(path: path, limit: 1 << 20)?.bytes else { return false }
    if bytes.allSatisfy({ $0 == 0 }) { return true }
    if bytes.contains(Array("CREATE TABLE placement (".utf8)) { return true }
    return hasCopy
  }
}

/// The first bytes of a file.
struct FileBytes {
  /// At most as many as were asked for.
  var bytes: [UInt8]
  /// How many bytes the whole file has.
  var size: Int

  /// Reads a file; nil where there is none or it cannot be read.
  init?(path: String, limit: Int) {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { _ = Glibc.close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { return nil }
    size = facts.st_size
    bytes = [UInt8](repeating: 0, count: min(size, limit))
    var filled = 0
    while filled < bytes.count {
      let (offset, wanted) = (filled, bytes.count - filled)
      let count = bytes.withUnsafeMutableBytes {
        pread(file, $0.baseAddress?.advanced(by: offset), wanted, offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
  }
}
