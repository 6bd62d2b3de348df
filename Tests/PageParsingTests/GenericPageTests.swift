import News
import Testing

@testable import PageParsing

@Suite("Pages without a recipe")
struct GenericPageTests {
  private func page(_ name: String) throws -> ParsedPage {
    PageParser.page(
      try ProjectFile.bytes("Tests/Fixtures/Pages/\(name)"),
      in: try Reading.context("https://harbor.example/news/2026/11/nets"))
  }

  @Test("The text is told from menus, shares, teasers and comments")
  func text() throws {
    let article = try #require(try page("generic.html").article)
    #expect(article.headline == "Nets are mended at night")
    #expect(article.byline.names == ["The net desk"])
    #expect(article.posted == (try Reading.instant(2026, 11, 3, 15, 27)))
    let texts = article.halves.flatMap(\.blocks).map(\.plainText)
    #expect(texts.first?.hasPrefix("On the quay") == true)
    #expect(texts.last?.hasPrefix("The tide table") == true)
    #expect(texts.contains("What the lamps cost"))
    for word in ["Share", "Related", "Subscribe", "commenter", "Home"] {
      #expect(!texts.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test("Linked data in a graph is read, and its Korean text is a Korean half")
  func linkedData() throws {
    let article = try #require(try page("korean.html").article)
    #expect(article.headline == "그물은 밤에 깁는다")
    #expect(article.byline.names == ["편집부"])
    #expect(article.halves.map(\.language) == [.korean])
  }

  @Test("A page of links alone is a list")
  func links() throws {
    let page = try page("links.html")
    #expect(page.article == nil)
    #expect(
      page.rows.map(\.title) == [
        "Nets are mended at night on the quay", "The tide table was wrong for a week",
      ])
    #expect(page.feeds.map(\.path) == ["/news.xml"])
  }

  @Test("A challenge that only a browser answers is no article")
  func challenge() throws {
    let page = try page("challenge.html")
    #expect(page.article == nil)
    #expect(page.notes.contains(.challenge))
  }

  @Test("An empty answer is noted")
  func empty() throws {
    #expect(PageParser.page([], in: try Reading.context()).notes == [.empty])
    #expect(PageParser.page(Array(" \n ".utf8), in: try Reading.context()).notes == [.empty])
  }
}
