import News
import Typesetting

/// Reads a story by the roles of one layout.
struct RecipeReader {
  let document: Document
  let layout: CompiledLayout
  let address: Address
  let language: Language
  let times: PrintedTimes

  /// The story, or nil where the page has neither headline nor text by this layout.
  func article() -> (article: ParsedArticle, isCut: Bool)? {
    var article = ParsedArticle()
    let head = Label.split(Doubled.once(line(.headline)))
    (article.label, article.headline) = (head.label, head.title)
    guard !article.headline.isEmpty else { return nil }
    article.dek = line(.dek)
    article.sectionLabel = line(.section)
    article.byline.names = BylineText.names(line(.byline))
    article.byline.email = email()
    article.posted = time(.posted) { times.posted($0) }
    article.updated = time(.updated) { times.updated($0) }
    article.length = line(.length)
    var body = readBody()
    BodyTail.strip(&body.blocks, into: &article.byline)
    BodyTail.stripNotices(&body.blocks)
    BodyHead(headline: article.headline, dek: article.dek).strip(&body, into: &article.byline)
    let contents = body.blocks.map(\.content)
    var splitter = HalfSplitter(language: language, dek: article.dek)
    splitter.marked = marked(body.blocks)
    article.halves = splitter.halves(of: contents)
    guard !article.halves.isEmpty else { return nil }
    article.kind = kind(of: article, contents)
    return (article, body.isCut)
  }

  // MARK: parts

  private func element(_ role: Role) -> Int? { document.select(firstOf: layout[role]).first }

  private func line(_ role: Role) -> String {
    element(role).map { content(of: $0) } ?? ""
  }

  /// A meta element's content, else the text.
  private func content(of node: Int) -> String {
    if document.tag(node) == .meta {
      return PlainText.line(ofMarkup: document.attribute(node, "content") ?? "")
    }
    return document.line(node)
  }

  private func email() -> String {
    guard let node = element(.email) else { return "" }
    let target = document.attribute(node, "href") ?? ""
    let text = target.hasPrefix("mailto:") ? String(target.dropFirst(7)) : document.line(node)
    let address = text.prefix { $0 != "?" }
    return address.contains("@") ? Sanitiser.line(String(address)) : ""
  }

  /// The first of a role's elements in which `read` finds a time.
  private func time(_ role: Role, _ read: (String) -> Instant?) -> Instant? {
    for selector in layout[role] {
      for node in document.select(selector) {
        let written = document.attribute(node, "datetime") ?? content(of: node)
        if let time = read(written) { return time }
      }
    }
    return nil
  }

  private func readBody() -> ReadBody {
    var reader = BlockReader(document, at: address)
    reader.dropped = NodeSet(document.select(allOf: layout[.drop]))
    let captions = document.select(allOf: layout[.caption])
    reader.captions = NodeSet(captions)
    reader.findsCaptions = captions.isEmpty
    for photo in document.select(firstOf: layout[.photo]) { reader.readPhoto(photo) }
    for part in outermost(document.select(firstOf: layout[.body])) { reader.read(part) }
    return ReadBody(blocks: reader.blocks, isCut: reader.isCut)
  }

  /// The elements that stand in none of the others.
  private func outermost(_ nodes: [Int]) -> [Int] {
    var end = -1
    return nodes.filter { node in
      guard node >= end else { return false }
      end = document.end(node)
      return true
    }
  }

  private func marked(_ blocks: [ReadBlock]) -> Set<Int> {
    let elements = document.select(allOf: layout[.korean])
    guard !elements.isEmpty else { return [] }
    let found = blocks.indices.filter { index in
      elements.contains { document.contains($0, blocks[index].node) }
    }
    return Set(found)
  }

  private func kind(of article: ParsedArticle, _ contents: [BlockContent]) -> StoryKind {
    if !document.select(firstOf: layout[.photo]).isEmpty { return .gallery }
    if !article.length.isEmpty { return .video }
    let figures = contents.count(where: \.isFigure)
    let words = contents.reduce(0) { $0 + ($1.isFigure ? 0 : $1.plainText.utf8.count) }
    let label = (article.sectionLabel + " " + article.headline).lowercased()
    let saysCartoon = ["cartoon", "만평", "comic"].contains { label.contains($0) }
    return figures >= 1 && words < 600 && saysCartoon ? .cartoon : .article
  }
}

/// A story's text as it was read.
struct ReadBody {
  var blocks: [ReadBlock]
  var isCut = false
}
