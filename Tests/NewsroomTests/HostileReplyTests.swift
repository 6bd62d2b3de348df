import Archive
import News
import PageParsing
import Testing
import WireClient
import WireProtocol

@testable import Newsroom

/// What a wire that was taken over may say, as far as it reads as a reply, and what is made of it.
@Suite struct HostileReplyTests {
  private static let paper = Paper(
    id: PaperID("harbor"), title: LocalizedText(english: "Harbor"), identity: IdentityRule(),
    language: .english)

  private static func context() throws -> PageContext {
    PageContext(address: try #require(Address("https://harbor.example/f")), now: SampleStories.now)
  }

  private static func replies() throws -> [Frame] {
    let items = (0..<20).map { number in
      "<item><title>Boat \(number) 배</title><link>https://harbor.example/\(number)</link>"
        + "<pubDate>Tue, 24 Nov 2026 00:00:0\(number % 10) GMT</pubDate>"
        + "<description>&lt;p&gt;The boat \(number) is in.&lt;/p&gt;</description></item>"
    }
    let feed = "<rss><channel><title>T</title>\(items.joined())</channel></rss>"
    let page =
      "<article><h1>Boats</h1><p>" + String(repeating: "The boats are in the harbor. ", count: 30)
      + "</p></article>"
    let receipt = Receipt(address: try context().address, status: 200, byteCount: 9)
    return [
      .feed(
        FetchedFeed(
          receipt: receipt, feed: PageParser.feed(Array(feed.utf8), in: try context()))),
      .page(
        FetchedPage(
          receipt: receipt, page: PageParser.page(Array(page.utf8), in: try context()))),
    ].map { (reply: WireReply) in reply.frame(for: RequestNumber(1)) }
  }

  @Test func damagedRepliesThatCanBeReadLeaveASoundArchive() throws {
    let archive = try Archive(path: ":memory:")
    var random = SplitMix(state: 7)
    let frames = try Self.replies()
    let filing = Filing(archive: archive, paper: Self.paper, now: SampleStories.now)
    let address = try Self.context().address
    let section = SectionID("all")
    let jobs = [
      Job(address, .feed(section)), Job(address, .list(section)), Job(address, .front),
      Job(address, .story(StoryID("harbor#1"))),
    ]
    var filed = 0
    for round in 0..<1_000 {
      var frame = frames[round % frames.count]
      for _ in 0...Int.random(in: 0...5, using: &random) {
        let index = Int.random(in: 0..<frame.payload.count, using: &random)
        frame.payload[index] = UInt8.random(in: 0...255, using: &random)
      }
      guard let answer = Self.answer(frame) else { continue }
      for job in jobs where (try? filing.file(answer, for: job)) != nil { filed += 1 }
    }
    #expect(filed > 30)
    #expect(try archive.check().isEmpty)
    _ = try archive.unreadCounts(of: Self.paper.id)
  }

  private static func answer(_ frame: Frame) -> WireAnswer? {
    switch try? WireReply(frame) {
    case .feed(let feed): .feed(feed)
    case .page(let page): .page(page)
    default: nil
    }
  }
}

/// The same numbers on every machine (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
