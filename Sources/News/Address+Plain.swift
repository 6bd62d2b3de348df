/// The short way for addresses that stand in their final form already.
///
/// A first screen reads hundreds from the archive, which keeps no others.
extension Address {
  /// Reads an address in which nothing is to be changed; nil for any other, and for those with a port.
  init?(plain string: String) {
    guard let parts = string.utf8.withContiguousStorageIfAvailable(Parts.init) ?? nil else {
      return nil
    }
    let bytes = string.utf8
    func text(_ range: Range<Int>) -> String {
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
      return String(string[start..<end])
    }
    let query = parts.query < parts.end ? text(parts.query + 1..<parts.end) : nil
    self.init(
      text: string, scheme: parts.host == 8 ? "https" : "http",
      host: text(parts.host..<parts.path), path: text(parts.path..<parts.query), query: query)
  }

  /// Where the parts of such an address begin, in bytes; a query with its `?`, else the end.
  private struct Parts {
    let (host, path, query, end): (Int, Int, Int, Int)

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard bytes.count <= Address.byteLimit else { return nil }
      let host = bytes.starts(with: "https://".utf8) ? 8 : 7
      guard host == 8 || bytes.starts(with: "http://".utf8) else { return nil }
      let path = bytes[host...].firstIndex { !Parts.isHost($0) } ?? bytes.count
      guard path > host, path < bytes.count, bytes[path] == UInt8(ascii: "/") else { return nil }
      let query = bytes[path...].firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
      guard bytes[path...].allSatisfy(Parts.isPlain), !Parts.hasDotSegment(bytes[path..<query])
      else { return nil }
      (self.host, self.path, self.query, end) = (host, path, query, bytes.count)
    }

    private static func isHost(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E: true
      default: false
      }
    }

    /// Neither a blank, beyond ASCII, a fragment's sign, nor one of those that are escaped.
    private static func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x22, 0x23, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: false
      default: byte > 0x20 && byte < 0x7F
      }
    }

    private static func hasDotSegment(_ path: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
      var last: UInt8 = 0
      for byte in path {
        if byte == UInt8(ascii: "."), last == UInt8(ascii: "/") { return true }
        last = byte
      }
      return false
    }
  }
}
