import Archive
import News
import Testing

@Suite struct FilingTests {
  let archive: Archive

  init() throws { archive = try Archive(path: ":memory:") }

  @Test func sectionIsReadNewestFirst() throws {
    let stories = try headlines(3)
    try archive.file([stories[2], stories[0], stories[1]], under: politics, in: paper, at: noon)
    let listed = try archive.headlines(in: politics, of: paper, limit: 10)
    #expect(listed.ids == stories.map(\.id))
    #expect(listed.map(\.headline) == stories)
    #expect(try archive.headlines(in: politics, of: paper, limit: 1, offset: 1).ids == [.number(2)])
  }

  @Test(arguments: [false, true], [false, true])
  func windowsFromBothEndsAreOneList(unreadOnly: Bool, oldestFirst: Bool) throws {
    let stories = try headlines(11)
    try archive.file(stories, under: politics, in: paper, at: noon)
    if unreadOnly { try archive.markRead([.number(3), .number(10)], true, at: noon) }
    func ids(_ offset: Int, _ limit: Int) throws -> [StoryID] {
      try archive.headlines(
        in: politics, of: paper, limit: limit, offset: offset, unreadOnly: unreadOnly,
        oldestFirst: oldestFirst
      ).ids
    }
    let all = try ids(0, 99)
    #expect(all.count == (unreadOnly ? 9 : 11))
    #expect((all.first == stories[0].id) != oldestFirst)
    for offset in 0...12 {
      for limit in 0...4 {
        #expect(try ids(offset, limit) == Array(all.dropFirst(offset).prefix(limit)))
      }
    }
    #expect(try ids(-3, 2) == Array(all.prefix(2)))
  }

  @Test func storyKnowsItsSections() throws {
    try archive.file(try headlines(1), under: politics, in: paper, at: noon)
    try archive.file(try headlines(1), under: culture, in: paper, at: noon)
    let sections = try archive.sections(of: .number(1))
    #expect(sections.contains(politics) && sections.contains(culture))
    #expect(try archive.sections(of: .number(9)).isEmpty)
  }

