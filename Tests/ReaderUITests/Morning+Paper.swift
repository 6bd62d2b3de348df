import News
import ReaderUI

extension Morning {
  static let paper: Paper = {
    var paper = printed
    paper.search = SiteSearchPage("https://paper.example/search?q={words}", home: nil)
    return paper
  }()

  private static let printed = Paper(
    id: PaperID("paper"), title: LocalizedText(english: "The Morning Paper", korean: "아침신문"),
    sections: [
      section(
        "national", "National", "국내",
        [
          section("national/politics", "Politics", "정치"),
          section("national/foreign-affairs", "Foreign Affairs", "외교"),
        ]),
      section("business", "Business", "경제", [section("business/tech", "Tech", "기술")]),
      Section(
        id: SectionID("sports"), title: LocalizedText(english: "Sports", korean: "스포츠"),
        isCurrent: false),
    ])

  private static func section(
    _ id: String, _ english: String, _ korean: String, _ subsections: [Section] = []
  ) -> Section {
    Section(
      id: SectionID(id), title: LocalizedText(english: english, korean: korean),
      lists: [Address("https://paper.example/\(id)")].compactMap { $0 }, subsections: subsections)
  }

  static let unread: [SectionID: Int] = [
    SectionID("national"): 3, SectionID("national/foreign-affairs"): 2, SectionID("business"): 12,
  ]

  /// Headlines as lists hold them: unread, kept, read, Korean, labelled, and one too long for a row.
  static let rows: [ListedHeadline] = [
    row(1, "Ferry line to the outer islands reopens after twelve years", korean: true),
    row(2, "Rice-straw paper makers find buyers abroad", isRead: true, isBookmarked: true),
    row(3, "A librarian who answers every letter", label: "INTERVIEW", korean: true),
    row(4, "서해 조업 첫날, 만선 소식에 포구마다 웃음꽃이 피어 새벽 경매장이 사람들로 북적였다", korean: true),
    row(5, "City counts its oldest trees, one by one", isRead: true, hours: 40),
  ]

  private static func row(
    _ number: Int, _ title: String, label: String = "", korean: Bool = false,
    isRead: Bool = false, isBookmarked: Bool = false, hours: Int64 = 1
  ) -> ListedHeadline {
    let id = StoryID("paper#\(number)")
    let address = Address("https://paper.example/\(number)")
    let headline = address.map { address in
      Headline(
        id: id, address: address, title: title, label: label,
        dek: korean ? "섬 잇는 뱃길, 열두 해 만에 다시 열려" : "", sectionLabel: "National",
        posted: Instant(seconds: 1_795_479_120 - hours * 3_600 * Int64(number)),
        isBilingual: korean)
    }
    guard let headline else { preconditionFailure("the fixture's address is not one") }
    return ListedHeadline(headline: headline, isRead: isRead, isBookmarked: isBookmarked)
  }

  static let window = ListWindow(rows: rows, count: rows.count)

  static let front = [
    FrontRows(block: block("top10", "Top 10 Stories", "많이 본 기사", .ranked), rows: rows),
    FrontRows(block: block("latest", "Latest", "최신 기사", .timed), rows: Array(rows.prefix(3))),
    FrontRows(block: block("darkroom", "Darkroom", "다크룸", .titles), rows: Array(rows.suffix(4))),
  ]

  private static func block(
    _ id: String, _ english: String, _ korean: String, _ style: FrontBlockStyle
  ) -> FrontBlock {
    FrontBlock(
      id: SectionID(id), title: LocalizedText(english: english, korean: korean), style: style)
  }

  /// A bilingual story with every kind of block; a story without Korean where its row says so.
  static func story(of headline: Headline) -> Story {
    var story = Story(
      id: headline.id, address: headline.address, sectionLabel: "Society",
      headline: headline.title, dek: headline.dek,
      byline: Byline(names: ["the islands desk"], email: "islands@paper.example"),
      posted: Instant(seconds: 1_795_469_100), updated: Instant(seconds: 1_795_478_520))
    let gallery = headline.id == rows.last?.headline.id ? darkroom : []
    story.halves = [Half(language: .english, blocks: english + gallery)]
    if headline.isBilingual {
      story.halves.append(
        Half(
          language: .korean, headline: headline.dek, blocks: korean, credit: "견본통신"))
    }
    return story
  }

  private static let english: [Block] = [
    Block(
      .paragraph([
        Span("The ferry that used to carry mail, cabbages and brides to the "),
        Span("outer islands", emphasis: .strong),
        Span(" left the harbour again on Tuesday morning, twelve years after its last run."),
      ])),
    Block(
      .figure(
        Figure(
          image: Address("https://paper.example/pier.jpg"), caption: "The pier before dawn.",
          credit: "Sample desk"))),
    Block(.heading(level: 2, [Span("What changes")])),
    Block(
      .list(
        isOrdered: false,
        items: [
          [Span("Two boats a day until spring, and a third on market days when there is need.")],
          [Span("Mail on every boat.")],
        ])),
    Block(.quote([[Span("\"We brought our own chairs,\" said a retired schoolteacher.")]])),
    Block(
      .table(rows: [["Pier", "Boats"], ["North", "2"], ["남항", "14"]], hasHeader: true)),
    Block(
      .paragraph([
        Span("See the "), Span("timetable", link: Address("https://paper.example/t")), Span("."),
      ])),
  ]

  private static let korean: [Block] = [
    Block(
      .paragraph([
        Span("먼바다 섬들로 우편물과 배추를 싣고 다니던 배가 화요일 아침 다시 항구를 떠났다. 마지막 운항 뒤 열두 해 만이다.")
      ]), language: .korean),
    Block(
      .paragraph([Span("군(郡)은 내년 봄까지 하루 두 차례 배를 띄우고, 승객이 늘면 운항 횟수를 늘리기로 했다.")]),
      language: .korean),
  ]
}
