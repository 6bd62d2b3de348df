import News
import Testing
import WireProtocol

@Suite struct FittingTests {
  @Test func aReplyThatFitsIsLeftAlone() {
    for reply in Samples.replies { #expect(reply.fitted() == reply) }
  }

  @Test func entriesLoseTheirTextsBeforeTheirHeadlines() throws {
    var feed = ParsedFeed()
    feed.rows = (0..<2_000).map { number in
      var row = ParsedRow()
      row.title = "Entry \(number)"
      row.content = [Block(.preformatted(String(repeating: "x", count: 10_000)))]
      row.textDigest = TextDigest(bits: UInt64(number))
      return row
    }
    // The reader has this one's text.
    feed.rows[1_998].content = []
    let long = WireReply.feed(FetchedFeed(receipt: Samples.receipt, feed: feed))
    #expect(throws: FrameError.self) { try long.frame(for: .connection).encoded() }
    guard case .feed(let fitted) = long.fitted() else { throw FrameError.truncated }
    _ = try WireReply.feed(fitted).frame(for: .connection).encoded()
    #expect(fitted.feed.rows.count == 2_000)
    #expect(fitted.feed.notes == [.cutAtLimit])
    #expect(fitted.feed.rows.first?.content.isEmpty == false)
    #expect(fitted.feed.rows.last?.content.isEmpty == true)
    #expect(fitted.feed.rows.first?.textDigest == TextDigest(bits: 0))
    #expect(fitted.feed.rows.last?.textDigest == nil)
    #expect(fitted.feed.rows[1_998].textDigest == TextDigest(bits: 1_998))
  }

  @Test func rowsAreLeftOutWhenHeadlinesAloneAreTooLong() throws {
    var row = ParsedRow()
    row.title = String(repeating: "x", count: 5_000)
    let page = ParsedPage(rows: Array(repeating: row, count: 2_000))
    let long = WireReply.page(FetchedPage(receipt: Samples.receipt, page: page))
    guard case .page(let fitted) = long.fitted() else { throw FrameError.truncated }
    _ = try WireReply.page(fitted).frame(for: .connection).encoded()
    #expect((500..<2_000).contains(fitted.page.rows.count))
    #expect(fitted.page.notes == [.cutAtLimit])
  }
}
