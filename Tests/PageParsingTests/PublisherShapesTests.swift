import News
import Testing

@testable import PageParsing

@Suite("Pages in the shapes of common publishing systems")
struct PublisherShapesTests {
  private static let sentence =
    "The boats came in at dawn, and the harbour office counted them twice over."
  private static let lines = (1...4).map { "\($0). \(sentence)" }
  private static let paragraphs = lines.map { "<p>\($0)</p>" }.joined()
  private static let korean = "부두의 그물은 밤마다 등불 아래에서 깁는다고 항만 사무소가 밝혔다."
  private static let koreanLines = (1...5).map { "\($0). \(korean)" }

  private func article(_ head: String, _ body: String) throws -> ParsedArticle {
    let html = "<html><head>\(head)</head><body>\(body)</body></html>"
    let page = PageParser.page(
      Array(html.utf8), in: try Reading.context("https://harbour.example/news/1"))
    return try #require(page.article)
  }

  private func texts(_ article: ParsedArticle) -> [String] {
    article.halves.flatMap(\.blocks).filter { !$0.content.isFigure }.map(\.plainText)
  }

  @Test("AMP: ads, menus and share bars are left out, pictures are read")
  func amp() throws {
    let found = try article(
      "<title>Boats return</title>",
      """
      <amp-sidebar><p>Menu of the harbour paper, which is long enough to be a line.</p></amp-sidebar>
      <h1>Boats return</h1><div><amp-img src="/boat.jpg" width="600"></amp-img>
      \(Self.paragraphs)<amp-ad><div fallback>Advertisement could not load</div></amp-ad>
      \(Self.paragraphs)</div><amp-social-share>Share</amp-social-share>
      """)
    #expect(texts(found) == Self.lines + Self.lines)
    #expect(found.image?.text == "https://harbour.example/boat.jpg")
  }

  @Test("A title without the paper's name is the headline where a heading prints it so")
  func paperName() throws {
    let found = try article(
      """
      <title>그물은 밤에 깁는다 - 부두신문</title><meta property="og:title" content="그물은 밤에 깁는다 - 부두신문">
      """,
      """
      <header><h3 class="heading">그물은 밤에 깁는다</h3><h4 class="subheading">등불 아래 스무 명…새벽까지</h4>
      <ul><li>기자명 가나다 기자</li><li>입력 2026.11.20 09:12</li></ul></header>
      <article>\(Self.koreanLines.map { "<p>\($0)</p>" }.joined())</article>
      """)
    #expect(found.headline == "그물은 밤에 깁는다")
    #expect(found.dek == "등불 아래 스무 명…새벽까지")
    #expect(found.byline.names == ["가나다"])
    #expect(texts(found) == Self.koreanLines)
  }

  @Test("Portals: the words beneath a picture stand in a class of their own kind")
  func portal() throws {
    let found = try article(
      "<meta property='og:title' content='그물은 밤에 깁는다'>",
      """
      <h2>그물은 밤에 깁는다</h2><article><span class="end_photo_org"><div><img src="/p.jpg">
      </div><em class="img_desc">부두의 그물. 가나다 기자</em></span>
      \(Self.koreanLines.joined(separator: "<br><br>"))</article>
      """)
    #expect(texts(found) == Self.koreanLines)
    let figures = found.halves.flatMap(\.blocks).filter(\.content.isFigure).map(\.plainText)
    #expect(figures.contains { $0.contains("부두의 그물") })
  }

  @Test("Tables of old: the headline in large type, the byline and the day in lines beneath")
  func tables() throws {
    let found = try article(
      "<title>The Harbour Mercury: Boats return to the old quay</title>",
      """
      <table><tr><td><b>The Harbour Mercury</b></td></tr><tr><td><font size=5><b>Boats return to the
      old quay</b></font><br><font size=2>By LINE KEEPER<br>Staff Writer<br>November 20, 2026</font>
      <p>\(Self.lines.joined(separator: "<p>"))</td></tr></table>
      """)
    #expect(found.headline == "Boats return to the old quay")
    #expect(found.byline.names == ["LINE KEEPER"])
    #expect(found.posted == (try Reading.instant(2026, 11, 20, zone: .utc)))
  }

  @Test("A page titled by its paper alone has the headline that a class names")
  func namedPaper() throws {
    let found = try article(
      "<title>부두일보</title>",
      """
      <div><span class="title">그물은 밤에 깁는다, 등불 아래</span></div>
      <div id="articleBody">(부두=부두일보) 가나다 기자 = \(Self.koreanLines.joined(separator: "<br><br>"))</div>
      """)
    #expect(found.headline == "그물은 밤에 깁는다, 등불 아래")
    #expect(found.byline.names == ["가나다"])
  }

