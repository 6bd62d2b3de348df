/// A value as it is printed in JSON (RFC 8259), its fields in the order given.
public indirect enum JSONText {
  /// A text.
  case text(String)
  /// A whole number.
  case number(Int)
  /// `true` or `false`.
  case isTrue(Bool)
  /// A list.
  case list([JSONText])
  /// Fields with their names.
  case object([(String, JSONText)])

  /// One line of JSON.
  public var line: String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .number(let number): "\(number)"
    case .isTrue(let flag): flag ? "true" : "false"
    case .list(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let fields):
      "{" + fields.map { JSONText.quoted($0.0) + ":" + $0.1.line }.joined(separator: ",") + "}"
    }
  }

  /// A string of JSON; what is not drawn, such as controls and marks of direction, as escapes.
  static func quoted(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var output = [UInt8(ascii: "\"")]
      output.reserveCapacity(bytes.count + bytes.count / 16 + 2)
      var start = 0
      var at = 0
      while at < bytes.count {
        let (scalar, width) = scalar(bytes, at)
        if let escaped = escaped(scalar) {
          output += bytes[start..<at]
          output += escaped.utf8
          start = at + width
        }
        at += width
      }
      output += bytes[start...]
      output.append(UInt8(ascii: "\""))
      return String(decoding: output, as: UTF8.self)
    }
  }

  /// The scalar that begins at a byte of valid UTF-8, and its length in bytes.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int) {
    let lead = bytes[at]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let first = UInt32(lead & (0x7F >> UInt8(width)))
    let value = bytes[at + 1..<at + width].reduce(first) { $0 << 6 | UInt32($1 & 0x3F) }
    return (value, width)
  }

  /// How a scalar is written; nil for one that stands as it is.
  private static func escaped(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case 0x0A: "\\n"
    case 0x09: "\\t"
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x2010...0x2027, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      nil
    default: Unicode.Scalar(scalar).flatMap { $0.isInvisible ? inUTF16($0) : nil }
    }
  }

  /// As RFC 8259 has it: a scalar past the first plane is a pair.
  private static func inUTF16(_ scalar: Unicode.Scalar) -> String {
    (UTF16.encode(scalar).map(Array.init) ?? []).map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}

extension Unicode.Scalar {
  /// Whether a terminal obeys it or shows nothing: controls, formats, separators, what is unassigned.
  fileprivate var isInvisible: Bool {
    // A joiner inside a word or an emoji is part of what is drawn.
    if value == 0x200C || value == 0x200D { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    default: false
    }
  }
}
