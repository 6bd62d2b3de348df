import GRDB
import News
import Testing

@testable import Archive

/// What is kept for merging with feed servers.
@Suite struct ServerFactsTests {
  let server: Address
  let archive: Archive

  init() throws {
    server = try #require(Address("https://reader.example/api"))
    archive = try Archive(path: ":memory:")
    try archive.file(try headlines(5), under: politics, in: paper, at: noon)
    _ = try archive.beginSyncing(at: noon)
  }

  private func own(_ numbers: Int...) throws -> OwnFacts {
    try archive.ownServerFacts(of: stories(numbers))
  }

  private func stories(_ numbers: [Int]) -> ServerStories {
    Dictionary(uniqueKeysWithValues: numbers.map { ("paper#\($0)", [StoryID.number($0)]) })
  }

  @Test func whatTheReaderTookAwayIsToldFromWhatWasNeverDecided() throws {
    try archive.bookmark(.number(1), true, at: noon)
    try archive.setTags(["sea"], of: .number(2), at: noon)
    try archive.bookmark(.number(3), true, at: noon)
    try archive.bookmark(.number(3), false, at: noon)
    try archive.markRead([.number(4)], true, at: noon)
    #expect(
      try own(1, 2, 3, 4, 5, 99)
        == OwnFacts(
          on: [
            ServerFact(.bookmark, "paper#1"), ServerFact(.bookmark, "paper#2"),
            ServerFact(.tag, "paper#2", name: "sea"), ServerFact(.read, "paper#4"),
          ], withdrawn: [ServerFact(.bookmark, "paper#3")]))
    try archive.setTags([], of: .number(2), at: noon)
    #expect(try own(2).withdrawn == [ServerFact(.tag, "paper#2", name: "sea")])
  }

  @Test func aReadStoryThatExpiredWasNotMarkedUnread() throws {
    // Not by acts of the reader's: those keep their stories.
    let (read, bookmark) = (ServerFact(.read, "paper#1"), ServerFact(.bookmark, "paper#2"))
    let ids = stories([1, 2])
    try archive.takeServerFacts([read, bookmark], true, of: server, ids: ids, at: noon)
    try archive.takeServerFacts([bookmark], false, of: server, ids: ids, at: noon)
    try archive.setRetentionRule(RetentionRule(days: 1, megabytes: nil))
    let news = try (20...30).map {
      try headline(.number($0), "Tide table \($0)", posted: late)
    }
    try archive.file(news, under: politics, in: paper, at: late)
    try archive.expire(at: late)
    #expect(try archive.listed(.number(1)) == nil)
    #expect(try own(1, 2) == OwnFacts(withdrawn: [bookmark]))
  }

  private var late: Instant { noon.plus(hours: 24 * 30) }

  @Test func whatAServerGainedIsTakenWithItsStoryAndIsNoActOfTheReader() throws {
    let address = try #require(Address("https://elsewhere.example/a"))
    let id = StoryID("kept://elsewhere.example/a")
    let story = SyncedStory(
      paper: PaperID("kept"), headline: Headline(id: id, address: address, title: "Nets"))
    let facts = [
      ServerFact(.bookmark, id.text), ServerFact(.tag, id.text, name: "sea"),
      ServerFact(.read, "paper#1"), ServerFact(.read, "paper#77"),
    ]
    let ids = stories([1, 77]).merging([id.text: [id]]) { $1 }
    try archive.takeServerFacts(
      facts, true, of: server, ids: ids, stories: [id.text: story], at: noon)
    #expect(try archive.bookmarks().map(\.headline.title) == ["Nets"])
    #expect(try archive.tags(of: id) == ["sea"])
    #expect(try archive.titles(of: ids.filter { $0.key != "paper#1" }) == [id.text: "Nets"])
    #expect(try own(1).on == [ServerFact(.read, "paper#1")])
    #expect(Set(try archive.serverFacts(of: server).keys) == Set(facts))
    #expect(try archive.undo(at: noon) == nil)
    // Other machines hear of it by ssh.
    #expect(try archive.records(after: 0, for: nil).records.contains { $0.kind == .bookmark })

    try archive.takeServerFacts([facts[0]], false, of: server, ids: ids, at: noon)
    #expect(try archive.bookmarks().isEmpty)
    #expect(try archive.serverFacts(of: server)[facts[0]] == nil)
    #expect(try archive.check() == [])
  }

  @Test func anAddressMayBeSeveralStories() throws {
    let ids: ServerStories = ["item": [.number(90), .number(1), .number(2)]]
    let (bookmark, read) = (ServerFact(.bookmark, "item"), ServerFact(.read, "item"))
    try archive.bookmark(.number(2), true, at: noon)
    #expect(try archive.ownServerFacts(of: ids) == OwnFacts(on: [bookmark]))
    try archive.takeServerFacts([bookmark, read], true, of: server, ids: ids, at: noon)
    #expect(try archive.bookmarks().ids == [.number(2)], "one of them is bookmarked already")
    #expect(try [1, 2].allSatisfy { try archive.listed(.number($0))?.isRead == true })
    try archive.bookmark(.number(1), true, at: noon)
    try archive.takeServerFacts([bookmark], false, of: server, ids: ids, at: noon)
    #expect(try archive.bookmarks().isEmpty)
    #expect(try archive.ownServerFacts(of: ids).withdrawn == [bookmark])
  }

  @Test func whatIsKnownOfAServerIsForgottenWithIt() throws {
    let other = try #require(Address("https://other.example/api"))
    let fact = ServerFact(.subscription, "https://paper.example/rss")
    for server in [server, other] {
      try archive.addServerItems([1: other, 2: nil, 3: other], of: server)
      try archive.addServerFeed("feed/3", server, of: server)
      try archive.noteServerFacts([fact], .sent, of: server)
    }
    try archive.dropServerItems([3], of: server)
    #expect(try archive.serverItems(of: server) == [1: other, 2: nil])
    #expect(try archive.serverFeeds(of: server) == ["feed/3": server])
    #expect(try archive.forgetServer(server))
    #expect(try !archive.forgetServer(server))
    #expect(try archive.serverItems(of: server).isEmpty)
    #expect(try archive.serverFacts(of: server).isEmpty)
    #expect(try archive.serverFacts(of: other) == [fact: .sent])
    #expect(try archive.serverItems(of: other).count == 3)
  }

  @Test func feedsThatWereTakenOutOfThePaperAreWithdrawn() throws {
    let feeds = ["a", "b"].compactMap { Address("https://paper.example/\($0)") }
    for feed in feeds {
      try archive.setSubscription(Subscription(feed, title: "Harbour"), at: noon)
    }
    try archive.setSubscription(Subscription(feeds[1], title: nil), at: noon)
    #expect(
      try archive.ownServerFeeds()
        == OwnFacts(
          on: [ServerFact(.subscription, feeds[0].text)],
          withdrawn: [ServerFact(.subscription, feeds[1].text)]))
  }

  @Test func aMendedFileTakesNothingOffAtAServer() throws {
    let folder = try TemporaryFolder()
    let lost = try Archive(path: folder.file)
    try lost.file(try headlines(5), under: politics, in: paper, at: noon)
    _ = try lost.beginSyncing(at: noon)
    let facts = try (1...3).map { number in
      try lost.bookmark(.number(number), true, at: noon)
      return ServerFact(.bookmark, "paper#\(number)")
    }
    try lost.noteServerFacts(facts, .had, of: server)
    try lost.close()
    let whole = try #require(bytes(of: folder.file))
    write(Array("Not a data base\0".utf8) + whole.dropFirst(16), to: folder.file)

    let (mended, salvage) = try Archive.open(path: folder.file, at: noon)
    #expect(salvage != nil)
    _ = try mended.beginSyncing(at: noon)
    // A bookmark that the mended file lacked would be no decision either.
    try mended.connection.withoutTransaction {
      try $0.execute(
        sql: "DELETE FROM bookmark WHERE story = (SELECT story FROM alias WHERE identity = ?)",
        arguments: ["paper#2"])
    }
    _ = try mended.beginSyncing(at: noon)
    let own = try mended.ownServerFacts(of: stories(Array(1...3)))
    let merge = ServerMerge(
      known: try mended.serverFacts(of: server), own: own, theirs: Set(facts))
    #expect(merge.toTake.isEmpty)
    #expect(merge.lost.isEmpty)
    #expect(merge.gained == [facts[1]])
    try mended.close()
  }
}
