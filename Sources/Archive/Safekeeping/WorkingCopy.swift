import GRDB
import Glibc

/// A copy of a damaged file, mended as far as SQLite needs to open it.
struct WorkingCopy {
  let path: String

  /// Copies the file and its journal; the damaged ones are not changed.
  func make(from damaged: String) throws(ArchiveError) {
    for suffix in ["", "-wal", "-journal"] { try copy(damaged + suffix, to: path + suffix) }
    fill()
  }

  /// The copy, ready to be read; nil where nothing can be read of it.
  ///
  /// First as it is; then with a header of ours; then with our own schema in place of a first page
  /// that is lost: its tables lie where a new archive's lie, unless the file was packed since.
  func open() -> DatabaseQueue? {
    if size == 0 { return nil }
    if let queue = readable() { return queue }
    write(DatabaseHeader.mended(pageCount: pageCount, version: Schema.steps.count), at: 0)
    if let queue = readable() { return queue }
    guard var page = try? SubstitutePage(beside: path).bytes() else { return nil }
    page.setBigEndian(UInt32(clamping: pageCount), at: 28)
    write(page, at: 0)
    return readable()
  }

  /// A connection, where SQLite understands the schema and it is one of ours.
  private func readable() -> DatabaseQueue? {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else {
      return nil
    }
    let tables = try? queue.writeWithoutTransaction { db in
      try db.first("SELECT count(*) FROM sqlite_schema WHERE name IN ('story', 'bookmark')") {
        try $0.count()
      }
    }
    return tables == 2 ? queue : nil
  }

  private var pageCount: Int { size / DatabaseHeader.ownPageSize }

  private var size: Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_size : 0
  }

  /// A file that was cut is given the missing pages, as zeros: SQLite refuses a whole schema of which
  /// one table lies past the end.
  private func fill() {
    let head = FileBytes(path: path, limit: 100)
    let said = head.flatMap { DatabaseHeader($0.bytes) }?.byteCount ?? 0
    let pages = max(pageCount + 1, WorkingCopy.leastPageCount)
    // A header may say anything; no archive of use lost more than nine tenths of its file.
    let wanted = max(pages * DatabaseHeader.ownPageSize, said <= size * 10 ? said : 0)
    // What cannot be lengthened is read as far as it goes.
    if size > 0 { truncate(path, off_t(wanted)) }
  }

  /// The roots of all our tables lie among these.
  private static let leastPageCount = 128

  private func write(_ bytes: [UInt8], at offset: Int) {
    let file = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { _ = Glibc.close(file) }
    _ = bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, offset) }
  }

  private func copy(_ from: String, to target: String) throws(ArchiveError) {
    unlink(target)
    let source = Glibc.open(from, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { return }
    defer { _ = Glibc.close(source) }
    let file = Glibc.open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw ArchiveFile(path: target).failure(at: target) }
    defer { _ = Glibc.close(file) }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while case let count = read(source, &chunk, chunk.count), count > 0 {
      var written = 0
      while written < count {
        let step = chunk[written..<count].withUnsafeBytes {
          Glibc.write(file, $0.baseAddress, $0.count)
        }
        if step < 0, errno == EINTR { continue }
        guard step > 0 else { throw ArchiveFile(path: target).failure(at: target) }
        written += step
      }
    }
  }
}
