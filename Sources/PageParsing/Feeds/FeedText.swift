import News
import Typesetting

/// Text of a feed's element, which may be plain, escaped HTML, or XHTML elements.
struct FeedText {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// One clean line without markup.
  func line(_ node: Int) -> String {
    if holdsElements(node) || document.attribute(node, "type") == "text" {
      return document.line(node)
    }
    return PlainText.line(ofMarkup: raw(node))
  }

  /// The blocks of a text.
  func blocks(_ node: Int, at address: Address) -> [BlockContent] {
    if holdsElements(node) {
      var reader = BlockReader(document, at: address)
      reader.read(node)
      return reader.blocks.map(\.content)
    }
    let bytes = document.rawText(node)
    guard let page = Document.html(DecodedText(utf8: bytes)), page.count > 0 else { return [] }
    var reader = BlockReader(page, at: address)
    reader.read(0)
    return reader.blocks.map(\.content)
  }

  private func raw(_ node: Int) -> String {
    String(decoding: document.rawText(node), as: UTF8.self)
  }

  private func holdsElements(_ node: Int) -> Bool {
    document.below(node).contains { !document.isText($0) }
  }
}
