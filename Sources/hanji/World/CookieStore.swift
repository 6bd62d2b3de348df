import Glibc
import News

/// The file of the user's cookies, beside the archive.
struct CookieStore {
  let path: String

  init(archivePath: String) {
    let folder = archivePath.lastIndex(of: "/").map { archivePath[...$0] } ?? "./"
    path = folder + "cookies.txt"
  }

  /// The cookies; none where the file is not there, or others can read it too: what is no secret any
  /// more is not sent on as one.
  func file() -> CookieFile {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & 0o077 == 0,
      let bytes = try? Files.bytes(of: path)
    else { return CookieFile() }
    return CookieFile(String(decoding: bytes, as: UTF8.self))
  }

  /// Takes the cookies of a file, as browsers export it, into this one.
  ///
  /// - Returns: what the file holds, of which only those for a host and those below it were taken.
  func take(_ path: String, for host: String? = nil) throws -> CookieFile {
    var brought = CookieFile(String(decoding: try Files.bytes(of: path), as: UTF8.self))
    if let host { brought.keepOnly(host: host) }
    guard !brought.cookies.isEmpty else { return brought }
    var kept = file()
    for cookie in brought.cookies { kept.set(cookie) }
    try keep(kept)
    return brought
  }

  /// Keeps them for the user alone.
  func keep(_ file: CookieFile) throws {
    let output = try OutputFile(path, replaces: true, isSecret: true)
    try output.write(file.text)
    try output.finish()
  }
}
