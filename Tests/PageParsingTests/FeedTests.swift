import News
import Testing

@testable import PageParsing

@Suite("Feeds")
struct FeedTests {
  private func feed(_ name: String) throws -> ParsedFeed {
    let bytes = try ProjectFile.bytes("Tests/Fixtures/Feeds/\(name)")
    return PageParser.feed(bytes, in: try Reading.context("https://harbor.example/feeds/\(name)"))
  }

  @Test("RSS 2.0 gives titles, links, dates, names, sections, pictures and texts")
  func rss() throws {
    let feed = try feed("rss.xml")
    #expect(feed.title == "Harbor & Tide")
    #expect(feed.home?.text == "https://harbor.example/")
    #expect(feed.notes.isEmpty)
    let row = try #require(feed.rows.first)
    #expect((row.label, row.title) == ("INTERVIEW", "Nets & knots"))
    #expect(row.address?.text == "https://harbor.example/1")
    #expect(row.feedID == "tide-1")
    #expect(row.posted == (try Reading.instant(2026, 11, 3, 15, 27)))
    #expect(row.byline.names == ["the net desk"])
    #expect(row.sectionLabel == "Fishing")
    #expect(row.image?.path == "/net.jpg")
    #expect(row.lead == "Nets are mended at night.")
    #expect(row.content.map(\.plainText) == ["Nets are mended at night.", "By lamp."])
    #expect(feed.rows[1].address?.text == "https://harbor.example/2")
    #expect(feed.rows[1].content.isEmpty)
  }

  @Test("Atom takes the alternate link, summary and updated time")
  func atom() throws {
    let row = try #require(try feed("atom.xml").rows.first)
    #expect(row.title == "Tide table <draft>")
    #expect(row.address?.text == "https://harbor.example/atom/1")
    #expect(row.byline.names == ["the tide desk"])
    #expect(row.updated == (try Reading.instant(2026, 11, 4, 9, 0, zone: .utc)))
    #expect(row.content.map(\.plainText) == ["High at six."])
  }

  @Test("RDF is read as RSS 1.0 writes it")
  func rdf() throws {
    let row = try #require(try feed("rdf.xml").rows.first)
    #expect(row.title == "Low water")
    #expect(row.address?.text == "https://harbor.example/low")
    #expect(row.posted == (try Reading.instant(2026, 11, 5, 8, 0)))
  }

  @Test("Broken XML is read tolerantly, and it is noted")
  func broken() throws {
    let feed = try feed("broken.xml")
    #expect(feed.notes.contains(.notWellFormed))
    #expect(feed.rows.map(\.title) == ["Salt & pepper – both", "Second"])
  }

  @Test("A document type with entities is refused, and nothing of it is expanded")
  func entities() throws {
    let feed = try feed("entities.xml")
    #expect(feed.notes.contains(.declaresEntities))
    #expect(feed.rows.isEmpty)
  }

  @Test("HTML in place of a feed, and a feed in place of a page, are noted")
  func confusion() throws {
    let page = Array("<!doctype html><html><body><p>Not found</p></body></html>".utf8)
    #expect(PageParser.feed(page, in: try Reading.context()).notes.contains(.pageInsteadOfFeed))
    let feed = try ProjectFile.bytes("Tests/Fixtures/Feeds/rss.xml")
    #expect(PageParser.page(feed, in: try Reading.context()).notes.contains(.feedInsteadOfPage))
    #expect(PageParser.feed([], in: try Reading.context()).notes == [.empty])
  }

  @Test("A well-formed channel without items is an empty feed and no error")
  func empty() throws {
    let text = "<rss version='2.0'><channel><title>Quiet</title></channel></rss>"
    let feed = PageParser.feed(Array(text.utf8), in: try Reading.context())
    #expect(feed.title == "Quiet" && feed.rows.isEmpty && feed.notes.isEmpty)
  }
}
