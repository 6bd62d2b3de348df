import News
import Testing

@testable import PageParsing

@Suite("Forms of feeds")
struct FeedFormTests {
  private func feed(_ text: String) throws -> ParsedFeed {
    PageParser.feed(Array(text.utf8), in: try Reading.context("https://harbor.example/feeds/all"))
  }

  /// The one item of a channel.
  private func item(_ markup: String, head: String = "") throws -> ParsedRow {
    let feed = try feed(
      "<rss version='2.0' \(head)><channel><item>\(markup)</item></channel></rss>")
    return try #require(feed.rows.first)
  }

  private func entry(_ markup: String, attributes: String = "") throws -> ParsedRow {
    let space = "xmlns='http://www.w3.org/2005/Atom'"
    let feed = try feed("<feed \(space) \(attributes)><entry>\(markup)</entry></feed>")
    return try #require(feed.rows.first)
  }

  @Test("JSON Feed gives what the other forms give")
  func jsonFeed() throws {
    let bytes = try ProjectFile.bytes("Tests/Fixtures/Feeds/feed.json")
    let context = try Reading.context("https://harbor.example/feed.json")
    #expect(PageParser.isFeed(bytes, contentType: "application/json"))
    let feed = PageParser.feed(bytes, in: context)
    #expect(feed.title == "Harbor & Tide")
    #expect(feed.home?.text == "https://harbor.example/")
    #expect(feed.notes.isEmpty && feed.rows.count == 2)
    let row = try #require(feed.rows.first)
    #expect((row.title, row.feedID) == ("Nets & knots", "7"))
    #expect(row.address?.text == "https://harbor.example/7")
    #expect(row.posted == (try Reading.instant(2026, 11, 3, 15, 27)))
    #expect(row.byline.names == ["the net desk"])
    #expect(row.image?.path == "/net.jpg")
    #expect(row.content.map(\.plainText) == ["Nets are mended at night.", "By lamp."])
    #expect(feed.rows[1].byline.names == ["the harbor desk"])
    #expect(feed.rows[1].lead == "Tide < ebb.")
  }

  @Test("Plain text is parted at its empty lines")
  func plainText() throws {
    let text = #"{"items":[{"content_text":"One\nline.\n \n\nAnother < line.\n"}]}"#
    let row = try #require(try feed(text).rows.first)
    #expect(row.content.map(\.plainText) == ["One line.", "Another < line."])
  }

  @Test("JSON that is cut gives the items before the cut")
  func cutJSON() throws {
    let text = #"{"version":"https:\/\/jsonfeed.org\/version\/1","items":[{"title":"One"},{"ti"#
    #expect(try feed(text).rows.map(\.title).first == "One")
  }

  @Test(
    "Atom is known under the namespaces of its drafts",
    arguments: [
      "http://purl.org/atom/ns#", "http://purl.org/echo/", "http://example.com/newformat#",
    ])
  func drafts(_ namespace: String) throws {
    let feed = try feed("<feed xmlns='\(namespace)'><title>Tides</title><entry/></feed>")
    #expect(feed.title == "Tides" && feed.rows.count == 1)
  }

  @Test("An element of another vocabulary is not taken for the one of its name")
  func clashes() throws {
    let row = try item(
      "<x:title>wrong</x:title><x:description>wrong</x:description><title>Right</title>",
      head: "xmlns:x='http://harbor.example/rss/notes'")
    #expect((row.title, row.lead) == ("Right", ""))
  }

  @Test("Prefixes that were never declared mean what they mean elsewhere")
  func undeclared() throws {
    let row = try item("<title>Ebb</title><dc:creator>the tide desk</dc:creator>")
    #expect(row.byline.names == ["the tide desk"])
  }

  @Test("Author and summary come from other vocabularies where the feed's own has none")
  func otherVocabularies() throws {
    let row = try item(
      "<itunes:author>the ferry desk</itunes:author><itunes:summary>Late.</itunes:summary>",
      head: "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'")
    #expect((row.byline.names, row.lead) == (["the ferry desk"], "Late."))
  }

