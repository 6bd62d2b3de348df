import News
import Testing

@testable import PageParsing

@Suite("The headline among all that a page says of itself")
struct HeadlineTests {
  private static let body = String(
    repeating: "<p>The boats came in at dawn, and the harbour office counted them twice.</p>",
    count: 4)

  /// A page of the given head and headings, with a text below.
  private func headline(
    title: String = "", shared: String? = nil, linked: String = "", h1: String = ""
  ) throws -> String {
    let shared = shared.map { "<meta property='og:title' content=\"\($0)\">" } ?? ""
    let data =
      linked.isEmpty
      ? "" : "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\(linked)}</script>"
    let html = """
      <html><head><title>\(title)</title>\(shared)\(data)
      <meta property="og:site_name" content="The Harbour Post"></head>
      <body><main>\(h1)<div>\(Self.body)</div></main></body></html>
      """
    let page = PageParser.page(
      Array(html.utf8), in: try Reading.context("https://www.harbour.example/news/1"))
    return try #require(page.article).headline
  }

  @Test("Words for search engines give way to those that heading and Open Graph share")
  func searchWording() throws {
    let found = try headline(
      title: "Harbour boats 2026: what to know - Harbour Post", shared: "The boats are back",
      linked: "\"headline\":\"Harbour boats 2026: what to know\"", h1: "<h1>The boats are back</h1>"
    )
    #expect(found == "The boats are back")
  }

  @Test("Linked data alone against all others is trusted only where it knows several wordings")
  func alone() throws {
    let others = (title: "Boats return", h1: "<h1>Boats return</h1>")
    #expect(
      try headline(
        title: others.title, shared: "Boats return", linked: "\"headline\":\"A dawn of boats\"",
        h1: others.h1) == "Boats return")
    #expect(
      try headline(
        title: others.title, shared: "Boats return",
        linked: "\"headline\":\"A dawn of boats\",\"alternativeHeadline\":\"Boats at dawn\"",
        h1: others.h1) == "A dawn of boats")
  }

  @Test("The heading's own quotes and dashes are kept, not those of the head")
  func spelling() throws {
    #expect(
      try headline(shared: "'Boats' - at dawn", h1: "<h1>“Boats” – at dawn</h1>")
        == "“Boats” – at dawn")
  }

  @Test(
    "The site's name is no part of a headline",
    arguments: [
      "Boats return - The Harbour Post", "Boats return | Harbour Post", "Boats return – harbour",
      "Boats return | Shipping | The Harbour Post", "Boats return : harbour.example",
    ])
  func site(_ shared: String) throws {
    #expect(try headline(shared: shared) == "Boats return")
  }

  @Test("What stands after a dash and is no site's name stays")
  func dash() throws {
    #expect(try headline(shared: "Boats return - for now") == "Boats return - for now")
  }

  @Test("A headline cut for its length is taken whole from the heading")
  func cut() throws {
    #expect(
      try headline(
        linked: "\"headline\":\"The boats return to the …\"",
        h1: "<h1>The boats return to the quay</h1>") == "The boats return to the quay")
  }

  @Test("References that were encoded twice are read")
  func references() throws {
    #expect(try headline(shared: "Boats &amp;amp;quot;return&amp;amp;quot;") == "Boats \"return\"")
  }

  @Test("Without a word in the head the heading over the text is taken, without its kicker")
  func headingAlone() throws {
    #expect(
      try headline(
        h1: "<h1><img src='/logo.png' alt=''> Post</h1><h1><span class='head__kicker'>Quay</span> "
          + "Boats return</h1>") == "Boats return")
  }

  @Test("Without any heading the document's title is taken")
  func titleAlone() throws {
    #expect(try headline(title: "Boats return - Harbour Post") == "Boats return")
  }
}
