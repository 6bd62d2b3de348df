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

  /// Keeps them for the user alone.
  func keep(_ file: CookieFile) throws {
    let output = try OutputFile(path, replaces: true, isSecret: true)
    try output.write(file.text)
    try output.finish()
  }
}