  @Test("xml:base adds up over the elements around")
  func bases() throws {
    let row = try entry(
      "<link xml:base='b/' href='1'/><content type='html' xml:base='/c/'>&lt;a href='d'>e&lt;/a></content>",
      attributes: "xml:base='/a/'")
    #expect(row.address?.text == "https://harbor.example/a/b/1")
    guard case .paragraph(let spans)? = row.content.first?.content else {
      Issue.record("no paragraph")
      return
    }
    #expect(spans.first?.link?.text == "https://harbor.example/c/d")
  }

  @Test("Enclosures and replies are no link of an entry")
  func relations() throws {
    let row = try entry(
      "<link rel='enclosure'>https://harbor.example/a.mp3</link><link rel='alternate' href='/1'/>")
    #expect(row.address?.text == "https://harbor.example/1")
  }

  @Test("Base64 is read where Atom says so, and is text where it is none")
  func base64() throws {
    #expect(try entry("<title type='application/octet-stream'>VGlkZQ==</title>").title == "Tide")
    #expect(try entry("<title mode='base64'>VGlkZXM</title>").title == "Tides")
    #expect(try entry("<title mode='base64'>High &amp; low!</title>").title == "High & low!")
    #expect(try entry("<title type='text/html'>VGlkZQ==</title>").title == "VGlkZQ==")
  }

  @Test("Bytes read in the wrong encoding are put right")
  func mistakenBytes() throws {
    #expect(try item("<title>don\u{92}t</title>").title == "don’t")
    #expect(try item("<title>&#226;&#128;&#166; and</title>").title == "… and")
    #expect(try item("<title><![CDATA[don&#146;t]]></title>").title == "don’t")
    #expect(try item("<title>\u{E9}t\u{E9}</title>").title == "été")
  }

  @Test("What only looks like markup is text, and plug-ins swallow none")
  func markup() throws {
    #expect(try item("<description>a &lt; b &lt;!' c</description>").lead == "a < b <!' c")
    #expect(try item("<title><![CDATA[ <!DOCTYPE ]]></title>").title == "<!DOCTYPE")
    #expect(try item("<title>safe&lt;embed src='x'> and sound</title>").title == "safe and sound")
    let object = "<![CDATA[safe<object data='x'> and <b>sound</b>]]>"
    #expect(try item("<description>\(object)</description>").lead == "safe and sound")
    #expect(try item("<title>&lt;script>x()&lt;/script>sound</title>").title == "sound")
  }

  @Test("Elements of HTML that are never closed do not swallow the items after them")
  func voids() throws {
    let feed = try feed(
      """
      <rss><channel><item><description>one<br>two <img src='/a.jpg'></description></item>
      <item><title>Next & last</title></item></channel></rss>
      """)
    #expect(feed.rows.map(\.title) == ["one two", "Next & last"])
    #expect(feed.rows.first?.image?.path == "/a.jpg")
  }

  @Test("A feed that is cut keeps the items before the cut")
  func cut() throws {
    let feed = try feed("<rss><channel><item><title>One</title></item><item><title>Tw")
    #expect(feed.rows.first?.title == "One")
    #expect(feed.notes.contains(.notWellFormed))
  }

  @Test("References that XML does not know are read as HTML reads them")
  func references() throws {
    let feed = try feed("<rss><channel><item><title>&#X41; &ndash; &nope;</title></item>")
    #expect(feed.rows.first?.title == "A – &nope;")
  }

  @Test("A time without a zone is the paper's in its own feeds, and UTC in those of others")
  func zones() throws {
    let text = "<rss><channel><item><pubDate>2026-11-03 09:12:00</pubDate></item></channel></rss>"
    for (host, zone) in [("www.koreatimes.co.kr", ZoneOffset.korea), ("harbor.example", .utc)] {
      let context = try Reading.context("https://\(host)/feed", paper: Reading.koreaTimes())
      let posted = PageParser.feed(Array(text.utf8), in: context).rows.first?.posted
      #expect(posted == (try Reading.instant(2026, 11, 3, 9, 12, zone: zone)))
    }
  }

  @Test(
    "Tags that never end are read in one pass",
    arguments: ["<br", "&lt;!doctype ", "&lt;object ", "<![CDATA[<", "&", "&lt;"])
  func endless(_ piece: String) throws {
    let text = String(repeating: piece, count: 50_000)
    let feed = try feed("<rss><channel><item><description>\(text)</description></item>")
    #expect(feed.notes.contains(.notWellFormed))
  }
}
