import News
import WireProtocol

/// Invented values that use every field and every case once.
enum Samples {
  static let story = address("https://paper.invalid/www/nation/2026/11/120_990001.html?x=1")

  static func address(_ text: String) -> Address {
    guard let address = Address(text) else { preconditionFailure("\(text) is no address") }
    return address
  }

  static let blocks: [Block] = {
    let spans = [
      Span("안개가 걷힌 "), Span("軍(군)", emphasis: .strong),
      Span("port", emphasis: .emphasis, link: story),
    ]
    let figure = Figure(image: story, caption: "The pier", credit: "desk", alternative: "a pier")
    let contents: [BlockContent] = [
      .paragraph(spans), .heading(level: 2, spans), .quote([spans, []]),
      .list(isOrdered: true, items: [spans]), .figure(figure),
      .table(rows: [["a", "b"], []], hasHeader: true), .preformatted("a\n\tb"), .rule,
    ]
    return contents.map { Block($0, language: .korean) } + [Block(.rule, language: .other)]
  }()

  static let row: ParsedRow = {
    var row = ParsedRow()
    row.address = story
    row.feedID = "tag:1"
    (row.title, row.label, row.dek) = ("Ferries return", "INTERVIEW", "여객선이 돌아온다")
    row.lead = "After nine days .."
    row.byline = Byline(names: ["Islands desk"], email: "islands@sample.invalid")
    row.sectionLabel = "Society"
    (row.posted, row.updated) = (Instant(seconds: 1), Instant(seconds: -1))
    row.image = story
    row.kind = .gallery
    row.content = blocks
    row.textDigest = TextDigest(bits: .max - 1)
    return row
  }()

  static let article: ParsedArticle = {
    var article = ParsedArticle()
    article.address = story
    (article.sectionLabel, article.label) = ("Society", "ED")
    (article.headline, article.dek) = ("Ferries return", "여객선이 돌아온다")
    article.byline = row.byline
    (article.posted, article.updated) = (Instant(seconds: 5), Instant(seconds: 6))
    (article.kind, article.length, article.image) = (.video, "3:10", story)
    article.halves = [
      Half(language: .english, blocks: blocks, credit: "desk"),
      Half(language: .korean, headline: "여객선이 돌아온다", blocks: blocks, credit: "샘플통신"),
    ]
    return article
  }()

  static let page = ParsedPage(
    article: article, rows: [row, ParsedRow()],
    blocks: [ParsedBlock(id: SectionID("top10"), rows: [row])], next: story, feeds: [story],
    notes: ParseNote.allCases)

  static let feed: ParsedFeed = {
    var feed = ParsedFeed()
    (feed.title, feed.home, feed.rows, feed.notes) = ("All news", story, [row], [.empty])
    feed.feeds = [story]
    return feed
  }()

  static func feed(of row: ParsedRow) -> ParsedFeed {
    var feed = ParsedFeed()
    feed.rows = [row]
    return feed
  }

  static let recipe: PageRecipe = {
    let list = ListRule(
      block: SectionID("top10"), row: [".row"], link: ["a"], title: ["h3"], dek: ["h4"],
      lead: ["p"], byline: [".by"], posted: ["time"], image: ["img"], rank: ["b"], kind: .cartoon)
    let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, [".\($0)", "//p"]) })
    let layout = Layout(name: "C", signs: ["#startts"], roles: roles, lists: [list])
    let identity = IdentityRule(hosts: ["paper.invalid"], numberForms: ["_{number}.html"])
    return Paper(
      id: PaperID("paper"), title: LocalizedText(english: "Paper"), identity: identity,
      language: .korean, zone: ZoneOffset(minutes: -90), layouts: [layout]
    ).recipe
  }()

  static let inspection: PageInspection = {
    let headline = InspectedRole(
      role: .headline,
      selectors: [
        InspectedSelector("h1[", .unreadable), InspectedSelector("h1", .nothing),
        InspectedSelector("//h2", .found(count: 2, text: "여객선이 돌아온다")),
      ])
    let signs = [InspectedSelector("#startts", .found(count: 1, text: ""))]
    return PageInspection(
      layouts: [
        InspectedLayout(
          name: "C", signs: signs, applies: true, roles: [headline],
          lists: [
            InspectedList(block: SectionID("top10"), rows: signs, parts: headline.selectors),
            InspectedList(rows: []),
          ]),
        InspectedLayout(name: "B"),
      ], way: .linkedData, notes: [.noLayout])
  }()

  static let receipt = Receipt(
    address: story, status: 200,
    validators: Validators(entityTag: "\"a\"", lastModified: "Tue, 24 Nov 2026 00:00:00 GMT"),
    byteCount: 1 << 24)
}
