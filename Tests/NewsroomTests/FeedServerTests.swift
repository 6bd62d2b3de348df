import Archive
import News
import Newsroom
import TestSupport
import Testing
import WireProtocol

/// Merging what a reader decided with a feed server.
@Suite struct FeedServerTests {
  private static let start = Instant(seconds: 1_800_000_000)
  private let fake = FakeFeedServer()
  private let reader: ModelledArchive

  init() throws {
    reader = try ModelledArchive()
    for number in 1...20 {
      try reader.file(number, at: Self.start)
      fake.items[Int64(number)] = FakeFeedServer.Item()
    }
    // Some stand on one side alone.
    for number in 21...25 { fake.items[Int64(number)] = FakeFeedServer.Item() }
    for number in 31...35 { try reader.file(number, at: Self.start) }
  }

  private var archive: Archive { reader.archive }

  private static let paper: Paper = {
    var paper = Paper(id: ModelledArchive.paper, title: LocalizedText(english: "Paper"))
    paper.identity = IdentityRule(hosts: ["www.paper.example"], numberForms: ["/{number}"])
    return paper
  }()

  @discardableResult
  private func merge(
    isTrial: Bool = false, papers: [Paper] = [], at now: Instant = start
  ) throws -> FeedServerMerging.Report {
    _ = try archive.beginSyncing(at: now)
    var merging = FeedServerMerging(
      archive, try fake.server(), papers: PaperRegister([Self.paper] + papers), isTrial: isTrial,
      at: now)
    return try merging.run()
  }

  private func bookmarks() throws -> Set<Int64> {
    Set(try archive.bookmarks().compactMap { Int64($0.headline.address.path.dropFirst()) })
  }

  private func bookmark(_ numbers: Int..., isOn: Bool = true) throws {
    try archive.bookmark(numbers.map(ModelledArchive.id), isOn, at: Self.start)
  }

  private func star(_ number: Int64, _ isOn: Bool = true, _ mark: String = FeedServerMark.starred) {
    if isOn {
      fake.items[number]?.marks.insert(mark)
    } else {
      fake.items[number]?.marks.remove(mark)
    }
  }

  @Test func whatEachSideDidHoldsOnBoth() throws {
    try bookmark(1, 2)
    for number: Int64 in [2, 3, 22] { star(number) }
    try archive.markRead([ModelledArchive.id(5)], true, at: Self.start)
    star(6, true, FeedServerMark.read)
    let first = try merge()
    #expect(try bookmarks() == [1, 2, 3, 22])
    #expect(fake.starred() == [1, 2, 3, 22])
    #expect(fake.marked(FeedServerMark.read) == [5, 6])
    #expect(try archive.listed(ModelledArchive.id(6))?.isRead == true)
    #expect(first.here.count == 3)
    #expect(first.there.count == 2)

    try bookmark(1, isOn: false)
    star(22, false)
    try archive.markRead([ModelledArchive.id(6)], false, at: Self.start)
    star(5, false, FeedServerMark.read)
    try merge()
    #expect(try bookmarks() == [2, 3])
    #expect(fake.starred() == [2, 3])
    #expect(fake.marked(FeedServerMark.read) == [])
    #expect(try archive.listed(ModelledArchive.id(5))?.isRead == false)
  }

  @Test func whatIsUnchangedIsNotSent() throws {
    try bookmark(1, 2)
    star(3)
    try archive.setTags(["sea", "항구"], of: ModelledArchive.id(1), at: Self.start)
    try merge()
    fake.clearLog()
    #expect(try merge() == FeedServerMerging.Report())
    #expect(fake.edits == [])
    #expect(!fake.log.contains { $0.hasPrefix("items/contents") })
  }

