import News

/// Reads a story out of what a page states as data, for pages that show it only by a program or
/// only in part.
struct StatedReader {
  let facts: PageFacts
  let address: Address
  let language: Language
  let dates: DateReader

  /// A shown text of this many scalars is taken for whole, unless linked data has twice as much.
  private static let enough = 1_500

  /// The story, where the page states at least twice the text that it shows.
  func article(in page: DecodedText, beyond shown: ParsedArticle?) -> ParsedArticle? {
    let length = shown?.textLength ?? 0
    let wanted = max(200, length * 2)
    let stated =
      length < Self.enough ? inState(of: page, showsNothing: shown == nil) : nil
    let stories = [linked(wanted), stated].compactMap(\.self)
    let articles = stories.compactMap { article($0, in: shown) }
    guard let longest = articles.max(by: { $0.textLength < $1.textLength }),
      longest.textLength >= wanted
    else { return nil }
    return longest
  }

  /// Fewer bytes than scalars wanted cannot be enough, whatever they hold.
  private func linked(_ wanted: Int) -> StatedStory? {
    guard facts.articleBody.utf8.count >= wanted else { return nil }
    var story = StatedStory()
    story.markup = StatedStory.markup(ofText: facts.articleBody)
    return story
  }

  /// The story in the state, where the page is of one story and not a list with texts in it.
  private func inState(of page: DecodedText, showsNothing: Bool) -> StatedStory? {
    let state = page.withBytes { PageState($0) }
    var search = StateSearch(state, headline: facts.headline)
    guard let story = search.story() else { return nil }
    let title = Wording(facts.headline.isEmpty ? facts.title : facts.headline)
    let isNamed = !story.headline.isEmpty && title.begins(with: Wording(story.headline))
    let isAlone = showsNothing && story.headline.isEmpty && state.hasOneText
    return facts.isArticle || isNamed || isAlone ? story : nil
  }

  /// The page's title, for a text that stands without one.
  private var title: String {
    facts.headline.isEmpty
      ? SiteName(facts.siteNames, host: address.host).guessed(from: facts.title) : facts.headline
  }

  private func article(_ story: StatedStory, in shown: ParsedArticle?) -> ParsedArticle? {
    var article = shown ?? ParsedArticle()
    if shown == nil {
      let title = facts.headline.isEmpty && !story.headline.isEmpty ? story.headline : self.title
      let head = Label.split(SiteName(facts.siteNames, host: address.host).barRemoved(from: title))
      (article.label, article.headline) = (head.label, head.title)
    }
    guard !article.headline.isEmpty, var body = body(of: story.markup, under: article.headline)
    else { return nil }
    BodyHead(headline: article.headline, dek: article.dek).strip(&body, into: &article.byline)
    if article.dek.isEmpty { article.dek = story.dek }
    if facts.authors.isEmpty && article.byline.names.isEmpty {
      article.byline.names = story.authors.flatMap(BylineText.names)
    }
    if facts.posted == nil { article.posted = article.posted ?? dates.instant(story.posted) }
    if facts.updated == nil { article.updated = article.updated ?? dates.instant(story.updated) }
    let splitter = HalfSplitter(language: language, dek: article.dek)
    article.halves = splitter.halves(of: body.blocks.map(\.content))
    return article.halves.isEmpty ? nil : article
  }

  private func body(of markup: String, under headline: String) -> ReadBody? {
    guard let document = Document.html(DecodedText(utf8: Array(markup.utf8))), document.count > 0
    else { return nil }
    var reader = BlockReader(document, at: address)
    reader.dropped = Clutter(document).find(TextMass(document, without: NodeSet()))
    reader.skipsHidden = false
    reader.read(0)
    return ReadBody(
      blocks: BlockFilter(headline: headline).filter(reader.blocks), isCut: reader.isCut)
  }
}

extension ParsedArticle {
  /// Scalars of the text, captions not counted.
  var textLength: Int {
    halves.lazy.flatMap(\.blocks).reduce(0) { sum, block in
      block.content.isFigure ? sum : sum + block.plainText.unicodeScalars.count
    }
  }
}
