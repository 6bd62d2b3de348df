import News
import Testing

@testable import PageParsing

@Suite("Stories on several pages, and stories that a site cuts")
struct CutStoryTests {
  private static let sentence =
    "The boats came in at dawn, and the harbour office counted them twice over."
  private static let paragraphs = (1...4).map { "<p>\($0): \(sentence)</p>" }.joined()

  private func page(
    _ body: String, head: String = "", at address: String = "https://harbour.example/news/boats"
  ) throws -> ParsedPage {
    let html = """
      <html><head><meta property="og:title" content="Boats return">\(head)</head>
      <body><h1>Boats return</h1><div class="story">\(Self.paragraphs)\(body)</div></body></html>
      """
    return PageParser.page(Array(html.utf8), in: try Reading.context(address))
  }

  @Test(
    "The same address with the next number is the next page",
    arguments: [
      ("/news/boats", "/news/boats?page=2"), ("/news/boats", "/news/boats/2"),
      ("/news/boats/", "/news/boats/2/"), ("/news/boats.html", "/news/boats-2.html"),
      ("/news/boats.html", "/news/boats,page-2.html"), ("/news/boats?id=7", "/news/boats?id=7&p=2"),
      ("/news/boats?page=2", "/news/boats?page=3"), ("/news/boats/page/9", "/news/boats/page/10"),
      ("/news/boats?page=10", "/news/boats?page=11"),
      ("/news/boats/seite-2", "/news/boats/seite-3"),
    ])
  func next(_ current: String, _ next: String) {
    #expect(StoryPaging.isNext(next, after: current))
  }

  @Test(
    "Another story, another page, or the comments' pages are not",
    arguments: [
      ("/news/1", "/news/2"), ("/news/1", "/news/12"), ("/news/boats", "/news/boats?page=3"),
      ("/news/boats", "/news/boats/comment-page-2"), ("/news/boats", "/news/nets/2"),
      ("/news/boats-2.html", "/news/boats.html"),
      ("/news/113_990001.html", "/news/113_990002.html"),
      ("/2026/11/boats", "/2026/12/boats"), ("/news/boats", "/news/boats"),
    ])
  func notNext(_ current: String, _ other: String) {
    #expect(StoryPaging.isNext(other, after: current) == false)
  }

  @Test("A story names its next page, and never the next story")
  func paged() throws {
    let pager = "<div><a href='?page=1'>1</a> <a href='?page=2'>2</a> <a href='?page=3'>3</a></div>"
    #expect(try page(pager).next?.target == "/news/boats?page=2")
    #expect(try page("", head: "<link rel='next' href='/news/nets'>").next == nil)
  }

  @Test(
    "A text that ends before its end is noted",
    arguments: [
      "<p>The nets were ...</p>",
      "<p>The nets were mended at night, under the lamps of the quay, and the [more]</p>",
      "<p>그물은 밤에 부두의 등불 아래에서 깁는다고 항만 사무소는 밝혔는데 ... 더보기</p>", "<button>Continue reading</button>",
      "<a href='#'>기사 전문 보기</a>", "<div>Subscribe to read the rest of the story</div>",
      "<a href='https://login.harbour.example/'>Already a subscriber? Log in</a>",
    ])
  func cut(_ end: String) throws {
    #expect(try page(end).notes.contains(.cutBySite))
  }

  @Test("A short text that linked data calls paid is noted")
  func paid() throws {
    let linked = """
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Boats return",
      "isAccessibleForFree":"False"}</script>
      """
    #expect(try page("", head: linked).notes.contains(.cutBySite))
  }

  @Test(
    "A whole text, and a link that opens another story, are not",
    arguments: ["", "<a href='/news/nets'>Continue reading</a>", "<p>Nobody reads more.</p>"])
  func whole(_ end: String) throws {
    #expect(try page(end).notes.contains(.cutBySite) == false)
  }
}