  @Test func rowsWithoutTimeKeepTheListsOrderAboveOlderOnes() throws {
    try archive.file(try headlines(1), under: politics, in: paper, at: noon)
    let undated = [try headline(.number(8), "Ferry"), try headline(.number(9), "Tide")]
    try archive.file(undated, under: politics, in: paper, at: noon.plus(hours: 1))
    #expect(
      try archive.headlines(in: politics, of: paper, limit: 9).ids
        == [.number(8), .number(9), .number(1)])
  }

  @Test func storyOfTwoSectionsIsOneStory() throws {
    let stories = try headlines(2)
    try archive.file(stories, under: politics, in: paper, at: noon)
    let count = try archive.file([stories[0]], under: culture, in: paper, at: noon)
    #expect(count.added == 0)
    #expect(count.unchanged == 1)
    #expect(try archive.storyCount(of: paper) == 2)
    try archive.markRead([.number(1)], true, at: noon)
    #expect(try archive.headlines(in: culture, of: paper, limit: 9).map(\.isRead) == [true])
    #expect(try archive.unreadCounts(of: paper) == [politics: 1, national: 1, culture: 0])
  }

  @Test func parentSectionHasItsSubsectionsStoriesOnce() throws {
    let stories = try headlines(3)
    try archive.file([stories[0], stories[1]], under: politics, in: paper, at: noon)
    try archive.file(
      [stories[1], stories[2]], under: SectionID("national/society"), in: paper, at: noon)
    try archive.file([stories[0]], under: national, in: paper, at: noon)
    #expect(try archive.headlines(in: national, of: paper, limit: 9).ids == stories.map(\.id))
    #expect(try archive.headlineCount(in: national, of: paper) == 3)
    #expect(try archive.latest(of: paper, limit: 9).ids == stories.map(\.id))
    #expect(try archive.check() == [])
  }

  @Test func emptyListEmptiesNothing() throws {
    let source = try address("/feed.xml")
    try archive.file(
      try headlines(2), under: politics, in: paper, from: source,
      validators: Validators(entityTag: "\"1\""), at: noon)
    let count = try archive.file(
      [], under: politics, in: paper, from: source, validators: Validators(entityTag: "\"2\""),
      at: noon)
    #expect(count == FiledCount())
    #expect(try archive.headlines(in: politics, of: paper, limit: 9).count == 2)
    #expect(try archive.block(politics, of: paper).count == 2)
    #expect(try archive.validators(for: source, in: paper)?.entityTag == "\"2\"")
  }

  @Test func storyThatLeftTheListStaysInTheSection() throws {
    let stories = try headlines(3)
    try archive.file(stories, under: politics, in: paper, at: noon)
    try archive.file([stories[1], stories[0]], under: politics, in: paper, at: noon)
    #expect(try archive.headlines(in: politics, of: paper, limit: 9).ids == stories.map(\.id))
    #expect(try archive.block(politics, of: paper).ids == [.number(2), .number(1)])
  }

  @Test func blockIsReplacedAndKeepsItsOrder() throws {
    let (stories, top) = (try headlines(3), SectionID("top10"))
    try archive.fileBlock([stories[2], stories[0], stories[2]], block: top, in: paper, at: noon)
    #expect(try archive.block(top, of: paper).ids == [.number(3), .number(1)])
    try archive.fileBlock([stories[1]], block: top, in: paper, at: noon)
    try archive.fileBlock([], block: top, in: paper, at: noon)
    #expect(try archive.block(top, of: paper).ids == [.number(2)])
    #expect(try archive.storyCount(of: paper) == 3)
    #expect(try archive.unreadCounts(of: paper) == [:])
  }

  @Test func laterTellingFillsWhatWasEmptyAndSilenceTakesNothing() throws {
    var first = try headline(.number(1), "The harbour opens", posted: noon)
    first.lead = "The first ferry left at six."
    try archive.file([first], under: politics, in: paper, at: noon)
    let later = try headline(.number(1), "The harbour opens again", dek: "항구가 다시 열린다")
    let count = try archive.file([later], under: politics, in: paper, at: noon)
    #expect(count.changed == 1)
    let kept = try #require(try archive.listed(.number(1))).headline
    #expect(kept.title == "The harbour opens again")
    #expect(kept.dek == "항구가 다시 열린다")
    #expect(kept.lead == "The first ferry left at six.")
    #expect(kept.posted == noon)
  }

  @Test func dateInTheFutureIsTheTimeOfFiling() throws {
    let early = try headline(.number(1), "Tomorrow's tide", posted: noon.plus(hours: 50))
    try archive.file([early], under: politics, in: paper, at: noon)
    #expect(try archive.listed(.number(1))?.headline.posted == noon)
  }

  @Test func positionIsThePlaceInTheList() throws {
    let stories = try headlines(4)
    try archive.file(stories, under: politics, in: paper, at: noon)
    #expect(try archive.position(of: .number(3), in: national, of: paper) == 2)
    #expect(try archive.position(of: .number(3), in: culture, of: paper) == nil)
  }

  @Test func keyNamesItsStory() throws {
    try archive.file(try headlines(2), under: politics, in: paper, at: noon)
    #expect(try archive.id(for: StoryID.number(2).key) == .number(2))
    #expect(try archive.id(for: StoryID.number(7).key) == nil)
  }

  @Test func papersAreApart() throws {
    try archive.file(try headlines(2), under: politics, in: paper, at: noon)
    let other = PaperID("other")
    #expect(try archive.headlines(in: politics, of: other, limit: 9).isEmpty)
    #expect(try archive.storyCount(of: other) == 0)
    #expect(try archive.lastRefresh(of: other) == nil)
  }
}
