/// Text in the header of a mail (RFC 2047).
enum EncodedWord {
  /// Words of at most 75 bytes, none of which cuts a character; joined by a line end and a blank they
  /// read as the text.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var chunk: [UInt8] = []
    for scalar in text.unicodeScalars {
      // 45 bytes are 60 characters of Base64.
      let bytes = Array(String(scalar).utf8)
      if chunk.count + bytes.count > 45, !chunk.isEmpty {
        words.append(word(chunk))
        chunk = []
      }
      chunk += bytes
    }
    return words + [word(chunk)]
  }

  private static func word(_ bytes: [UInt8]) -> String { "=?UTF-8?B?\(base64(bytes))?=" }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func base64(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        let isFilled = place <= group.count
        output.append(isFilled ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

/// The body of a mail in seven-bit lines of at most 76 characters (RFC 2045, section 6.7).
enum QuotedPrintable {
  static func encoded(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      encodedLine(Array(line.utf8))
    }.joined(separator: "\n")
  }

  private static func encodedLine(_ bytes: [UInt8]) -> String {
    var (output, width) = ("", 0)
    let isBorder = bytes.starts(with: "From ".utf8)
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let isBlank = byte == 0x20 || byte == 0x09
      let isPlain = (33...126).contains(byte) && byte != UInt8(ascii: "=") || isBlank && !isLast
      let code = isPlain && !(isBorder && index == 0) ? [byte] : escape(byte)
      // A line that goes on ends in "=", which needs the 76th column.
      if width + code.count > 75 {
        output += "=\n"
        width = 0
        // The rest of a long line may begin with `From `, too.
        if bytes[index...].starts(with: "From ".utf8) {
          output += "=46"
          width = 3
          continue
        }
      }
      output += String(decoding: code, as: UTF8.self)
      width += code.count
    }
    return output
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
