import Archive
import News
import Testing

@Suite struct AliasTests {
  let archive: Archive
  let title = "Island ferry returns after a stormy week"
  let slug = StoryID.path("/national/20261124/island-ferry")

  init() throws { archive = try Archive(path: ":memory:") }

  func file(_ headline: Headline, at now: Instant = noon) throws {
    try archive.file([headline], under: politics, in: paper, at: now)
  }

  @Test func storyThatWasGivenANewAddressIsKnownByItsHeadline() throws {
    try file(try headline(.number(1), title, posted: noon.plus(hours: -3)))
    try file(try headline(slug, "Island ferry returns, after a “stormy” week", posted: noon))
    #expect(try archive.storyCount(of: paper) == 1)
    #expect(try archive.listed(slug)?.headline.id == .number(1))
    #expect(try archive.listed(slug)?.headline.title == title)
    #expect(try archive.id(for: slug.key) == .number(1))
    try archive.markRead([slug], true, at: noon)
    #expect(try archive.listed(.number(1))?.isRead == true)
    #expect(try archive.check() == [])
  }

  @Test func headlineThatAnEditorTouchedIsKnownNearItsTime() throws {
    try file(try headline(.number(1), "섬 여객선 폭풍 뒤 다시 뱃길 열어", posted: noon.plus(hours: -1)))
    try file(try headline(slug, "섬 여객선 폭풍 뒤 다시 뱃길 열었다", posted: noon.plus(hours: -1)))
    #expect(try archive.listed(slug)?.headline.id == .number(1))
    #expect(try archive.storyCount(of: paper) == 1)
    #expect(try archive.check() == [])
  }

  @Test(arguments: [
    ("Harbor takes in 12 boats after the storm", "Harbor takes in 14 boats after the storm", -1),
    ("Island ferry returns after the storm", "Island library opens after the storm", -1),
    ("Island ferry returns after the storm", "Island ferry returned after the storm", -3),
  ])
  func alikeHeadlineOfOtherNumbersWordsOrTimeIsAnotherStory(
    one: String, other: String, hours: Int
  ) throws {
    try file(try headline(.number(1), one, posted: noon.plus(hours: hours)))
    try file(try headline(slug, other, posted: noon.plus(hours: -1)))
    #expect(try archive.storyCount(of: paper) == 2)
  }

  @Test func sameHeadlineUnderTwoNumbersIsTwoStories() throws {
    try file(try headline(.number(1), title, posted: noon))
    try file(try headline(.number(2), title, posted: noon))
    #expect(try archive.storyCount(of: paper) == 2)
  }

  @Test func sameHeadlineOfAnotherDayIsAnotherStory() throws {
    try file(try headline(.number(1), title, posted: noon.plus(hours: -24)))
    try file(try headline(slug, title, posted: noon))
    #expect(try archive.storyCount(of: paper) == 2)
  }

  @Test func sameHeadlineOfAnotherPaperIsAnotherStory() throws {
    try file(try headline(.number(1), title, posted: noon))
    let other = try headline(StoryID("other:/a"), title, posted: noon)
    try archive.file([other], under: politics, in: PaperID("other"), at: noon)
    #expect(try archive.storyCount(of: paper) == 1)
    #expect(try archive.storyCount(of: PaperID("other")) == 1)
  }

  @Test func shortHeadlineUnitesNothing() throws {
    try file(try headline(.number(1), "Tides", posted: noon))
    try file(try headline(slug, "Tides", posted: noon))
    #expect(try archive.storyCount(of: paper) == 2)
  }

  @Test func storyWhoseDateIsLearntLaterIsUnitedThen() throws {
    try file(try headline(.number(1), title), at: noon)
    try file(try headline(slug, title, posted: noon.plus(hours: -90)))
    #expect(try archive.storyCount(of: paper) == 2)
    try archive.bookmark(slug, true, at: noon)
    try archive.markRead([slug], true, at: noon)
    try archive.save(try story(slug, "Short."), in: paper, at: noon)
    var page = try story(.number(1), "A much longer text.", posted: noon.plus(hours: -91))
    page.headline = title
    try archive.save(page, in: paper, at: noon)
    #expect(try archive.storyCount(of: paper) == 1)
    let listed = try #require(try archive.listed(slug))
    #expect(listed.headline.id == .number(1))
    #expect(listed.isRead && listed.isBookmarked && listed.hasText)
    #expect(try archive.story(slug)?.halves == page.halves)
    #expect(try archive.unreadCount(of: paper) == 0)
    #expect(try archive.check() == [])
  }

  @Test func unitedStoryKeepsItsPlacesAndBlocks() throws {
    try archive.file([try headline(.number(1), title)], under: culture, in: paper, at: noon)
    let other = try headline(slug, title, posted: noon.plus(hours: -90))
    try archive.fileBlock([other], block: SectionID("top10"), in: paper, at: noon)
    try file(other)
    try file(try headline(.number(1), title, posted: noon.plus(hours: -89)))
    #expect(try archive.headlines(in: politics, of: paper, limit: 9).ids == [.number(1)])
    #expect(try archive.headlines(in: culture, of: paper, limit: 9).ids == [.number(1)])
    #expect(try archive.block(SectionID("top10"), of: paper).ids == [.number(1)])
    #expect(try archive.check() == [])
  }
}
