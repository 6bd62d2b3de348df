/// A value of JSON (RFC 8259), read liberally.
enum JSON {
  case null
  case bool(Bool)
  case number(String)
  case text(String)
  case list([JSON])
  case object([(key: String, value: JSON)])

  /// Reads a value; nil where not even its beginning can be read.
  static func read(_ bytes: [UInt8]) -> JSON? { readCutting(bytes).value }

  /// Reads a value; nil where it is broken or cut anywhere, or something follows it.
  static func readWhole(_ bytes: [UInt8]) -> JSON? {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      let value = reader.value(depth: 0)
      return reader.isWholeHere ? value : nil
    }
  }

  /// Reads a value, and tells whether it holds more values than are read of one document.
  static func readCutting(_ bytes: [UInt8]) -> (value: JSON?, isCut: Bool) {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      return (reader.value(depth: 0), reader.isCut)
    }
  }

  /// A member of an object.
  subscript(_ key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a text, or of the first text of a list.
  var text: String? {
    switch self {
    case .text(let text): text
    case .list(let items): items.lazy.compactMap(\.text).first
    default: nil
    }
  }

  /// The items of a list, or the value itself.
  var items: [JSON] {
    if case .list(let items) = self { items } else { [self] }
  }
}

/// Reads JSON byte by byte; tolerates raw line ends and bare quotes in texts, and commas too many.
struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var at = 0
  private static let depthLimit = 64
  /// Values that may still be read; each takes some 50 bytes of memory.
  private var valuesLeft = 500_000

  private var isBroken = false

  /// Whether there were more values than are read.
  var isCut: Bool { valuesLeft == 0 }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var current: UInt8 { at < bytes.count ? bytes[at] : 0 }

  /// Whether everything was read as it stands, and nothing but blanks follows.
  var isWholeHere: Bool {
    mutating get {
      skipBlanks()
      return !isBroken && valuesLeft > 0 && at == bytes.count
    }
  }

  private mutating func skipBlanks() {
    while current.isBlank { at += 1 }
  }

  private mutating func take(_ mark: UInt8) -> Bool {
    skipBlanks()
    guard current == mark, at < bytes.count else { return false }
    at += 1
    return true
  }

  mutating func value(depth: Int) -> JSON? {
    skipBlanks()
    guard depth < Self.depthLimit, valuesLeft > 0 else { return nil }
    valuesLeft -= 1
    switch current {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return list(depth)
    case UInt8(ascii: "\""): return text().map { .text($0) }
    default: return word()
    }
  }

  private mutating func object(_ depth: Int) -> JSON? {
    at += 1
    var members: [(key: String, value: JSON)] = []
    while !take(UInt8(ascii: "}")) {
      if take(UInt8(ascii: ",")) { continue }
      guard current == UInt8(ascii: "\""), let key = text(), take(UInt8(ascii: ":")),
        let value = value(depth: depth + 1)
      else {
        isBroken = true
        break
      }
      members.append((key, value))
    }
    return .object(members)
  }

  private mutating func list(_ depth: Int) -> JSON? {
    at += 1
    var items: [JSON] = []
    while !take(UInt8(ascii: "]")) {
      if take(UInt8(ascii: ",")) { continue }
      guard let item = value(depth: depth + 1) else {
        isBroken = true
        break
      }
      items.append(item)
    }
    return .list(items)
  }

  private mutating func word() -> JSON? {
    let start = at
    while current.isLetter || current.isDigit || "+-.".utf8.contains(current) { at += 1 }
    guard at > start else { return nil }
    switch String(decoding: bytes[start..<at], as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case let number: return .number(number)
    }
  }

  private mutating func text() -> String? {
    at += 1
    var output: [UInt8] = []
    while at < bytes.count {
      let start = at
      while at < bytes.count, current != UInt8(ascii: "\""), current != UInt8(ascii: "\\") {
        at += 1
      }
      output.append(contentsOf: bytes[start..<at])
      guard at < bytes.count else { break }
      at += 1
      if bytes[at - 1] == UInt8(ascii: "\\") {
        escape(into: &output)
      } else if isBesideText {
        return String(decoding: output, as: UTF8.self)
      } else {
        output.append(UInt8(ascii: "\""))
      }
    }
    return nil
  }

  /// Whether what follows a quote can follow a text; a quote that was not escaped is one of its own.
  private var isBesideText: Bool {
    var next = at
    let stop = min(bytes.count, at + 64)
    while next < stop, bytes[next].isBlank { next += 1 }
    return next == stop || ",:]}".utf8.contains(bytes[next])
  }

  private mutating func escape(into output: inout [UInt8]) {
    let mark = current
    at += 1
    switch mark {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): output.append(0x0A)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): output.append(0x20)
    case UInt8(ascii: "u"): appendScalar(into: &output)
    default: output.append(mark)
    }
  }

  private mutating func appendScalar(into output: inout [UInt8]) {
    var code = hexadecimal()
    if (0xD800..<0xDC00).contains(code), current == UInt8(ascii: "\\"),
      at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "u")
    {
      at += 2
      let low = hexadecimal()
      if (0xDC00..<0xE000).contains(low) { code = 0x10000 + (code - 0xD800) << 10 + low - 0xDC00 }
    }
    let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    output.append(contentsOf: Array(String(scalar).utf8))
  }

  private mutating func hexadecimal() -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(current)).hexDigitValue else { break }
      code = code << 4 | UInt32(digit)
      at += 1
    }
    return code
  }
}
