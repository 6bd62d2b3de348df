import Archive
import News
import Testing

@Suite struct FollowingTests {
  let archive: Archive

  init() throws {
    archive = try Archive(path: ":memory:")
    for (number, section) in [(1, politics), (2, culture), (3, culture), (4, culture)] {
      var row = try headline(
        .number(number), "Story \(number)", posted: noon.plus(hours: -number))
      row.byline = Byline(names: [number == 3 ? "Rower Two" : "Reporter One"])
      row.lead = number == 4 ? "조선소의 겨울" : "Words."
      try archive.file([row], under: section, in: paper, at: noon)
    }
  }

  private func followed(_ text: String = "is:followed") throws -> [StoryID] {
    let context = SearchContext(now: noon, zone: .korea) { _ in [] }
    return try archive.search(SearchQuery(text, in: context).condition, limit: 50)
      .rows.map(\.listed.headline.id)
  }

  @Test func sectionsReportersAndWordsAreFollowedTogether() throws {
    #expect(try followed() == [])
    #expect(try followed("-is:followed").count == 4)
    for (follow, found) in [
      (Follow(.section, "national"), [1]), (Follow(.reporter, "rower two"), [1, 3]),
      (Follow(.word, "선소"), [1, 3, 4]),
    ] {
      #expect(try archive.setFollow(follow, true, at: noon))
      #expect(try followed() == found.map(StoryID.number))
    }
    #expect(try followed("-is:followed") == [.number(2)])
    #expect(try followed("is:followed story -겨울") == [.number(1), .number(3)])
    #expect(try followed("is:followed OR 2").count == 4)
    #expect(try archive.follows().map(\.kind) == [.section, .reporter, .word])
  }

  @Test func whatIsFollowedAlreadyOrNotAtAllChangesNothing() throws {
    #expect(try archive.setFollow(Follow(.word, " tide\n"), true, at: noon))
    #expect(try !archive.setFollow(Follow(.word, "tide"), true, at: noon))
    #expect(try !archive.setFollow(Follow(.word, "moon"), false, at: noon))
    #expect(try archive.follows() == [Follow(.word, "tide")])
    #expect(try archive.undo(at: noon)?.kind == .followed)
    #expect(try archive.undo(at: noon) == nil)
  }
}
