import News
import Testing

@testable import PageParsing

@Suite("Hostile feeds")
struct HostileFeedTests {
  private let head = "<rss version='2.0'><channel><title>t</title>"

  /// A document of one piece written over and over.
  private func feed(_ start: String, _ piece: String, end: String = "") throws -> ParsedFeed {
    var bytes = Array(start.utf8)
    let size = 1 << 17
    while bytes.count < size { bytes += Array(piece.utf8) }
    bytes += Array(end.utf8)
    return PageParser.feed(bytes, in: try Reading.context("https://harbor.example/feed"))
  }

  @Test("Entries without number are cut at the limit")
  func entries() throws {
    for piece in ["<item/>", "<item><title>a</title></item>", "<entry xmlns='urn:a'/>"] {
      let feed = try feed(head, piece)
      #expect(feed.rows.count <= 2_000 && feed.title == "t")
      if piece.hasPrefix("<item") { #expect(feed.rows.count == 2_000) }
    }
  }

  @Test("Values of JSON without number are cut at the limit")
  func values() throws {
    let start = "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"t\",\"items\":["
    let bytes = Array((start + String(repeating: "1,", count: 600_000)).utf8)
    let feed = PageParser.feed(bytes, in: try Reading.context("https://harbor.example/feed"))
    #expect(feed.title == "t" && feed.rows.count <= 2_000)
    #expect(feed.notes.contains(.cutAtLimit))
  }

  @Test(
    "One thing without end leaves the feed's head readable",
    arguments: [
      "<item>", "<a>", "<!--", "<?a", "<?a?>", "<![CDATA[", "]]>", "<item ", "<br ", "</a>", "<",
      "&", "&a;", "&#1;", "<item a=\"", "<item xmlns:a='b'>", "<a:b xmlns:a='c'>", "<!x>", "\u{1}",
    ])
  func endless(_ piece: String) throws {
    let feed = try feed(head, piece)
    #expect(feed.title.hasPrefix("t") && feed.rows.count <= 2_000)
  }

  @Test(
    "One thing without end inside an entry leaves the next entry readable",
    arguments: [
      "&amp;lt;", "&", "]]>", "<b>x</b>", "<br/>x", "&lt;a href=x&gt;a", "&lt;br&gt;a",
      "&lt;div&gt;", "&lt;p&gt;", "&lt;ul&gt;&lt;li&gt;", "&lt;", "&lt;!doctype ", "a ",
      "\u{301}\u{323}", "한",
    ])
  func endlessText(_ piece: String) throws {
    let start = head + "<item><description>"
    let end = "</description></item><item><title>Next</title></item></channel></rss>"
    #expect(try feed(start, piece, end: end).rows.last?.title == "Next")
  }

  @Test("Elements without number inside an entry are read once")
  func elements() throws {
    let end = "</item><item><title>Next</title></item></channel></rss>"
    for name in ["title", "author", "category", "link", "guid", "enclosure", "description"] {
      let feed = try feed(head + "<item>", "<\(name)>a, b</\(name)>", end: end)
      #expect(feed.rows.last?.title == "Next")
    }
    let many = (0..<2_000).map { "<author>w\(String($0, radix: 36))r desk</author>" }.joined()
    let names = try feed(head + "<item>" + many, " ", end: end).rows.first?.byline.names
    #expect(names?.count == 32)
  }

  @Test("Attributes and namespaces without number are cut")
  func attributes() throws {
    for form in ["a", "xmlns:a"] {
      let all = (0..<10_000).map { "\(form)\($0)='b'" }.joined(separator: " ")
      let text = "<rss \(all)><item><title>One</title></item></rss>"
      #expect(try feed(text, " ").rows.map(\.title) == ["One"])
    }
  }

  @Test(
    "JSON without end is read as far as it goes",
    arguments: ["[", "{\"a\":", "1", "\"", "{},", "{\"title\":\"a\"},", "[],", "\\u0041", "-"])
  func json(_ piece: String) throws {
    let feed = try feed("{\"version\":\"jsonfeed.org/1\",\"title\":\"t\",\"items\":[", piece)
    #expect(feed.rows.count <= 2_000)
  }
}
