import Testing

@testable import PageParsing

@Suite("Selectors of recipes")
struct SelectorTests {
  private let page = """
    <div id=a class="view_headline LoraMedium"><h1 class=x>One</h1><h2>Two</h2></div>
    <ul class=list><li class="item first"><a href="/1">A</a></li><li class=item><b>B</b></li></ul>
    <p data-kind="long words">P</p>
    """

  private func found(_ selector: String) throws -> [String] {
    let document = try Reading.document(page)
    return document.select(try #require(Selector(selector))).map { document.line($0) }
  }

  @Test(
    "CSS finds elements in document order",
    arguments: [
      (".view_headline.LoraMedium h1", ["One"]), ("#a > h2", ["Two"]), ("h1 + h2", ["Two"]),
      ("h2, h1", ["One", "Two"]), (".item:not(.first)", ["B"]), ("li:first-child", ["A"]),
      ("[href]", ["A"]), ("a[href='/1']", ["A"]), ("[data-kind*=ong]", ["P"]),
      ("[data-kind^=long]", ["P"]), ("[data-kind$=words]", ["P"]), ("[data-kind~=words]", ["P"]),
      (".view", []), ("ul > a", []),
    ])
  func css(_ selector: String, _ expected: [String]) throws {
    #expect(try found(selector) == expected)
  }

  @Test("A text that begins with / or ./ is XPath")
  func xpath() throws {
    #expect(try found("//li[b]") == ["B"])
    #expect(try found("//a/@href") == ["A"])
    #expect(try found("//li[") == [])
  }

  @Test("A class is matched by word, never by part")
  func tokens() throws {
    #expect(try found(".LoraMedium").count == 1)
    #expect(try found(".Lora").isEmpty)
  }

  @Test(
    "What is no selector of the subset is refused",
    arguments: ["", "a >", ":hover", "[a", "a[b=", ".", "a:not(b", "a,"])
  func refused(_ text: String) {
    let isRefused = Selector(text).map { _ in false } ?? true
    #expect(isRefused)
  }
}
