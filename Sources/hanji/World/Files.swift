import Glibc

/// Reads files of the user's.
enum Files {
  /// Why a file could not be read.
  struct ReadError: Error, Equatable {
    /// The file.
    var path: String
    /// The system's words.
    var reason: String
  }

  /// The bytes of a file or, for `-`, of standard input, at most `limit` of them.
  static func bytes(of path: String, limit: Int = 16 << 20) throws(ReadError) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw error(path) }
    defer { if descriptor != 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw error(path) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    throw ReadError(path: path, reason: "it is larger than \(limit >> 20) MiB")
  }

  /// Writes a text to a file that is there.
  static func write(_ text: String, to path: String) throws(ReadError) {
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw error(path) }
    defer { close(descriptor) }
    guard OutputFile.write(Array(text.utf8), to: descriptor) else { throw error(path) }
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws(ReadError) -> [String] {
    guard let stream = opendir(folder) else { throw error(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted()
  }

  /// Makes a folder and those above it (0700), where they are not there.
  static func makeFolder(_ path: String) throws(OutputFile.Failure) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let part = String(path[..<end])
      if mkdir(part, 0o700) != 0, !isFolder(part) {
        throw .unwritable(path: part, reason: String(cString: strerror(errno)))
      }
    }
  }

  /// Whether there is anything of that name, also where it cannot be read.
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0 || errno != ENOENT && errno != ENOTDIR
  }

  /// Whether a path leads to something that is neither missing nor a regular file.
  static func isSpecial(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT != S_IFREG
  }

  /// Where a symbolic link leads; nil where it is none, or may not be read.
  static func target(ofLink path: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = bytes.withUnsafeMutableBytes { buffer in
      buffer.bindMemory(to: CChar.self).baseAddress.map { readlink(path, $0, buffer.count) } ?? -1
    }
    return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// The path of this program.
  static var ownProgram: String? { target(ofLink: "/proc/self/exe") }

  /// Whether a path is a symbolic link.
  static func isLink(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  private static func error(_ path: String) -> ReadError {
    ReadError(path: path, reason: String(cString: strerror(errno)))
  }
}
