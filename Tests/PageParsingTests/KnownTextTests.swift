import News
import Testing

@testable import PageParsing

/// Texts of a feed that the reader has are not read again.
@Suite struct KnownTextTests {
  private func rows(_ items: String, known: [TextDigest?] = []) throws -> [ParsedRow] {
    var context = try Reading.context("https://harbor.example/feed.xml")
    context.knownTexts = Set(known.compactMap(\.self))
    let feed = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Harbor</title>\(items)</channel></rss>
      """
    return PageParser.feed(Array(feed.utf8), in: context).rows
  }

  private func item(
    title: String = "Nets", link: String = "https://harbor.example/1",
    summary: String = "&lt;p&gt;Short.&lt;/p&gt;", text: String = "<p>The nets are dry.</p>"
  ) -> String {
    """
    <item><title>\(title)</title><link>\(link)</link><description>\(summary)</description>
    <content:encoded><![CDATA[\(text)]]></content:encoded></item>
    """
  }

  @Test func aKnownTextIsLeftOutAndTheRestIsTold() throws {
    let first = try #require(try rows(item()).first)
    #expect(first.content.map(\.plainText) == ["The nets are dry."])
    let again = try #require(try rows(item(title: "Dry nets"), known: [first.textDigest]).first)
    #expect(again.content.isEmpty)
    #expect(again.textDigest == first.textDigest)
    #expect(again.title == "Dry nets")
    #expect(again.address == first.address)
  }

  @Test(
    "What the text depends on makes it another",
    arguments: [
      (link: "https://harbor.example/1", summary: "Short.", text: "<p>The nets are wet.</p>"),
      (link: "https://harbor.example/1", summary: "Long.", text: "<p>The nets are dry.</p>"),
      (link: "https://harbor.example/2", summary: "Short.", text: "<p>The nets are dry.</p>"),
      (link: "https://harbor.example/1", summary: "Short.&lt;p&gt;", text: "The nets are dry.</p>"),
    ])
  func aChangedTextIsRead(link: String, summary: String, text: String) throws {
    let first = try #require(try rows(item(summary: "Short.")).first)
    let other = item(link: link, summary: summary, text: text)
    let again = try #require(try rows(other, known: [first.textDigest]).first)
    #expect(!again.content.isEmpty)
    #expect(again.textDigest != first.textDigest)
  }

  @Test func aRowWithoutATitleTakesItFromItsTextEachTime() throws {
    let first = try #require(try rows(item(title: "")).first)
    #expect(!first.title.isEmpty)
    let again = try #require(try rows(item(title: ""), known: [first.textDigest]).first)
    #expect(again == first)
  }

  @Test func aSummaryAloneIsNoText() throws {
    let bare = "<item><title>Nets</title><description>Short.</description></item>"
    #expect(try rows(bare).map(\.textDigest) == [nil])
  }
}
