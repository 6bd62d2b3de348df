import Typesetting

/// Plain words out of a text that may hold markup or references.
enum PlainText {
  /// One clean line; what a publisher encoded twice, such as `&amp;quot;`, is read twice.
  static func line(ofMarkup text: String) -> String {
    let line = lineOnce(text)
    return line != text && holdsReference(line) ? lineOnce(line) : line
  }

  /// A text with its references read, and its lines kept.
  static func decoded(_ text: String) -> String {
    guard let document = Document.html(DecodedText(utf8: Array(text.utf8))), document.count > 0
    else { return "" }
    return String(decoding: document.rawText(0), as: UTF8.self)
  }

  private static func lineOnce(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return CleanText.line(text)
    }
    guard let document = Document.html(DecodedText(utf8: Array(text.utf8))) else { return "" }
    return document.count == 0 ? "" : document.line(0)
  }

  /// Whether a text such as `&#39;` or `&uuml;` stands in a line.
  private static func holdsReference(_ line: String) -> Bool {
    line.utf8.split(separator: UInt8(ascii: "&")).dropFirst(line.hasPrefix("&") ? 0 : 1)
      .contains { part in
        guard let end = part.prefix(9).firstIndex(of: UInt8(ascii: ";")) else { return false }
        let name = part[..<end]
        return name.count >= 2
          && name.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#") }
      }
  }
}
