import News
import Testing
import WireClient
import WireProtocol

@testable import Newsroom

/// Stories that a site prints on several pages.
@Suite struct PagedStoryTests {
  private static func address(_ number: Int) throws -> Address {
    try #require(Address("https://paper.example/story\(number == 1 ? "" : "?page=\(number)")"))
  }

  private static func page(
    _ number: Int, next: Int?, _ paragraphs: String...
  ) throws -> FetchedPage {
    var article = ParsedArticle()
    article.headline = "The harbor"
    let blocks = paragraphs.map { Block(.paragraph([Span($0)])) }
    article.halves = [Half(language: .english, blocks: blocks)]
    var page = ParsedPage(article: article)
    page.next = try next.map(address)
    return FetchedPage(receipt: Receipt(address: try address(number)), page: page)
  }

  private static func text(of story: PagedStory) -> [String] {
    (story.whole.page.article?.halves ?? []).flatMap(\.blocks).map(\.plainText)
  }

  @Test("The pages are one story, without what each of them repeats")
  func pages() throws {
    var story = PagedStory(
      try Self.page(1, next: 2, "One.", "Two.", "Sent from the pier."), at: try Self.address(1))
    #expect(try story.next == Self.address(2))
    story.add(
      .page(try Self.page(2, next: 3, "Three.", "Sent from the pier.")), at: try Self.address(2))
    #expect(try story.next == Self.address(3))
    story.add(.page(try Self.page(3, next: nil, "Four.")), at: try Self.address(3))
    #expect(story.next == nil)
    #expect(Self.text(of: story) == ["One.", "Two.", "Sent from the pier.", "Three.", "Four."])
    #expect(story.whole.page.notes.isEmpty)
  }

  @Test("A second page that begins like the first is another page of its comments")
  func comments() throws {
    var story = PagedStory(try Self.page(1, next: 2, "One.", "First!"), at: try Self.address(1))
    story.add(.page(try Self.page(2, next: 3, "One.", "Second!")), at: try Self.address(2))
    #expect(story.next == nil)
    #expect(Self.text(of: story) == ["One.", "First!"])
  }

  @Test("Where a later page cannot be had, what came before is kept and says so")
  func missing() throws {
    var story = PagedStory(try Self.page(1, next: 2, "One."), at: try Self.address(1))
    story.add(.failed(.refused(host: "paper.example")), at: try Self.address(2))
    #expect(story.next == nil)
    #expect(Self.text(of: story) == ["One."])
    #expect(story.whole.page.notes == [.shortText])
  }

  @Test("Pages in a circle, of another host and without end come to an end")
  func endless() throws {
    var circle = PagedStory(try Self.page(1, next: 2, "One."), at: try Self.address(1))
    circle.add(.page(try Self.page(2, next: 1, "Two.")), at: try Self.address(2))
    #expect(circle.next == nil)

    var elsewhere = try Self.page(1, next: 2, "One.")
    elsewhere.page.next = Address("https://other.example/story?page=2")
    #expect(PagedStory(elsewhere, at: try Self.address(1)).next == nil)

    var endless = PagedStory(try Self.page(1, next: 2, "1"), at: try Self.address(1))
    var count = 1
    while let next = endless.next {
      count += 1
      endless.add(.page(try Self.page(count, next: count + 1, "\(count)")), at: next)
    }
    #expect(count == 20)
    #expect(endless.whole.page.notes == [.cutAtLimit])
  }
}
