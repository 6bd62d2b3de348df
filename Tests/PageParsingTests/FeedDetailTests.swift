import News
import Testing

@testable import PageParsing

@Suite("Details of feeds")
struct FeedDetailTests {
  private func feed(_ text: String) throws -> ParsedFeed {
    PageParser.feed(Array(text.utf8), in: try Reading.context("https://harbor.example/feeds/all"))
  }

  private let atom = "<feed xmlns='http://www.w3.org/2005/Atom'>"

  @Test("An entry without an author has its source's, else its feed's")
  func authors() throws {
    let text = """
      \(atom)<author><name>the harbor desk</name></author>
      <entry><author><name>the net desk</name></author></entry><entry/>
      <entry><source><author><name>the rope desk</name></author></source></entry></feed>
      """
    let names = try feed(text).rows.map(\.byline.names)
    #expect(names == [["the net desk"], ["the harbor desk"], ["the rope desk"]])
  }

  @Test("An entry leads to the story and not to what counts its readers")
  func originalLink() throws {
    let text = """
      <rss xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><item>
      <link>http://counting.example/~r/1</link>
      <feedburner:origLink>http://harbor.example/1</feedburner:origLink></item></rss>
      """
    #expect(try feed(text).rows.first?.address?.text == "http://harbor.example/1")
  }

  @Test("Of several links the page counts, else what there is")
  func alternates() throws {
    let text = """
      \(atom)<entry><link rel="self" href="/s"/><link rel="alternate" type="application/pdf"
      href="/1.pdf"/><link rel="alternate" type="text/html" href="/1"/></entry>
      <entry><link rel="http://www.iana.org/assignments/relation/alternate" href="/2"/></entry>
      <entry><link type="audio/mpeg" href="/3.mp3"/>
      <link rel="enclosure" type="image/png" href="/3.png"/></entry></feed>
      """
    let rows = try feed(text).rows
    #expect(rows.map { $0.address?.path } == ["/1", "/2", "/3.mp3"])
    #expect(rows.last?.image?.path == "/3.png")
  }

  @Test("An entry of RSS 1.0 is known by what it is about")
  func about() throws {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/"><item rdf:about="urn:tide:7"><link>/7</link></item>
      <item rdf:about="https://harbor.example/8"><title>Eight</title></item></rdf:RDF>
      """
    let rows = try feed(text).rows
    #expect(rows.map(\.feedID) == ["urn:tide:7", ""])
    #expect(rows.map { $0.address?.path } == ["/7", "/8"])
  }

  @Test("A film's picture is found inside its group")
  func mediaGroup() throws {
    let text = """
      <rss xmlns:media="http://search.yahoo.com/mrss/"><item><media:group>
      <media:content url="/f.mp4" type="video/mp4"><media:thumbnail url="/f.jpg"/></media:content>
      <media:title>Film</media:title></media:group></item></rss>
      """
    let row = try #require(try feed(text).rows.first)
    #expect((row.image?.path, row.title) == ("/f.jpg", "Film"))
  }

  @Test("A page in place of a feed tells its feeds")
  func announcedFeeds() throws {
    let text = """
      <!doctype html><html><head><title>Harbor & Tide</title>
      <link rel="alternate" type="application/rss+xml" href="/rss.xml">
      <link rel="stylesheet alternate" type="text/css" href="/a.css">
      <link rel="Alternate" type="application/atom+xml" href="atom"></head>
      <body><a href="/feed">Feed</a></body></html>
      """
    let feed = try feed(text)
    #expect(feed.notes == [.pageInsteadOfFeed] && feed.title == "Harbor & Tide")
    #expect(feed.feeds.map(\.path) == ["/rss.xml", "/feeds/atom"])
  }

  @Test("A page that announces none tells the links that look like feeds")
  func linkedFeeds() throws {
    let text = """
      <html><body><a href="/rss/all.xml">All</a><a href="/feedback">Write</a>
      <a href="/atom.xml">Atom</a><a href="/rss/all.xml">Again</a></body></html>
      """
    let paths = try feed(text).feeds.map(\.path)
    #expect(paths == ["/rss/all.xml", "/atom.xml"])
  }
}
