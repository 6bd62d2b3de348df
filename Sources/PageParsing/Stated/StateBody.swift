/// A story's text as states hold it: HTML, or a list of blocks.
struct StateBody {
  private(set) var markup = ""
  /// Bytes of text, tags not counted.
  private(set) var length = 0

  /// Where stories keep their text, in lower case.
  static let keys: Set<String> = [
    "__html", "contenthtml", "content_html", "bodyhtml", "body_html", "articlebody", "article_body",
    "articlecontent", "articletext", "html", "body", "content", "contents", "text", "story",
    "storybody", "maincontent", "fulltext", "content_elements", "contentelements", "blocks",
    "paragraphs", "elements", "bodyelements", "richtext", "nodes", "components",
  ]

  init(_ value: JSON) {
    switch value {
    case .text(let text): self.init(text: text)
    case .list(let items): self.init(blocks: items)
    default: self.init(text: "")
    }
  }

  /// Only a text of several paragraphs is a story's.
  init(text: String) {
    guard text.utf8.count >= 200 else { return }
    let plain = text.contains("&lt;p") ? PlainText.decoded(text) : text
    let parts = ["<p", "<br", "</div", "\n\n"].map { plain.split(separator: $0).count - 1 }
    guard parts.contains(where: { $0 >= 2 }) else { return }
    markup = StatedStory.markup(ofText: Self.withoutMarks(plain))
    length = Self.textLength(markup)
  }

  private init(blocks: [JSON]) {
    let parts = blocks.prefix(2_000).map { Self.markup(of: $0, depth: 0) }
    guard parts.count(where: { !$0.isEmpty }) >= 2 else { return }
    markup = parts.joined()
    length = Self.textLength(markup)
  }

  /// `$$ARTICLEAD$$` and its like stand where a program puts its boxes.
  private static func withoutMarks(_ text: String) -> String {
    guard text.contains("$$") else { return text }
    let parts = text.split(separator: "$$", omittingEmptySubsequences: false)
    return parts.filter { part in
      !(1...40).contains(part.utf8.count)
        || !part.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0.isDigit || $0 == 0x5F }
    }.joined()
  }

  private static func textLength(_ markup: String) -> Int {
    var (length, isTag) = (0, false)
    for byte in markup.utf8 {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { length += 1 }
      if byte == UInt8(ascii: ">") { isTag = false }
    }
    return length
  }

  // MARK: blocks

  private static let textKeys = ["content", "text", "html", "value", "body", "data", "children"]

  /// A block as HTML: a line, or an object that says what it is and holds its text.
  private static func markup(of block: JSON, depth: Int) -> String {
    if case .text(let line) = block { return "<p>\(line)</p>" }
    guard case .object = block, depth < 4 else { return "" }
    let type =
      ["type", "_type", "__typename", "kind", "bodyElementType", "component"]
      .lazy.compactMap { block[$0]?.text }.first?.lowercased() ?? ""
    if ["image", "photo", "picture"].contains(where: type.contains) { return picture(of: block) }
    if ["ad", "video", "html", "raw_html", "related", "newsletter"].contains(type) { return "" }
    let items = block["items"]?.items ?? []
    if type.contains("list"), !items.isEmpty {
      return "<ul>" + items.map { "<li>\(words(of: $0, depth: depth))</li>" }.joined() + "</ul>"
    }
    let text = words(of: block, depth: depth)
    if text.isEmpty { return "" }
    let isHeading = type.contains("head") || type.contains("title") || type.hasPrefix("h2")
    let tag = isHeading ? "h2" : type.contains("quote") ? "blockquote" : "p"
    return text.hasPrefix("<p") || text.hasPrefix("<h") ? text : "<\(tag)>\(text)</\(tag)>"
  }

  /// The words of a block, also where they stand in runs below it.
  private static func words(of block: JSON, depth: Int) -> String {
    if case .text(let text) = block { return text }
    for key in textKeys {
      switch block[key] {
      case .text(let text)?: return text
      case .list(let runs)? where depth < 4:
        let text = runs.map { words(of: $0, depth: depth + 1) }.joined()
        if !text.isEmpty { return text }
      case .object?:
        if depth < 4, let inner = block[key] {
          let text = words(of: inner, depth: depth + 1)
          if !text.isEmpty { return text }
        }
      default: continue
      }
    }
    return ""
  }

  private static func picture(of block: JSON) -> String {
    guard let source = (block["url"] ?? block["src"])?.text, !source.contains("\"") else {
      return ""
    }
    let caption = block["caption"]?.text ?? ""
    return "<figure><img src=\"\(source)\"><figcaption>\(caption)</figcaption></figure>"
  }
}
