import News
import Typesetting

/// Text of a feed's element, which may be plain, escaped HTML, XHTML elements, or Base64.
struct FeedText {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// One clean line without markup.
  func line(_ node: Int) -> String {
    if holdsElements(node) { return document.line(node) }
    return FeedText.line(ofMarkup: markup(node), isText: isText(node))
  }

  /// The blocks of a text.
  func blocks(_ node: Int, at address: Address) -> [BlockContent] {
    guard holdsElements(node) else {
      return FeedText.blocks(ofMarkup: markup(node), at: address, isText: isText(node))
    }
    var reader = BlockReader(document, at: address)
    reader.read(node)
    let blocks = reader.blocks.map(\.content)
    return blocks.isEmpty ? drawing(node) : blocks
  }

  /// Adds what the blocks of an element depend on; false where it holds elements.
  func add(_ node: Int, to digest: inout TextDigest) -> Bool {
    if holdsElements(node) { return false }
    for name in ["type", "mode"] { digest.add(Array((document.attribute(node, name) ?? "").utf8)) }
    digest.add(document.rawText(node))
    return true
  }

  /// One clean line of a text.
  static func line(ofMarkup text: [UInt8], isText: Bool = false) -> String {
    if isText || FeedMarkup.isPlain(text) {
      return plainLine(text)
    }
    let document = FeedText.document(text.count > lineLimit ? Array(text.prefix(lineLimit)) : text)
    return document.map { $0.line(0) } ?? ""
  }

  /// The blocks of a text; a text without markup is one.
  static func blocks(
    ofMarkup text: [UInt8], at address: Address, isText: Bool = false
  ) -> [BlockContent] {
    if isText || FeedMarkup.isPlain(text) {
      let parts = isText ? paragraphs(text) : [text[...]]
      let lines = parts.map { plainLine(Array($0), limit: .max) }
      return lines.filter { !$0.isEmpty }.map { .paragraph([Span($0)]) }
    }
    guard
      let page = document(
        text.count > MarkupBudget.entry ? Array(text.prefix(MarkupBudget.entry)) : text)
    else { return [] }
    var reader = BlockReader(page, at: address)
    reader.read(0)
    return reader.blocks.map(\.content)
  }

  /// Markup read for one line, in bytes: a title of megabytes is not read whole.
  private static let lineLimit = 131_072

  private static func document(_ text: [UInt8]) -> Document? {
    if let simple = EntryMarkup.document(text) { return simple }
    let page = Document.html(DecodedText(utf8: FeedMarkup.prepared(text)))
    return page.flatMap { $0.count > 0 ? $0 : nil }
  }

  private static func plainLine(_ text: [UInt8], limit: Int = 1_000) -> String {
    var buffer = LineBuffer()
    MistakenBytes.mended(text).withUnsafeBufferPointer { buffer.append($0) }
    return CleanText.line(String(decoding: buffer.bytes, as: UTF8.self), limit: limit)
  }

  /// Plain text parted at its empty lines.
  private static func paragraphs(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var lastLineEnd: Int?
    for (at, byte) in text.enumerated() {
      if byte == 0x0A, let last = lastLineEnd {
        parts.append(text[start..<last])
        (start, lastLineEnd) = (at, nil)
      } else if byte == 0x0A {
        lastLineEnd = at
      } else if !byte.isBlank {
        lastLineEnd = nil
      }
    }
    return parts + [text[start...]]
  }

  /// The text of an element as it was before it was escaped or encoded.
  private func markup(_ node: Int) -> [UInt8] {
    let raw = document.rawText(node)
    return isEncoded(node) ? Base64.decode(raw) ?? raw : raw
  }

  private func isText(_ node: Int) -> Bool { document.attribute(node, "type") == "text" }

  /// Atom 0.3 says so; Atom 1.0 encodes all media types but text and XML (RFC 4287, section 4.1.3.3).
  private func isEncoded(_ node: Int) -> Bool {
    if let mode = document.attribute(node, "mode") { return mode.lowercased() == "base64" }
    guard let type = document.attribute(node, "type")?.lowercased(), type.contains("/") else {
      return false
    }
    return !type.hasPrefix("text/") && !type.hasSuffix("xml") && !type.contains("html")
  }

  private func holdsElements(_ node: Int) -> Bool {
    document.below(node).contains { !document.isText($0) }
  }

  /// A drawing lends its title, which is its text for those who cannot see it (SVG 2, section 5.8.1).
  private func drawing(_ node: Int) -> [BlockContent] {
    guard let svg = document.first(.svg, below: node),
      let title = document.first(.title, below: svg)
    else { return [] }
    let line = document.line(title)
    return line.isEmpty ? [] : [.paragraph([Span(line)])]
  }
}
