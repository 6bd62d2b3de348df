import Glibc

/// Lists of C strings that end with a null, as programs are started with.
enum ArgumentList {
  static func with<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let list = strings.map { strdup($0) }
    defer { list.forEach { free($0) } }
    return body(list + [nil])
  }
}
