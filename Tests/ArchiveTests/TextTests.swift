import Archive
import News
import Testing

@Suite struct ChangedLaterTests {
  private let archive: Archive

  init() throws { archive = try Archive(path: ":memory:") }

  /// Many a feed has one date alone, and sets it anew when the story changes.
  @Test func storyThatAListGivesALaterTimeHasChanged() throws {
    let first = try headline(.number(1), "The harbour opens", posted: noon)
    try archive.file([first], under: politics, in: paper, at: noon)
    try archive.save(
      try story(.number(1), "The harbour opens.", posted: noon), in: paper, at: noon)
    try archive.file([first], under: politics, in: paper, at: noon.plus(hours: 1))
    #expect(try !archive.isOutdated(.number(1)))
    let again = try headline(.number(1), "The harbour closes", posted: noon.plus(hours: 2))
    try archive.file([again], under: politics, in: paper, at: noon.plus(hours: 3))
    #expect(try archive.isOutdated(.number(1)))
    let row = try #require(try archive.listed(.number(1)))
    #expect(row.headline.posted == noon)
    #expect(row.headline.updated == noon.plus(hours: 2))
  }
}

@Suite struct TextTests {
  let archive: Archive

  init() throws {
    archive = try Archive(path: ":memory:")
    try archive.file(try headlines(2), under: politics, in: paper, at: noon)
  }

  @Test func savedStoryIsReadAsItWas() throws {
    let saved = try fullStory()
    try archive.save(saved, in: paper, at: noon)
    #expect(try archive.story(.number(1)) == saved)
    #expect(try archive.story(.number(2)) == nil)
  }

  @Test func pageTellsTheHeadMore() throws {
    try archive.save(try fullStory(), in: paper, at: noon)
    let listed = try #require(try archive.listed(.number(1)))
    #expect(listed.hasText)
    #expect(listed.headline.isBilingual)
    #expect(listed.headline.dek == "항구가 열린다")
    #expect(listed.headline.updated == noon.plus(hours: -1))
    #expect(listed.headline.kind == .gallery)
    #expect(listed.headline.title == "The harbour opens, part 1")
  }

  @Test func postedTimeOfThePageMovesTheStoryInItsLists() throws {
    let early = try story(.number(1), "Words.", posted: noon.plus(hours: -9))
    try archive.save(early, in: paper, at: noon)
    #expect(
      try archive.headlines(in: politics, of: paper, limit: 9).ids == [.number(2), .number(1)])
    #expect(try archive.check() == [])
  }

  @Test func changedTextKeepsTheEarlierOne() throws {
    let (first, second) = (try story(.number(1), "First."), try story(.number(1), "Second."))
    try archive.save(first, in: paper, at: noon)
    try archive.save(first, in: paper, at: noon.plus(hours: 1))
    #expect(try archive.revisions(of: .number(1)).isEmpty)
    try archive.save(second, in: paper, at: noon.plus(hours: 2))
    #expect(try archive.story(.number(1)) == second)
    let revisions = try archive.revisions(of: .number(1))
    #expect(revisions.map(\.story) == [first])
    #expect(revisions.map(\.replacedAt) == [noon.plus(hours: 2)])
  }

  @Test func storyWithoutTextTakesNothingAway() throws {
    let kept = try story(.number(1), "Words.")
    try archive.save(kept, in: paper, at: noon)
    var empty = kept
    empty.halves = [Half(language: .english, blocks: [])]
    try archive.save(empty, in: paper, at: noon)
    #expect(try archive.story(.number(1)) == kept)
  }

  @Test func bilingualTextOfOneAddressStaysWhenTheOtherHasOneLanguage() throws {
    let slug = StoryID.path("/a")
    let title = "The harbour opens, part 1"
    let listed = try headline(slug, title, posted: noon.plus(hours: -1))
    try archive.file([listed], under: politics, in: paper, at: noon)
    let both = try story(.number(1), "Words.", korean: "낱말")
    try archive.save(both, in: paper, at: noon)
    try archive.save(try story(slug, "Many more words than there."), in: paper, at: noon)
    #expect(try archive.story(slug) == both)
    #expect(try archive.revisions(of: slug).isEmpty)
  }

  @Test func storyThatNoListToldOfIsKept() throws {
    try archive.save(try story(.number(7), "Words."), in: paper, at: noon)
    #expect(try archive.listed(.number(7))?.headline.title == "The harbour opens")
    #expect(try archive.latest(of: paper, limit: 9).count == 3)
  }

  @Test func expiryDropsOldTextsButNoBookmarkedOne() throws {
    try archive.save(try story(.number(1), "One."), in: paper, at: noon)
    try archive.save(try story(.number(2), "Two."), in: paper, at: noon)
    try archive.bookmark(.number(2), true, at: noon)
    try archive.loseTexts(savedBefore: noon.plus(hours: 1))
    #expect(try archive.story(.number(1)) == nil)
    #expect(try archive.story(.number(2))?.halves.isEmpty == false)
    #expect(
      try archive.headlines(in: politics, of: paper, limit: 9).map(\.hasText) == [false, true])
  }

  func fullStory() throws -> Story {
    let picture = Figure(
      image: try address("/a.jpg"), caption: "The pier", credit: "Sample", alternative: "Pier")
    let spans = [
      Span("Plain, "), Span("stressed, ", emphasis: .strong),
      Span("linked", link: try address("/b?c=d")),
    ]
    let contents: [BlockContent] = [
      .paragraph(spans), .heading(level: 2, [Span("Then")]), .quote([spans, [Span("more")]]),
      .list(isOrdered: true, items: [[Span("one")], []]), .figure(picture),
      .figure(Figure(caption: "")),
      .table(rows: [["a", "b"], []], hasHeader: true), .preformatted("  x\n\ty"), .rule,
    ]
    return Story(
      id: .number(1), address: try address("/story"), sectionLabel: "Politics",
      headline: "The harbour opens", dek: "항구가 열린다",
      byline: Byline(names: ["Harbour desk", "Island desk"], email: "desk@sample.invalid"),
      posted: noon.plus(hours: -1), updated: noon.plus(hours: -1), kind: .gallery,
      halves: [
        Half(language: .english, blocks: contents.map { Block($0) }),
        Half(
          language: .korean, headline: "항구가 열린다",
          blocks: contents.map { Block($0, language: .korean) }, credit: "샘플통신"),
      ], notes: [.shortText, .noLayout])
  }
}
