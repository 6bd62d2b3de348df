import News

/// Stories that the tests export and import; the places and roles in them are invented.
enum SampleStories {
  static let now = Instant(seconds: 1_795_478_400)  // 2026-11-24T00:00:00Z

  static func address(_ path: String = "/national/20261124/harbor") -> Address {
    // The text is a constant of these tests.
    Address("https://www.harbor.example\(path)") ?? fallback
  }

  private static var fallback: Address {
    guard let address = Address("https://harbor.example/") else { preconditionFailure() }
    return address
  }

  /// A story with every kind of block, in two languages, tagged and noted.
  static var full: KeptStory {
    let id = StoryID("harbor#358692")
    let byline = Byline(names: ["The harbor desk", "The night desk"], email: "desk@harbor.example")
    let headline = Headline(
      id: id, address: address(), title: "Nets & <ropes> are mended", label: "FEATURE",
      dek: "그물을 깁는 밤", lead: "At night, on the quay.", byline: byline,
      sectionLabel: "National", posted: Instant(seconds: 1_795_470_000),
      updated: Instant(seconds: 1_795_473_600), image: address("/photo.jpg"), kind: .article,
      isBilingual: true)
    let text = Story(
      id: id, address: address(), sectionLabel: "National",
      headline: "Nets & <ropes> are mended", dek: "그물을 깁는 밤", byline: byline,
      posted: Instant(seconds: 1_795_470_000), updated: Instant(seconds: 1_795_473_600),
      halves: [
        Half(language: .english, blocks: english),
        Half(language: .korean, headline: "그물을 깁는 밤", blocks: korean, credit: "항구신문"),
      ], notes: [.shortText])
    return KeptStory(
      paper: PaperID("harbor"), headline: headline, text: text, isRead: true,
      bookmarkedAt: Instant(seconds: 1_795_474_000), tags: ["to read", "바다"],
      note: "From the quay.\n둘째 줄")
  }

  /// A bookmark without text.
  static var bare: KeptStory {
    KeptStory(
      paper: PaperID("kept"),
      headline: Headline(
        id: StoryID("kept://harbor.example/note"), address: address("/note"), title: "A note"),
      bookmarkedAt: Instant(seconds: 1_795_470_500))
  }

  private static let english: [Block] = [
    Block(
      .paragraph([
        Span("The nets are "), Span("mended", emphasis: .strong), Span(" at "),
        Span("night ", emphasis: .emphasis, link: address("/night?a=1&b=[2]%")), Span("only."),
      ])),
    Block(.heading(level: 2, [Span("1. The quay")])),
    Block(.quote([[Span("From the quay one sees *all*.")], [Span("So they say.")]])),
    Block(.list(isOrdered: false, items: [[Span("rope")], [Span("- net")]])),
    Block(.list(isOrdered: true, items: [[Span("one")], [Span("two")]])),
    Block(
      .figure(
        Figure(
          image: address("/photo.jpg"), caption: "Nets at night", credit: "Harbor archive",
          alternative: "Nets"))),
    Block(.table(rows: [["boat", "nets"], ["first|one", "3"]], hasHeader: true)),
    Block(.preformatted("tide  low\n```\n  high")),
    Block(.rule),
    Block(.paragraph([Span("From night to day.\nA second line.")])),
  ]

  private static let korean: [Block] = [
    Block(.paragraph([Span("그물은 밤에 깁는다. 부두의 등불 아래에서 마지막 배가 들어오면 시작한다.")]), language: .korean),
    Block(.paragraph([Span("One line in English stands here.")]), language: .english),
  ]
}
