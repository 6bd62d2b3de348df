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
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case _ where scalar.isInvisible: output += escaped(scalar)
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }

  /// In UTF-16, as RFC 8259 has it: a scalar past the first plane is a pair.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { units in
      units.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    } ?? ""
  }
}

extension Unicode.Scalar {
  /// Whether a terminal obeys it or shows nothing: controls, formats, separators, what is unassigned.
  fileprivate var isInvisible: Bool {
    if (0x20..<0x7F).contains(value) || (0xAC00...0xD7A3).contains(value) { return false }
    // A joiner inside a word or an emoji is part of what is drawn.
    if value == 0x200C || value == 0x200D { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    default: false
    }
  }
}
