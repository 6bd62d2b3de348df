import Archive
import News
import Testing

/// Rules by which stories are left out.
@Suite struct HidingTests {
  let folder: TemporaryFolder
  let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(path: folder.file)
    try archive.file(try stories(1...4), under: politics, in: paper, at: noon)
    try archive.fileBlock(try stories(1...4), block: SectionID("top"), in: paper, at: noon)
  }

  /// Stories of which every second one is by another reporter.
  private func stories(_ numbers: ClosedRange<Int>) throws -> [Headline] {
    try numbers.map { number in
      var row = try headline(
        .number(number), "The harbour opens, part \(number)", posted: noon.plus(hours: -number))
      row.byline = Byline(names: [number.isMultiple(of: 2) ? "Rower Two" : "Reporter One"])
      return row
    }
  }

  private let rower = SearchCondition.field(.by, "rower two")

  private func found(_ text: String) throws -> [StoryID] {
    let context = SearchContext(now: noon, zone: .korea) { [SectionID($0)] }
    return try archive.search(SearchQuery(text, in: context).condition, limit: 50)
      .rows.map(\.listed.headline.id)
  }

  private func ids(_ numbers: Int...) -> [StoryID] { numbers.map(StoryID.number) }

  @Test func whatARuleMatchesIsInNoListAndNoCount() throws {
    #expect(try archive.applyRules([rower], onlyNew: false) == 2)
    #expect(try archive.headlines(in: national, of: paper, limit: 9).ids == ids(1, 3))
    #expect(try archive.block(SectionID("top"), of: paper).ids == ids(1, 3))
    #expect(try archive.unreadCounts(of: paper) == [politics: 2, national: 2])
    #expect(try archive.storyCount(of: paper) == 2)
    #expect(try found("harbour") == ids(1, 3))
    #expect(try found("harbour is:hidden") == ids(2, 4))
    #expect(try found("section:national/politics is:hidden") == ids(2, 4))
    #expect(try archive.listed(.number(2)) != nil)
    #expect(try archive.check() == [])
  }

  @Test func whatNoRuleMatchesAnyMoreComesBackWhereItStood() throws {
    try archive.applyRules([rower], onlyNew: false)
    try archive.file(try stories(2...2), under: culture, in: paper, at: noon)
    try archive.markRead([.number(2)], true, at: noon)
    #expect(try archive.headlineCount(in: culture, of: paper) == 0)
    #expect(try archive.applyRules([], onlyNew: false) == 0)
    #expect(try archive.headlines(in: politics, of: paper, limit: 9).ids == ids(1, 2, 3, 4))
    #expect(try archive.headlines(in: culture, of: paper, limit: 9).ids == ids(2))
    #expect(try archive.unreadCount(of: paper) == 3)
    #expect(try archive.check() == [])
  }

  @Test func newStoriesAloneAreLookedAtAfterARefresh() throws {
    #expect(try archive.applyRules([rower], onlyNew: true) == 2)
    try archive.file(try stories(1...6), under: politics, in: paper, at: noon)
    #expect(try archive.headlineCount(in: politics, of: paper) == 4)
    #expect(try archive.applyRules([rower], onlyNew: true) == 1)
    #expect(try archive.headlines(in: politics, of: paper, limit: 9).ids == ids(1, 3, 5))
  }

  @Test func bookmarksAreNeverLeftOut() throws {
    try archive.bookmark(.number(2), true, at: noon)
    try archive.applyRules([rower], onlyNew: false)
    #expect(try archive.headlines(in: politics, of: paper, limit: 9).ids == ids(1, 2, 3))
    try archive.bookmark(.number(4), true, at: noon)
    #expect(try archive.headlines(in: politics, of: paper, limit: 9).ids == ids(1, 2, 3, 4))
    #expect(try archive.check() == [])
  }

  @Test func rulesAreActsThatAreUndone() throws {
    #expect(try archive.setRule("by:rower", true, at: noon))
    #expect(try !archive.setRule("by:rower", true, at: noon.plus(hours: 1)))
    #expect(try archive.setRule("tides", true, at: noon.plus(hours: 2)))
    #expect(try archive.rules() == ["by:rower", "tides"])
    let change = try #require(try archive.undo(at: noon))
    #expect(change.kind == .ruled && change.name == "tides")
    #expect(try archive.rules() == ["by:rower"])
    #expect(try archive.redo(at: noon)?.kind == .ruled)
    #expect(try archive.setRule("by:rower", false, at: noon))
    #expect(try archive.rules() == ["tides"])
  }

  @Test func whatIsLeftOutStaysSoAfterARestart() throws {
    try archive.applyRules([rower], onlyNew: false)
    try archive.close()
    let reopened = try Archive(path: folder.file)
    #expect(try reopened.storyCount(of: paper) == 2)
    #expect(try reopened.check() == [])
  }
}