  @Test("A stream that holds one story's text alone is read under the page's title")
  func stream() throws {
    let text = (Self.paragraphs + Self.paragraphs + Self.paragraphs)
    let rows =
      "1:[[\\\"$\\\",\\\"div\\\",null,{\\\"dangerouslySetInnerHTML\\\":{\\\"__html\\\":\\\"$2\\\"}}]]\\n"
      + "2:T\(String(text.utf8.count, radix: 16)),\(text)"
    let found = try article(
      "<title>Boats return | The Quay</title>",
      "<div>Loading</div><script>self.__next_f.push([1,\"\(rows)\"])</script>")
    #expect(found.headline == "Boats return")
    #expect(texts(found).prefix(4) == Self.lines[...])
  }

  @Test("An author who is only referred to is found in the graph")
  func graph() throws {
    let found = try article(
      """
      <script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"Boats return",
      "author":{"@id":"#keeper"},"publisher":{"@id":"#paper"}},
      {"@type":"Person","@id":"#keeper","name":"Line Keeper"},
      {"@type":"Organization","@id":"#paper","name":"The Quay"}]}</script>
      """, "<h1>Boats return</h1>\(Self.paragraphs)")
    #expect(found.byline.names == ["Line Keeper"])
  }

  @Test(
    "Linked data is read behind a comment, in a CDATA section, or encoded as text",
    arguments: [
      "<!-- {} -->", "//<![CDATA[\n{}\n//]]>", "/*<![CDATA[*/ {} /*]]>*/", "{};",
    ])
  func wrappedData(_ wrapping: String) throws {
    let data = #"{"@type":"NewsArticle","headline":"Boats return","author":"Line Keeper"}"#
    for value in [data, data.replacing("\"", with: "&quot;")] {
      let script = wrapping.replacing("{}", with: value)
      let found = try article(
        "<script type='application/ld+json'>\(script)</script>",
        "<h1>Boats return</h1>\(Self.paragraphs)")
      #expect(found.byline.names == ["Line Keeper"], "\(script)")
    }
  }

  @Test("A weblog has its time in a title of an abbreviation, its author in an element of a person")
  func weblog() throws {
    let found = try article(
      "<title>Boats return</title>",
      """
      <div itemscope itemtype="http://schema.org/BlogPosting"><h3 itemprop="name">Boats return</h3>
      <div itemprop="articleBody">\(Self.paragraphs)</div>
      <abbr itemprop="datePublished" title="2026-11-20T09:12:00Z">9:12 AM</abbr></div>
      """)
    #expect(found.posted == (try Reading.instant(2026, 11, 20, 9, 12, zone: .utc)))
    let user = try article(
      "<title>Boats return</title>",
      """
      <h1>Boats return</h1><div>Submitted by <span><a typeof="schema:Person" href="/u/1">Line
      Keeper</a></span> on <time datetime="2026-11-20T09:12:00Z">Friday</time></div>
      <div>\(Self.paragraphs)</div>
      """)
    #expect(user.byline.names == ["Line Keeper"])
  }

  @Test("An interview begins with its first question")
  func interview() throws {
    let question = "<p><strong>How many came in?</strong></p>"
    let found = try article(
      "<title>Boats return</title>",
      "<h1>Boats return</h1><div>\(question)\(Self.paragraphs)\(question)\(Self.paragraphs)</div>")
    #expect(texts(found).first == "How many came in?")
  }

  @Test("The dek is the line beneath the headline whose class says so")
  func dek() throws {
    let found = try article(
      "<title>Boats return</title>",
      """
      <main><div><h1>Boats return</h1><h2 class="b-subheadline">Two days late, and all of them</h2>
      <div class="by">By the quay desk</div></div><article>\(Self.paragraphs)</article></main>
      """)
    #expect(found.dek == "Two days late, and all of them")
    #expect(texts(found) == Self.lines)
  }

  @Test("A recipe's text ends before the reporter's address and the copyright")
  func recipeTail() throws {
    let layout = Layout(name: "A", roles: [.headline: ["h1"], .body: [".story"]])
    let html = """
      <html><body><h1>그물은 밤에 깁는다</h1><div class="story"><p>\(Self.korean)</p><p>\(Self.korean)</p>
      <p>가나다 기자 ga@harbour.example</p><p>저작권자 ⓒ 부두신문 무단전재 및 재배포 금지</p></div></body></html>
      """
    let page = PageParser.page(
      Array(html.utf8), in: try Reading.context(paper: PageRecipe(layouts: [layout])))
    let found = try #require(page.article)
    #expect(texts(found) == [Self.korean, Self.korean])
    #expect(found.byline.names == ["가나다"])
    #expect(found.byline.email == "ga@harbour.example")
  }
}
