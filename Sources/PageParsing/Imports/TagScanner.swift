import CLibXML2

/// Reads the tags of a file one after the other, with the lines that they stand on.
///
/// Subscription lists and bookmark files are seldom well formed and never need a tree; a scanner reads
/// them in one pass, however deep they are nested, and expands no entity but those of HTML.
struct TagScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var line = 1

  /// One piece of the file.
  enum Piece {
    /// Text between tags, as it is written.
    case text(ArraySlice<UInt8>)
    /// A tag that begins an element.
    case open(Tag)
    /// The name of a tag that ends one, in lower case.
    case close(String)
    /// A declaration such as `<!DOCTYPE …`, in lower case.
    case declaration(String)
  }

  /// A tag that begins an element.
  struct Tag {
    /// In lower case.
    var name: String
    /// By name in lower case, references resolved.
    var attributes: [String: String] = [:]
    /// Whether it ends at once (`/>`).
    var isEmpty = false
    /// Where it stands, from 1.
    var line: Int
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next piece; nil at the end.
  mutating func next() -> Piece? {
    while at < bytes.count {
      if bytes[at] != UInt8(ascii: "<") || !isTag { return .text(text()) }
      if begins("<!--") {
        skip(past: "-->")
      } else if begins("<?") {
        skip(past: ">")
      } else if begins("<!") {
        return .declaration(declaration())
      } else {
        return tag()
      }
    }
    return nil
  }

  private var isTag: Bool {
    guard at + 1 < bytes.count else { return false }
    let next = bytes[at + 1]
    return next.isLetter || "/!?".utf8.contains(next)
  }

  private mutating func text() -> ArraySlice<UInt8> {
    let start = at
    advance()
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") || !isTag { advance() }
    return Array(bytes[start..<at])[...]
  }

  private mutating func advance() {
    if bytes[at] == UInt8(ascii: "\n") { line += 1 }
    at += 1
  }

  private func begins(_ mark: StaticString) -> Bool {
    mark.withUTF8Buffer { mark in
      at + mark.count <= bytes.count
        && mark.indices.allSatisfy { bytes[at + $0] == mark[$0] }
    }
  }

  private mutating func skip(past end: StaticString) {
    while at < bytes.count, !begins(end) { advance() }
    at = min(at + end.utf8CodeUnitCount, bytes.count)
  }

  private mutating func declaration() -> String {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") { advance() }
    let text = bytes[start..<at].prefix(1_024).map(\.lowered)
    if at < bytes.count { advance() }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func tag() -> Piece {
    let start = line
    advance()
    let isClosing = bytes[at] == UInt8(ascii: "/")
    if isClosing { advance() }
    var tag = Tag(name: name(), line: start)
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      let isSlash = bytes[at] == UInt8(ascii: "/")
      if isSlash || bytes[at].isBlank {
        tag.isEmpty = isSlash || tag.isEmpty
        advance()
      } else {
        tag.isEmpty = false
        takeAttribute(into: &tag)
      }
    }
    if at < bytes.count { advance() }
    return isClosing ? .close(tag.name) : .open(tag)
  }

  private mutating func name() -> String {
    let start = at
    while at < bytes.count, !bytes[at].isBlank, !">/=".utf8.contains(bytes[at]) { advance() }
    return String(decoding: bytes[start..<at].prefix(64).map(\.lowered), as: UTF8.self)
  }

  private mutating func takeAttribute(into tag: inout Tag) {
    let key = name()
    while at < bytes.count, bytes[at].isBlank { advance() }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return }
    advance()
    while at < bytes.count, bytes[at].isBlank { advance() }
    let value = References.resolved(self.value())
    if tag.attributes.count < 32, tag.attributes[key] == nil { tag.attributes[key] = value }
  }

  private mutating func value() -> ArraySlice<UInt8> {
    guard at < bytes.count else { return [] }
    let quote = bytes[at]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { advance() }
    let start = at
    while at < bytes.count {
      let isEnd =
        isQuoted
        ? bytes[at] == quote : bytes[at].isBlank || bytes[at] == UInt8(ascii: ">")
      if isEnd { break }
      advance()
    }
    let value = Array(bytes[start..<at])[...]
    if isQuoted, at < bytes.count { advance() }
    return value
  }
}

/// Character references of HTML; no others are resolved, and none twice.
enum References {
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var output: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let rest = bytes[(at + 1)...].prefix(12)
      guard bytes[at] == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: rest[..<end], as: UTF8.self))
      else {
        output.append(bytes[at])
        at += 1
        continue
      }
      output += Array(String(scalar).utf8)
      at = end + 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else {
      if name == "apos" { return "'" }
      let code = hanji_named_reference(name)
      return code == 0 ? nil : Unicode.Scalar(code)
    }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
      .flatMap(Unicode.Scalar.init)
  }
}
