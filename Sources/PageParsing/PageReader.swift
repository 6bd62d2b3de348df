import News
import Typesetting

/// Reads one page: by the layouts that fit, else the generic way.
struct PageReader {
  private let document: Document
  private let text: DecodedText
  private let context: PageContext
  private let layouts: [CompiledLayout]
  private let facts: PageFacts
  private let times: PrintedTimes

  /// `text` is what the document was made of.
  init(_ document: Document, _ text: DecodedText, in context: PageContext) {
    (self.document, self.text, self.context) = (document, text, context)
    layouts = (context.paper?.layouts ?? []).map(CompiledLayout.init)
    facts = PageFacts(of: document)
    let zone = context.paper?.zone ?? .utc
    times = PrintedTimes(dates: DateReader(zone: zone, now: context.now))
  }

  func page() -> ParsedPage {
    var page = ParsedPage()
    page.feeds = facts.feeds.prefix(50).compactMap { context.address.resolving($0) }
    if let failure { return ParsedPage(feeds: page.feeds, notes: [failure, .noArticle]) }
    let fitting = layouts.filter { $0.applies(to: document) }
    readLists(fitting, into: &page)
    readArticle(fitting, into: &page)
    if page.rows.isEmpty && page.article == nil {
      let found = LinkList(document, at: context.address).rows()
      page.rows = found.rows
      if found.isCut { page.notes.append(.cutAtLimit) }
    }
    return page
  }

  private var failure: ParseNote? {
    let isFailure = layouts.contains { layout in
      layout[.failure].contains { !document.select($0).isEmpty }
    }
    return isFailure ? .serviceError : FailureSigns(document).note
  }

  // MARK: lists

  private func readLists(_ layouts: [CompiledLayout], into page: inout ParsedPage) {
    let reader = ListReader(document: document, address: context.address, times: times)
    var rows = RowCollector()
    for list in layouts.flatMap(\.lists) {
      let found = reader.rows(list)
      guard let block = list.rule.block else {
        rows.add(found)
        continue
      }
      if found.isEmpty || page.blocks.contains(where: { $0.id == block }) { continue }
      page.blocks.append(ParsedBlock(id: block, rows: found))
    }
    page.rows = rows.rows
    if rows.isCut { page.notes.append(.cutAtLimit) }
    let paging = Paging(document: document, address: context.address)
    page.next =
      layouts.lazy.compactMap { paging.next($0[.paging]) }.first
      ?? facts.nextPage.flatMap { context.address.resolving($0) }
  }

  // MARK: the story

  private func readArticle(_ layouts: [CompiledLayout], into page: inout ParsedPage) {
    let language = context.paper?.language ?? facts.storyLanguage
    for layout in layouts {
      let reader = RecipeReader(
        document: document, layout: layout, address: context.address, language: language,
        times: times)
      guard let found = reader.article() else { continue }
      page.article = completed(found.article)
      if found.isCut { page.notes.append(.cutAtLimit) }
      return noteLength(&page)
    }
    if !page.rows.isEmpty { return page.notes.append(.noArticle) }
    if !self.layouts.isEmpty { page.notes.append(.noLayout) }
    let reader = GenericReader(
      document, at: context.address, facts: facts, language: language, times: times)
    let found = reader.article()
    let stated = StatedReader(
      facts: facts, address: context.address, language: language, dates: times.dates)
    guard let article = stated.article(in: text, beyond: found?.article) ?? found?.article else {
      return page.notes.append(.noArticle)
    }
    page.article = completed(article)
    if found?.isCut ?? false { page.notes.append(.cutAtLimit) }
    noteLength(&page)
  }

  /// Notes what is missing of the story: all but a line, its end, its other pages.
  private func noteLength(_ page: inout ParsedPage) {
    guard let article = page.article, article.kind == .article else { return }
    let signs = CutSigns(document: document, address: context.address, isPaid: facts.isPaid)
    if signs.isCut(article) { page.notes.append(.cutBySite) }
    if page.rows.isEmpty {
      page.next = StoryPaging(document: document, address: context.address).next()
    }
    if article.textLength < 200 { page.notes.append(.shortText) }
  }

  /// Fills what the layout did not find with what the page says of itself.
  private func completed(_ article: ParsedArticle) -> ParsedArticle {
    var article = article
    article.address = canonical ?? context.address
    if article.sectionLabel.isEmpty { article.sectionLabel = facts.section }
    if article.byline.names.isEmpty {
      article.byline.names = facts.authors.flatMap(BylineText.names)
    }
    article.posted = article.posted ?? times.dates.instant(facts.posted)
    article.updated = article.updated ?? times.dates.instant(facts.updated)
    article.image = firstImage(article) ?? facts.image.flatMap { context.address.resolving($0) }
    return article
  }

  /// The page's own address, trusted where it stays on the same host.
  private var canonical: Address? {
    guard let found = facts.address.flatMap({ context.address.resolving($0) }) else { return nil }
    let hosts = context.paper?.identity.hosts ?? []
    let isSame =
      found.host == context.address.host
      || hosts.contains(found.host) && hosts.contains(context.address.host)
    return isSame && found.path != "/" ? found : nil
  }

  private func firstImage(_ article: ParsedArticle) -> Address? {
    for block in article.halves.lazy.flatMap(\.blocks) {
      if case .figure(let figure) = block.content, let image = figure.image { return image }
    }
    return nil
  }
}
