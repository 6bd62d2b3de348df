import Archive
import News
import Testing

/// A clock that is ten years off, and right again.
@Suite struct WrongClockTests {
  let archive: Archive
  let longAgo = noon.plus(hours: -87_600)

  init() throws { archive = try Archive(path: ":memory:") }

  private func listed() throws -> [Headline] {
    try archive.latest(of: paper, limit: 99).map(\.headline)
  }

  @Test func clockThatIsBehindTakesNoTimeFromWhatIsKnown() throws {
    let rows = try headlines(9)
    try archive.file(rows, under: politics, in: paper, at: noon)
    let late = try headline(.number(20), "Ferry", posted: noon.plus(hours: -2))
    try archive.file([late] + rows, under: politics, in: paper, at: longAgo)
    try archive.save(
      try story(.number(9), "Words.", posted: rows[8].posted), in: paper, at: longAgo)
    #expect(try listed().filter { $0.id != late.id } == rows)
    #expect(try archive.present(at: longAgo) == rows[4].posted)
    #expect(try archive.present(at: noon.plus(hours: -20)) == noon.plus(hours: -20))
    #expect(try listed().contains { $0.id == late.id && $0.posted == rows[4].posted })
  }

  @Test func timesOfAFirstVisitWithAWrongClockAreMendedLater() throws {
    let rows = try headlines(9)
    try archive.file(rows, under: politics, in: paper, at: longAgo)
    #expect(try listed().allSatisfy { $0.posted == longAgo })
    try archive.file(rows, under: politics, in: paper, at: noon)
    #expect(try listed() == rows)
    #expect(try archive.check() == [])
  }

  @Test func storyThatIsPrintedAgainKeepsItsTime() throws {
    let rows = try headlines(1)
    try archive.file(rows, under: politics, in: paper, at: noon)
    let again = try headline(.number(1), rows[0].title, posted: noon.plus(hours: 24 * 90))
    try archive.file([again], under: politics, in: paper, at: noon.plus(hours: 24 * 91))
    #expect(try listed().map(\.posted) == rows.map(\.posted))
  }

  @Test func clockThatIsAheadDropsNothing() throws {
    try archive.setRetentionRule(RetentionRule(days: 30, megabytes: nil))
    try archive.file(try headlines(9), under: politics, in: paper, at: noon)
    try archive.expire(at: noon.plus(hours: 87_600))
    #expect(try listed().count == 9)
  }
}
