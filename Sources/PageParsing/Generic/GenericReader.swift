import News
import Typesetting

/// Reads a story without a recipe: the page's facts for its head, the text's density for its body.
struct GenericReader {
  private let document: Document
  private let address: Address
  private let facts: PageFacts
  private let language: Language
  private let times: PrintedTimes

  init(
    _ document: Document, at address: Address, facts: PageFacts, language: Language,
    times: PrintedTimes
  ) {
    (self.document, self.address, self.facts) = (document, address, facts)
    (self.language, self.times) = (language, times)
  }

  /// The story, or nil where the page has no running text.
  func article() -> (article: ParsedArticle, isCut: Bool)? {
    let first = TextMass(document, without: NodeSet())
    let clutter = Clutter(document).find(first)
    let mass = TextMass(document, without: clutter)
    guard let body = BodyFinder(document: document, mass: mass).find() else { return nil }
    var article = ParsedArticle()
    let head = Label.split(headline(over: body))
    (article.label, article.headline) = (head.label, head.title)
    guard !article.headline.isEmpty else { return nil }
    var reader = BlockReader(document, at: address)
    reader.dropped = clutter
    reader.skipsHidden = false
    reader.read(body)
    let filter = BlockFilter(headline: article.headline)
    var blocks = reader.blocks
    BodyTail.strip(&blocks, into: &article.byline)
    var text = ReadBody(blocks: filter.filter(blocks), isCut: reader.isCut)
    let standfirst = Standfirst(document: document, description: facts.description)
      .take(from: &text.blocks)
    if standfirst != nil { text.blocks = filter.filter(text.blocks) }
    BodyHead(headline: article.headline, dek: "").strip(&text, into: &article.byline)
    let lines = HeadLines(document, under: article.headline)
    article.dek = standfirst ?? lines.dek(before: text) ?? dek(before: text)
    let splitter = HalfSplitter(language: language, dek: article.dek)
    article.halves = splitter.halves(of: text.blocks.map(\.content))
    guard !article.halves.isEmpty else { return nil }
    let signs = HeadSigns(document, times: times)
    if facts.authors.isEmpty && article.byline.names.isEmpty {
      let lede = text.blocks.first { !$0.content.isFigure }?.content.plainText ?? ""
      let names = KoreanByline.names(inLede: lede)
      article.byline.names = names.isEmpty ? signs.names() : names
      if article.byline.names.isEmpty { article.byline.names = lines.names() }
    }
    if times.dates.instant(facts.posted) == nil {
      article.posted = signs.posted() ?? lines.posted(times.dates)
    }
    if times.dates.instant(facts.updated) == nil { article.updated = signs.updated() }
    return (article, text.isCut)
  }

  private func headline(over body: Int) -> String {
    HeadlineFinder(document, facts, body: body, host: address.host).headline()
  }

  /// The page's description, where it is a line of its own and not the text's beginning.
  private func dek(before text: ReadBody) -> String {
    let line = facts.description
    guard !line.isEmpty, line.unicodeScalars.count <= 300, !line.hasSuffix("..."),
      !line.hasSuffix("…")
    else { return "" }
    let start = String(line.prefix(40))
    return text.blocks.prefix(3).contains { $0.content.plainText.hasPrefix(start) } ? "" : line
  }
}