  @Test func aTrialChangesNothing() throws {
    try bookmark(1)
    star(22)
    fake.feeds["https://paper.example/rss"] = ("feed/90", "Harbour")
    let trial = try merge(isTrial: true)
    #expect(
      trial.here.map(\.sentence) == ["bookmark Part 22", "subscription https://paper.example/rss"])
    #expect(trial.there.map(\.sentence) == ["bookmark The harbour opens, part 1"])
    #expect(fake.edits == [])
    #expect(try bookmarks() == [1])
    let done = try merge()
    #expect(done.here == trial.here)
    #expect(done.there == trial.there)
  }

  @Test func labelsAreTagsOfBookmarks() throws {
    try bookmark(1, 2)
    try archive.setTags(["sea"], of: ModelledArchive.id(1), at: Self.start)
    star(2, true, "user/-/label/quay")
    star(4, true, "user/-/label/quay")
    try merge()
    #expect(try archive.tags(of: ModelledArchive.id(2)) == ["quay"])
    #expect(try archive.tags(of: ModelledArchive.id(4)) == [], "it is no bookmark")
    #expect(fake.marked("user/-/label/sea") == [1])
    try archive.setTags(["quay"], of: ModelledArchive.id(1), at: Self.start)
    star(2, false, "user/-/label/quay")
    try merge()
    #expect(fake.marked("user/-/label/sea") == [])
    #expect(fake.marked("user/-/label/quay") == [1, 4])
    #expect(try archive.tags(of: ModelledArchive.id(2)) == [])
  }

  @Test func aServerWithoutLabelsIsToldOnce() throws {
    fake.hasLabels = false
    try archive.setTags(["sea"], of: ModelledArchive.id(1), at: Self.start)
    #expect(try merge().refused.map(\.sentence) == ["tag The harbour opens, part 1"])
    fake.clearLog()
    #expect(try merge().refused == [])
    #expect(fake.edits == [])
    #expect(try archive.tags(of: ModelledArchive.id(1)) == ["sea"])
  }

  @Test func aFoldersNameIsNoLabel() throws {
    fake.folders = ["Coast"]
    fake.feeds["https://paper.example/rss"] = ("feed/90", "Harbour")
    try archive.setTags(["Coast"], of: ModelledArchive.id(1), at: Self.start)
    star(2, true, "user/-/label/Coast")
    #expect(try merge().refused.count == 1)
    #expect(!fake.edits.contains { $0.contains("label") })
    #expect(try archive.tags(of: ModelledArchive.id(1)) == ["Coast"])
  }

  @Test func feedsGoBothWays() throws {
    let addresses = ["a", "b", "c"].map { "https://paper.example/\($0)" }
    let feeds = try addresses.map { try #require(Address($0)) }
    fake.feeds[addresses[0]] = ("feed/90", "A")
    fake.moved = [addresses[1]: "https://paper.example/moved"]
    fake.unreachable = [addresses[2]]
    for feed in feeds[1...] {
      try archive.setSubscription(Subscription(feed, title: "B"), at: Self.start)
    }
    let first = try merge()
    #expect(first.refused.map(\.name) == [addresses[2]])
    #expect(
      fake.feeds.mapValues(\.title) == [addresses[0]: "A", "https://paper.example/moved": "B"])
    fake.clearLog()
    #expect(try merge() == FeedServerMerging.Report(), "a feed that moved is the same")
    #expect(fake.edits == [])

    try archive.setSubscription(Subscription(feeds[1], title: nil), at: Self.start)
    fake.feeds["https://paper.example/d"] = ("feed/91", "D")
    try merge()
    #expect(Set(fake.feeds.keys) == [addresses[0], "https://paper.example/d"])
    fake.feeds["https://paper.example/d"] = nil
    try merge()
    let own = try archive.subscriptions().filter { $0.title != nil }.map(\.address.text)
    #expect(own == [addresses[0], addresses[2]])
  }

  @Test func aListThatWasCutTakesNothingAway() throws {
    for number in 1...8 { try bookmark(number) }
    try archive.markRead([ModelledArchive.id(1)], true, at: Self.start)
    try merge()
    for after in 2..<12 {
      fake.clearLog()
      fake.fault = (.halfLists, after)
      try merge()
      #expect(try bookmarks().count == 8)
      #expect(fake.starred().count == 8)
      #expect(fake.marked(FeedServerMark.read) == [1])
      #expect(
        try archive.headlines(
          in: SectionID("national"), of: ModelledArchive.paper, limit: 99, unreadOnly: true
        ).count == 24)
    }
  }

  @Test func whatIsGoneThereStaysHere() throws {
    for number in 1...3 { try bookmark(number) }
    try merge()
    fake.items[2] = nil
    #expect(try merge() == FeedServerMerging.Report())
    #expect(try bookmarks() == [1, 2, 3])
    fake.clearLog()
    try merge()
    #expect(!fake.log.contains { $0.hasPrefix("items/contents") })
  }

  @Test func aServerThatLostItsMemoryTakesNothingAway() throws {
    for number in 1...12 { try bookmark(number) }
    try merge()
    for number in 1...12 { star(Int64(number), false) }
    #expect(throws: FeedServerMerging.LossRefused(kind: .bookmark, count: 12)) { try merge() }
    #expect(try bookmarks().count == 12)
    // Forgotten, it is as new.
    _ = try archive.forgetServer(try #require(FakeFeedServer.base))
    try merge()
    #expect(fake.starred().count == 12)
  }

  @Test func aLoginThatRanOutIsRenewedAndAWrongOneIsSaid() throws {
    try bookmark(1)
    fake.fault = (.expired, 6)
    try merge()
    #expect(fake.starred() == [1])
    #expect(fake.log.filter { $0.hasPrefix("accounts/ClientLogin") }.count == 2)
    fake.password = "other"
    #expect(throws: FeedServer.Failure.notKnown) { try merge() }
  }

  @Test func anEndlessListIsRefused() throws {
    try bookmark(1)
    try merge()
    fake.listsEndlessly = true
    #expect(throws: FeedServer.Failure.self) { try merge() }
    #expect(try bookmarks() == [1])
  }

  @Test func aStoryOfTheOwnFeedsIsTheItemsStory() throws {
    let own = Paper(id: PaperID("own"), title: LocalizedText(english: "My feeds"))
    let address = try #require(Address("https://www.harbour.example/a?utm_source=rss"))
    let id = own.identity.identity(of: address, in: own.id)
    try archive.file(
      [Headline(id: id, address: address, title: "Nets")], under: SectionID("harbour"), in: own.id,
      at: Self.start)
    try archive.bookmark(id, true, at: Self.start)
    fake.items[50] = FakeFeedServer.Item(address: "https://harbour.example/a/")
    try merge(papers: [own])
    #expect(fake.starred() == [50])
    star(50, true, FeedServerMark.read)
    star(50, false)
    try merge(papers: [own])
    #expect(try archive.listed(id)?.isRead == true)
    #expect(try archive.bookmarks().isEmpty)
    star(50)
    try merge(papers: [own])
    #expect(try archive.bookmarks().map(\.headline.id) == [id], "it is filed once")
  }

  @Test func anItemThatLeadsNowhereIsAskedForOnce() throws {
    fake.items[40] = FakeFeedServer.Item(marks: [FeedServerMark.starred], isWithoutAddress: true)
    try merge()
    fake.clearLog()
    try merge()
    #expect(!fake.log.contains { $0.hasPrefix("items/contents") })
  }
}

extension SyncChange {
  fileprivate var sentence: String { "\(isOn ? "" : "no ")\(kind) \(title)" }
}
