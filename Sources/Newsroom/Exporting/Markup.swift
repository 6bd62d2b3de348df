import News

/// Text inside elements and attributes.
enum Markup {
  /// The text with the five marks of XML as references and without what XML 1.0 does not admit.
  static func escaped(_ text: String) -> String {
    var output = ""
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\n", "\t": output.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}

extension Address {
  /// The address by the letter of RFC 3986, as book checkers want it; nil where its host is no name.
  ///
  /// Papers link with loose `%` and brackets, which browsers bear.
  var strict: String? {
    guard host.utf8.allSatisfy({ Address.isHostByte($0) }) else { return nil }
    var output = scheme + "://" + host + (port.map { ":\($0)" } ?? "")
    let bytes = Array(target.utf8)
    for (index, byte) in bytes.enumerated() {
      let isLoose = byte == UInt8(ascii: "%") && !Address.isEscape(bytes[(index + 1)...])
      if isLoose || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
        output += "%" + String(byte, radix: 16, uppercase: true)
      } else {
        output.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return output
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 46
  }

  private static func isEscape(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.count >= 2
      && rest.prefix(2).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
