import News
import Testing

@testable import PageParsing

@Suite("What a page says of its story")
struct PageFactsTests {
  private func facts(_ head: String, body: String = "") throws -> PageFacts {
    PageFacts(of: try Reading.document("<html><head>\(head)</head><body>\(body)</body></html>"))
  }

  @Test("Microdata names headline, times, section and authors of the article alone")
  func microdata() throws {
    let found = try facts(
      "",
      body: """
        <div itemscope itemtype="https://schema.org/NewsArticle">
        <h1 itemprop="headline">Boats return</h1><meta itemprop="articleSection" content="Quay">
        <span itemprop="author" itemscope itemtype="https://schema.org/Person">By
        <b itemprop="name">The quay desk</b>, <i itemprop="jobTitle">desk</i></span>
        <time itemprop="datePublished" datetime="2026-11-20T08:00Z">yesterday</time>
        <meta itemprop="dateModified" content="2026-11-21">
        <div itemscope itemtype="https://schema.org/Comment"><b itemprop="author">A reader</b></div>
        </div>
        """)
    #expect(found.headline == "Boats return")
    #expect(found.section == "Quay")
    #expect(found.authors == ["The quay desk"])
    #expect(found.posted == "2026-11-20T08:00Z")
    #expect(found.updated == "2026-11-21")
    #expect(found.isArticle)
  }

  @Test("Linked data comes before microdata, and this before meta elements")
  func order() throws {
    let body = "<div itemscope itemtype='Article'><h2 itemprop='headline'>Second</h2></div>"
    let meta = "<meta property='og:title' content='Third'>"
    let linked = "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"First\"}"
    #expect(try facts(meta + linked + "</script>", body: body).headline == "First")
    #expect(try facts(meta, body: body).headline == "Second")
    #expect(try facts(meta).headline == "Third")
  }

  @Test("A time that names its zone is taken before one that does not")
  func zones() throws {
    let meta = "<meta property='article:published_time' content='2026-11-24T09:00:00+09:00'>"
    let body = """
      <div itemscope itemtype='Article'><h2 itemprop='headline'>Boats</h2>
      <time itemprop='datePublished' datetime='2026-11-24T09:00:00'></time></div>
      """
    #expect(try facts(meta, body: body).posted == "2026-11-24T09:00:00+09:00")
  }

  @Test(
    "Each of the elements that papers use is read",
    arguments: [
      ("article:published_time", "article:modified_time", "article:author", "article:section"),
      ("parsely-pub-date", "dcterms.modified", "parsely-author", "parsely-section"),
      ("sailthru.date", "article:modified", "sailthru.author", "og:article:section"),
      ("dc.date", "dc.date.modified", "dc.creator", "section"),
    ])
  func names(_ posted: String, _ updated: String, _ author: String, _ section: String) throws {
    let found = try facts(
      """
      <meta name="\(posted)" content="2026-11-20"><meta name="\(updated)" content="2026-11-21">
      <meta name="\(author)" content="The quay desk"><meta name="\(section)" content="Quay">
      """)
    #expect(found.posted == "2026-11-20")
    #expect(found.updated == "2026-11-21")
    #expect(found.authors == ["The quay desk"])
    #expect(found.section == "Quay")
  }

  @Test("The language is the root's word, else that of Open Graph")
  func language() throws {
    #expect(try facts("<meta property='og:locale' content='de_DE'>").storyLanguage == .other)
    let document = try Reading.document(
      "<html lang='en'><head><meta property='og:locale' content='de_DE'></head></html>")
    #expect(PageFacts(of: document).storyLanguage == .english)
  }
}
