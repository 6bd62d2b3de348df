import News
import Testing

@testable import PageParsing

@Suite("Feeds as they are written in the wild")
struct FeedScannerTests {
  private func feed(_ text: String) throws -> ParsedFeed {
    PageParser.feed(Array(text.utf8), in: try Reading.context("https://harbor.example/feeds/all"))
  }

  @Test(
    "Broken markup gives its entries and says that it is broken",
    arguments: [
      "<rss><channel><item><title>One & two</title></item></channel></rss>",
      "<rss><channel><item><title>One &amp; two</title></channel></rss>",
      "<rss><channel><item><title>One &amp; two",
      "junk <rss><channel><item><title>One &amp; two</title></item></channel></rss>",
      "<rss><channel><item></b><title>One &amp; two</title></item></channel></rss>",
      "<rss><channel><item><title><![CDATA[One & two</title></item>",
      "<rss><channel><item a=b c><title>One &amp; two</Title></item></channel></rss>",
    ])
  func broken(_ text: String) throws {
    let feed = try feed(text)
    #expect(feed.rows.first?.title.hasPrefix("One & two") == true)
    #expect(feed.notes.contains(.notWellFormed))
  }

  @Test(
    "Sound markup is not called broken",
    arguments: [
      "<?xml version='1.0'?><!DOCTYPE rss [<!ELEMENT rss ANY>]><!--a--><rss><channel/></rss>",
      "<rss>\n<channel><item><title><![CDATA[a]]]]><![CDATA[>]]></title></item></channel></rss>\n",
      "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry/></a:feed>",
    ])
  func sound(_ text: String) throws {
    #expect(try feed(text).notes.contains(.notWellFormed) == false)
  }

  @Test("A document that declares entities is refused, in any letters")
  func entities() throws {
    let text =
      "<!DOCTYPE rss [<!-- ' --><!entity a 'b'>]><rss><item><title>&a;</title></item></rss>"
    let feed = try feed(text)
    #expect(feed.notes == [.declaresEntities] && feed.rows.isEmpty)
  }

  @Test("Names mean what their prefix is declared for where they stand")
  func namespaces() throws {
    let text = """
      <rss xmlns:d="http://purl.org/dc/elements/1.1/"><channel>
      <item><d:creator>the net desk</d:creator></item>
      <item xmlns:d="urn:other"><d:creator>nobody</d:creator></item>
      <item><DC:creator>the rope desk</DC:creator></item></channel></rss>
      """
    let names = try feed(text).rows.map(\.byline.names)
    #expect(names == [["the net desk"], [], ["the rope desk"]])
  }

  @Test("Elements of HTML that stand open in a text do not swallow the rest")
  func openVoids() throws {
    let text = "<rss><item><description>One<br>two<img src='a'>three</description></item></rss>"
    let row = try #require(try feed(text).rows.first)
    #expect(row.lead == "One two three")
  }
}
