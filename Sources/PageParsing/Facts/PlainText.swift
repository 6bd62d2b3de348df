import Typesetting

/// Plain words out of a text that may hold markup or references.
enum PlainText {
  /// One clean line.
  static func line(ofMarkup text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return Sanitiser.line(text)
    }
    guard let document = Document.html(DecodedText(utf8: Array(text.utf8))) else { return "" }
    return document.count == 0 ? "" : document.line(0)
  }
}
