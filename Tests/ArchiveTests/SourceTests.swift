import Archive
import News
import Testing

@Suite struct SourceTests {
  let archive: Archive
  let feed: Address
  let validators = Validators(entityTag: "\"a\"", lastModified: "Tue, 24 Nov 2026 00:05:00 GMT")

  init() throws {
    archive = try Archive(path: ":memory:")
    feed = try address("/feed.xml")
  }

  @Test func validatorsAreKeptWithTheItems() throws {
    #expect(try archive.validators(for: feed, in: paper) == nil)
    try archive.file(
      try headlines(1), under: politics, in: paper, from: feed, validators: validators, at: noon)
    #expect(try archive.validators(for: feed, in: paper) == validators)
    let state = try #require(try archive.source(feed, in: paper))
    #expect(state.outcome == .filed)
    #expect(state.succeededAt == noon)
  }

  @Test func failuresAreCountedUntilTheSourceIsHadAgain() throws {
    try archive.file(
      try headlines(1), under: politics, in: paper, from: feed, validators: validators, at: noon)
    let later = noon.plus(hours: 1)
    for _ in 1...2 {
      try archive.recordCheck(
        of: feed, in: paper, at: later, outcome: .failed(reason: "status 503"), retryAfter: later)
    }
    let failed = try #require(try archive.source(feed, in: paper))
    #expect(failed.outcome == .failed(reason: "status 503"))
    #expect(failed.failureCount == 2)
    #expect(failed.succeededAt == noon)
    #expect(failed.retryAfter == later)
    #expect(failed.validators == validators)
    try archive.recordCheck(of: feed, in: paper, at: later, outcome: .unchanged)
    let had = try #require(try archive.source(feed, in: paper))
    #expect(had.failureCount == 0)
    #expect(had.retryAfter == nil)
    #expect(had.succeededAt == later)
  }

  @Test func textsOfAFeedAreKnownUntilItHasOthersOrAnyIsGone() throws {
    let digests = [0, 1, UInt64.max, 1 << 63].map(TextDigest.init(bits:))
    func file(_ digests: [TextDigest]) throws {
      try archive.file(
        try headlines(2), texts: [try story(.number(1), "Words.")], under: politics, in: paper,
        from: feed, digests: digests, at: noon)
    }
    func known() throws -> [TextDigest]? { try archive.source(feed, in: paper)?.knownTexts }
    try file(digests)
    #expect(try known() == digests)
    try archive.recordCheck(of: feed, in: paper, at: noon, outcome: .unchanged)
    #expect(try known() == digests)
    try file([digests[2]])
    #expect(try known() == [digests[2]])
    try archive.loseTexts(savedBefore: noon.plus(hours: 1))
    #expect(try known() == [])
    try file(digests)
    try file([])
    #expect(try known() == [])
  }

  @Test func sectionIsAsFreshAsTheLastOfItsSources() throws {
    #expect(try archive.lastRefresh(of: paper) == nil)
    try archive.file(
      try headlines(1), under: politics, in: paper, from: feed, validators: validators, at: noon)
    let list = try address("/list.html")
    try archive.file(
      try headlines(2), under: culture, in: paper, from: list, at: noon.plus(hours: 2))
    #expect(try archive.lastRefresh(of: politics, in: paper) == noon)
    #expect(try archive.lastRefresh(of: paper) == noon.plus(hours: 2))
    try archive.recordCheck(of: feed, in: paper, at: noon.plus(hours: 3), outcome: .unchanged)
    #expect(try archive.lastRefresh(of: politics, in: paper) == noon.plus(hours: 3))
  }
}
