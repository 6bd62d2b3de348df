import Archive
import News
import Testing

@Suite struct RetentionTests {
  let archive: Archive

  /// Forty stories with texts, seen one a day; the first thirty are in no present list.
  init() throws {
    archive = try Archive(path: ":memory:")
    for number in 1...40 { try see(number, at: RetentionTests.day(number)) }
    let last = try (31...40).map { try headline(.number($0), "Tide table \($0)") }
    try archive.file(last, under: politics, in: paper, at: RetentionTests.day(40))
  }

  private static func day(_ number: Int) -> Instant { noon.plus(hours: 24 * number) }

  private func see(_ number: Int, at now: Instant) throws {
    let row = try headline(.number(number), "Tide table \(number)", posted: now)
    try archive.file([row], under: politics, in: paper, at: now)
    try archive.save(try story(.number(number), "Words \(number)."), in: paper, at: now)
  }

  private func texts() throws -> [Int] {
    try (1...40).filter { try archive.story(.number($0)) != nil }
  }

  private func stories() throws -> [Int] {
    try (1...40).filter { try archive.listed(.number($0)) != nil }
  }

  @Test func withoutASettingNothingGoes() throws {
    #expect(try archive.expire(at: RetentionTests.day(4_000)) == ExpiredCount())
    #expect(try texts().count == 40)
  }

  /// The fifth newest story is of day 36, so that the present is at most day 37.
  @Test func oldTextsAndHeadlinesGo() throws {
    try archive.setRetentionRule(RetentionRule(days: 20, megabytes: nil))
    let count = try archive.expire(at: RetentionTests.day(40))
    #expect(count.texts == 16)
    #expect(try stories() == Array(17...40))
    #expect(try texts() == Array(17...40))
    #expect(try archive.check() == [])
  }

  @Test func whatTheReaderKeepsStays() throws {
    try archive.bookmark(.number(1), true, at: noon)
    try archive.setTags(["sea"], of: .number(2), at: noon)
    try archive.setNote("Ask.", of: .number(3), at: noon)
    try archive.setPosition(ReadingPosition(block: 1, offset: 2), in: .number(4), at: noon)
    try archive.markRead([.number(5)], true, at: noon)
    try archive.setRetentionRule(RetentionRule(days: 20, megabytes: 0))
    try archive.expire(at: RetentionTests.day(40))
    #expect(try texts() == [1, 2, 3, 4, 5])
    #expect(try stories() == [1, 2, 3, 4, 5] + Array(31...40))
    #expect(try archive.check() == [])
  }

  @Test func aClockYearsAheadEmptiesNothing() throws {
    try archive.setRetentionRule(RetentionRule(days: 60, megabytes: nil))
    let ahead = RetentionTests.day(40 + 3_650)
    try see(41, at: ahead)
    #expect(try archive.expire(at: ahead) == ExpiredCount())
    #expect(try texts().count == 40)
  }

  @Test func whatCameWhileTheClockWasBehindIsNotOldLater() throws {
    try archive.setRetentionRule(RetentionRule(days: 20, megabytes: nil))
    let behind = RetentionTests.day(-3_650)
    try see(41, at: behind)
    #expect(try archive.expire(at: behind) == ExpiredCount())
    try archive.expire(at: RetentionTests.day(40))
    #expect(try archive.story(.number(41)) != nil)
    #expect(try texts() == Array(17...40))
  }

  @Test func sizeTakesTheFirstSeenFirst() throws {
    for number in 1...40 {
      let words = (0..<7_000).map { "\(number * 7_919 + $0 * $0)" }.joined(separator: " ")
      try archive.save(try story(.number(number), words), in: paper, at: noon)
    }
    try archive.setRetentionRule(RetentionRule(days: nil, megabytes: 1))
    let count = try archive.expire(at: RetentionTests.day(40))
    let left = try texts()
    #expect(count.texts > 0 && !left.isEmpty)
    #expect(left == Array((41 - left.count)...40))
    #expect(try archive.check() == [])
  }
}
