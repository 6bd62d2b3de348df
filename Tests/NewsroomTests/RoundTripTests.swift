import Archive
import News
import Newsroom
import PageParsing
import PaperFiles
import Testing

@Suite struct RoundTripTests {
  private static let stories = [SampleStories.full, SampleStories.bare]

  private static func exported(_ stories: [KeptStory], as format: ExportFormat) -> [UInt8] {
    let export = Export(as: format, title: "Bookmarks", zone: .korea, now: SampleStories.now)
    let items = stories.enumerated().map { export.item($1, number: $0) }
    return Array((export.opening + items.joined() + export.closing).utf8)
  }

  private static func imported(_ bytes: [UInt8], as kind: ImportKind? = nil) throws -> ParsedImport
  {
    try #require(PageParser.imported(bytes, as: kind, now: SampleStories.now))
  }

  @Test func exportedStoriesComeBackAsTheyWere() throws {
    let found = try Self.imported(Self.exported(Self.stories, as: .jsonLines))
    #expect(found.kind == .jsonl)
    #expect(found.stories == Self.stories)
    #expect(found.skipped.isEmpty)
  }

  @Test func importTwiceBringsNothingNew() throws {
    let archive = try Archive(path: ":memory:")
    let found = try Self.imported(Self.exported(Self.stories, as: .jsonLines)).stories
    #expect(try archive.take(found, at: SampleStories.now).count == 2)
    #expect(try archive.take(found, at: SampleStories.now).isEmpty)
    for story in Self.stories { #expect(try archive.kept(story.headline.id) == story) }
    #expect(try archive.bookmarks().map(\.headline.id) == Self.stories.map(\.headline.id))
    #expect(try archive.check().isEmpty)
  }

  @Test func importAddsWhatIsLackingAndLeavesWhatIsThere() throws {
    let archive = try Archive(path: ":memory:")
    let id = SampleStories.full.headline.id
    var known = SampleStories.full
    (known.text, known.bookmarkedAt, known.tags) = (nil, nil, ["own"])
    known.note = "my own note"
    known.headline.title = "As it was first told"
    try archive.take([known], at: SampleStories.now)
    try archive.take([SampleStories.full], at: SampleStories.now)
    let kept = try #require(try archive.kept(id))
    #expect(kept.note == "my own note")
    #expect(kept.tags == ["own", "to read", "바다"])
    #expect(kept.text == SampleStories.full.text)
    #expect(kept.headline.title == "As it was first told")
  }

  @Test func importIsUndoneAsOne() throws {
    let archive = try Archive(path: ":memory:")
    try archive.take(Self.stories, at: SampleStories.now)
    let change = try #require(try archive.undo(at: SampleStories.now))
    #expect(change.kind == .imported)
    #expect(try archive.bookmarks().isEmpty)
    #expect(try archive.tags(of: SampleStories.full.headline.id).isEmpty)
  }

  @Test func bookmarkFileComesBackWithTagsTimesAndNotes() throws {
    let found = try Self.imported(Self.exported(Self.stories, as: .netscape))
    #expect(found.kind == .netscape)
    let first = try #require(found.bookmarks.first)
    #expect(first.address == SampleStories.full.headline.address)
    #expect(first.title == "Nets & <ropes> are mended")
    #expect(first.addedAt == SampleStories.full.bookmarkedAt)
    #expect(first.tags == ["to read", "바다"])
    #expect(first.note == "From the quay.\n둘째 줄")
    #expect(found.bookmarks.count == 2)
  }

  @Test func subscriptionListComesBackAsThePapersSections() throws {
    let paper = Self.paper
    let text = Export(as: .opml, title: "", zone: .korea, now: SampleStories.now)
      .subscriptions(of: paper)
    let found = try Self.imported(Array(text.utf8))
    #expect(found.kind == .opml)
    #expect(found.title == "Harbor & Quay")
    let back = SubscriptionPaper(found).paper(paper.id, title: found.title)
    #expect(Self.outline(back.sections) == Self.outline(paper.sections))
    let file = PaperFileText.text(of: back)
    #expect(try PaperFile.paper(from: file, name: "harbor.toml") == back)
  }

  private static func outline(_ sections: [Section]) -> [String] {
    sections.flatMap(\.withSubsections).map { section in
      "\(section.id) \(section.title.english) \(section.feeds.map(\.text))"
    }
  }

  private static let paper = Paper(
    id: PaperID("harbor"), title: LocalizedText(english: "Harbor & Quay"),
    home: SampleStories.address("/"),
    sections: [
      Section(
        id: SectionID("national"), title: LocalizedText(english: "National \"<1>\""),
        feeds: [SampleStories.address("/national.xml?a=1&b=2")],
        subsections: [
          Section(
            id: SectionID("national-1/sea"), title: LocalizedText(english: "Sea"),
            feeds: [SampleStories.address("/sea.xml"), SampleStories.address("/fish.xml")])
        ]),
      Section(
        id: SectionID("section-2"), title: LocalizedText(english: "의견"),
        feeds: [SampleStories.address("/opinion.xml")]),
    ].map { section in
      // Names are made of titles.
      var section = section
      if section.id == SectionID("national") {
        section.id = SectionID("national-1")
      }
      return section
    })
}
