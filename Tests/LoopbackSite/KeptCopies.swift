/// A copy of a page in the web archive that the loopback site imitates.
public struct KeptCopy: Sendable {
  /// `yyyyMMddHHmmss` in UTC.
  public let timestamp: String
  /// The address that was copied.
  public let original: String
  /// What was there.
  public let bytes: [UInt8]

  /// Makes a copy of a page of HTML.
  public init(_ timestamp: String, _ original: String, _ page: String) {
    (self.timestamp, self.original, bytes) = (timestamp, original, Array(page.utf8))
  }
}

/// Answers as the Internet Archive does: lists of copies (CDX), and copies as they were received.
struct KeptCopies {
  var copies: [KeptCopy] = []

  /// What a path answers; nil where it is none of the archive's.
  func answer(at path: String) -> LoopbackAnswer? {
    guard !copies.isEmpty else { return nil }
    if path.hasPrefix("/cdx/search/cdx?") { return list(KeptCopies.query(path)) }
    guard path.hasPrefix("/web/") else { return nil }
    let rest = path.dropFirst(5)
    guard let slash = rest.firstIndex(of: "/") else { return .status(404) }
    let (time, original) = (rest[..<slash], rest[rest.index(after: slash)...])
    let copy = copies.first { "\($0.timestamp)id_" == time && $0.original == original }
    return copy.map { .document(contentType: "text/html; charset=utf-8", bytes: $0.bytes) }
      ?? .status(404)
  }

  private func list(_ query: [String: String]) -> LoopbackAnswer {
    let found = copies.filter { copy in
      copy.original == query["url"]
        && (query["from"].map { $0 <= copy.timestamp } ?? true)
        && (query["to"].map { copy.timestamp <= $0 } ?? true)
    }
    var rows = found.sorted { $0.timestamp < $1.timestamp }.map { copy in
      "[\"key\",\"\(copy.timestamp)\",\"\(copy.original)\",\"text/html\",\"200\",\"D\",\"9\"]"
    }
    if !rows.isEmpty {
      rows.insert(
        #"["urlkey","timestamp","original","mimetype","statuscode","digest","length"]"#, at: 0)
    }
    return .document(
      contentType: "application/json", bytes: Array("[\(rows.joined(separator: ",\n"))]".utf8))
  }

  private static func query(_ path: String) -> [String: String] {
    let items = path.drop { $0 != "?" }.dropFirst().split(separator: "&")
    return items.reduce(into: [:]) { query, item in
      let parts = item.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { query[String(parts[0])] = unescaped(parts[1]) }
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension LoopbackSite {
  /// The bytes of the first copy of an address; none where there is no copy.
  public func copy(of original: String) -> [UInt8] {
    copies.first { $0.original == original }?.bytes ?? []
  }
}
