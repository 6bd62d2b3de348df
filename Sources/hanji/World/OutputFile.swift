import Glibc
import News

/// A file that appears under its name only when it is whole and on the disk.
final class OutputFile {
  /// The name that it will have.
  let path: String
  private let temporary: String
  private let replaces: Bool
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// Why a file could not be written.
  enum Failure: Error, Equatable {
    /// A file of that name is there and may not be replaced.
    case exists(path: String)
    /// The system's words.
    case unwritable(path: String, reason: String)
  }

  /// Begins a file that will stand at `path`; where `replaces`, in the place of another; where it
  /// `isSecret`, nobody else may read it (0600).
  init(_ path: String, replaces: Bool, isSecret: Bool = false) throws(Failure) {
    (self.path, self.replaces) = (path, replaces)
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    temporary = "\(path.dropLast(name.count)).hanji-\(getpid()).part"
    unlink(temporary)
    let mode: mode_t = isSecret ? 0o600 : 0o644
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw failure() }
    if !replaces, access(path, F_OK) == 0 { throw .exists(path: path) }
    // A device or pipe is no file to be replaced, least of all by somebody who may do anything.
    if Files.isSpecial(path) { throw .unwritable(path: path, reason: "it is no regular file") }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporary)
  }

  func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws(Failure) {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Gives the file its name.
  func finish() throws(Failure) {
    try flush()
    guard fsync(descriptor) == 0 else { throw failure() }
    if replaces {
      guard rename(temporary, path) == 0 else { throw failure() }
    } else {
      try nameNew()
    }
    close(descriptor)
    descriptor = -1
  }

  /// A second name is never given in the place of another file; where the file system knows none, an
  /// empty file holds the place.
  private func nameNew() throws(Failure) {
    if link(temporary, path) == 0 {
      unlink(temporary)
      return
    }
    if errno == EEXIST { throw .exists(path: path) }
    let place = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard place >= 0 else { throw errno == EEXIST ? .exists(path: path) : failure() }
    close(place)
    guard rename(temporary, path) == 0 else { throw failure() }
  }

  private func flush() throws(Failure) {
    guard OutputFile.write(buffer, to: descriptor) else { throw failure() }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes bytes to standard output.
  static func print(_ bytes: [UInt8]) throws(Failure) {
    guard write(bytes, to: 1) else {
      throw .unwritable(path: "Standard output", reason: String(cString: strerror(errno)))
    }
  }

  /// Writes bytes whole; false where the system took only a part of them.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  private func failure() -> Failure {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }
}

extension OutputFile.Failure: SayableError {
  var sentence: LocalizedText {
    switch self {
    case .exists(let path):
      LocalizedText(
        english: "\(path) is there already; --force replaces it.",
        korean: "\(path): 이미 있습니다. --force로 바꿔 씁니다.")
    case .unwritable(let path, let reason):
      LocalizedText(
        english: "\(path) cannot be written: \(reason).", korean: "\(path): 쓸 수 없습니다. \(reason).")
    }
  }
}
