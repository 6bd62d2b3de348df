import News
import Testing

@testable import PageParsing

@Suite("Stories that a page states as data and does not show")
struct StatedTests {
  private static let sentence =
    "The boats came in at dawn, and the harbour office counted them twice over."
  private static let lines = (1...4).map { "\($0). \(sentence)" }

  private func page(
    _ script: String, head: String = "", body: String = "<div id='root'></div>"
  ) throws -> ParsedPage {
    let html = """
      <html><head><title>Boats return</title>\(head)</head><body>\(body)\(script)</body></html>
      """
    return PageParser.page(
      Array(html.utf8), in: try Reading.context("https://harbour.example/news/1"))
  }

  private func texts(_ page: ParsedPage) throws -> [String] {
    try #require(page.article).halves.flatMap(\.blocks).map(\.plainText)
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("</", with: "<\\/")
    return "\"\(escaped)\""
  }

  private func linked(_ text: String) -> String {
    """
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Boats return",
    "articleBody":\(quoted(text))}</script>
    """
  }

  @Test("Linked data's text is read as lines, as HTML, encoded HTML, or sentences run together")
  func articleBody() throws {
    let forms = [
      Self.lines.joined(separator: "\n"), Self.lines.map { "<p>\($0)</p>" }.joined(),
      Self.lines.map { "&lt;p&gt;\($0)&lt;/p&gt;" }.joined(),
    ]
    for form in forms { #expect(try texts(page(linked(form))) == Self.lines) }
    let glued = [Self.sentence, "All of them were counted twice at dawn by the quay office."]
    let long = (glued + glued + glued + glued).joined()
    #expect(try texts(page(linked(long))).prefix(2) == glued[...])
  }

  @Test("What the page shows comes first, unless it is less than half of what is stated")
  func shown() throws {
    let shown = Self.lines.map { "<p>\($0) Here.</p>" }.joined()
    let whole = try page(linked(Self.lines.joined(separator: "\n")), body: shown)
    #expect(try texts(whole) == Self.lines.map { $0 + " Here." })
    let cut = try page(
      linked(Self.lines.joined(separator: "\n")), body: "<p>\(Self.lines[0])</p><p>\(Self.lines[1])"
    )
    #expect(try texts(cut) == Self.lines)
  }

  @Test("The state of a Next.js page holds the text, headline, time and authors")
  func nextData() throws {
    let body = Self.lines.map { "<p>\($0)</p>" }.joined()
    let found = try page(
      """
      <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{
      "terms":{"html":\(quoted("<p>Terms of use.</p><p>They are long.</p><p>\(Self.sentence)</p>"))},
      "article":{"title":"Boats return","publishedAt":"2026-11-20T08:00:00Z",
      "author":{"name":"The quay desk"},"contentHtml":\(quoted(body))}}}}</script>
      """)
    #expect(try texts(found) == Self.lines)
    let article = try #require(found.article)
    #expect(article.headline == "Boats return")
    #expect(article.byline.names == ["The quay desk"])
    #expect(article.posted == (try Reading.instant(2026, 11, 20, 8, zone: .utc)))
  }

  @Test("A stream of parts is joined, its texts by number found, its ad marks dropped")
  func stream() throws {
    let body =
      Self.lines.map { "<p>\($0)</p>" }.joined(separator: "$$ARTICLEAD$$")
    let rows = """
      0:["$","main",null,{"children":["$","$L1",null,{"article":{"title":"Boats return",\
      "regDate":"2026-11-20 17:00","contentHtml":"$1f"}}]}]
      1f:T\(String(body.utf8.count, radix: 16)),\(body)2:I["chunk.js"]
      """
    let half = rows.index(rows.startIndex, offsetBy: rows.count / 2)
    let found = try page(
      """
      <script>self.__next_f.push([0])</script>
      <script>self.__next_f.push([1,\(quoted(String(rows[..<half])))])</script>
      <script>self.__next_f.push([1,\(quoted(String(rows[half...])))])</script>
      """)
    #expect(try texts(found) == Self.lines)
    #expect(found.article?.headline == "Boats return")
  }

  @Test("Blocks of a state are paragraphs, headings and lists")
  func blocks() throws {
    let elements = Self.lines.map { "{\"type\":\"text\",\"content\":\(quoted($0))}" }
    let script = """
      <script>Fusion.globalContent={"type":"story","headlines":{"basic":"Boats return"},
      "content_elements":[\(elements[0]),{"type":"header","content":"What was counted"},
      {"type":"list","items":[{"content":"Boats"},{"content":"Nets"}]},
      {"type":"raw_html","content":"<p>An advertisement.</p>"},
      \(elements[1...].joined(separator: ","))]};Fusion.other={};</script>
      """
    #expect(
      try texts(page(script))
        == [Self.lines[0], "What was counted", "Boats\nNets"] + Self.lines[1...])
  }

  @Test("A list's page is no story though its state holds texts")
  func list() throws {
    let script = """
      <script type="application/json">{"items":[{"title":"Another story","body":
      \(quoted(Self.lines.map { "<p>\($0)</p>" }.joined()))}]}</script>
      """
    #expect(try page(script).article == nil)
  }

  @Test("A broken state is no error", arguments: ["{", "[1,\"1:T", "[1,\"1:Tffffffff,x\"]"])
  func broken(_ rest: String) throws {
    let script = "<script>self.__next_f.push(\(rest)</script><script>__INITIAL_STATE__=\(rest)"
    #expect(try page(script).article == nil)
  }
}
