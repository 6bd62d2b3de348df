import News
import Testing

@testable import PageParsing

@Suite("What belongs to a text without a recipe")
struct BodyTests {
  private static let sentence =
    "The boats came in at dawn, and the harbour office counted them twice over."

  private func article(_ body: String, head: String = "") throws -> ParsedArticle {
    let html = """
      <html><head><meta property="og:title" content="Boats return">\(head)</head>
      <body><h1>Boats return</h1><div class="story">\(body)</div></body></html>
      """
    let page = PageParser.page(
      Array(html.utf8), in: try Reading.context("https://harbour.example/news/1"))
    return try #require(page.article)
  }

  private func texts(_ body: String) throws -> [String] {
    try article(body).halves.flatMap(\.blocks).map(\.plainText)
  }

  private static let paragraphs = (1...4).map { "<p>\($0): \(sentence)</p>" }.joined()
  private static let plain = (1...4).map { "\($0): \(sentence)" }

  @Test(
    "The lines between headline and text are the dek",
    arguments: ["<p class='article__standfirst'>", "<h2 class='leadText'>", "<div class=intro><p>"])
  func standfirst(_ opening: String) throws {
    let line = "A week of storms is over, and the quay is full again."
    let found = try article("\(opening)\(line)</p></h2></div>\(Self.paragraphs)")
    #expect(found.dek == line)
    #expect(found.halves.flatMap(\.blocks).map(\.plainText) == Self.plain)
  }

  @Test("The page's description is the dek where it looks other than the text, else it is text")
  func description() throws {
    let line = "A week of storms is over, and the quay is full again."
    let head = "<meta name='description' content='\(line)'>"
    let bold = try article("<p><b>\(line)</b></p>\(Self.paragraphs)", head: head)
    #expect(bold.dek == line)
    #expect(bold.halves.flatMap(\.blocks).count == 4)
    let same = try article("<p>\(line)</p>\(Self.paragraphs)", head: head)
    #expect(same.halves.flatMap(\.blocks).count == 5)
  }

  @Test(
    "Prompts, placeholders and the headline said again are left out",
    arguments: [
      "<p>We need your consent to show this external content.</p>",
      "<p>An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.</p>",
      "<p>We apologize, but this video has failed to load.</p>",
      "<p>Dieses Thema im Programm:</p>", "<p>Sign up for our newsletter to read more.</p>",
      "<p>무단 전재 및 재배포 금지</p>", "<h2>Quayside: Boats return</h2>",
      "<div class='video-fallback'>Try another browser, or see the film elsewhere today.</div>",
      "<div><a href='/2'><h3>Another story that is linked as a whole</h3></a></div>",
    ])
  func prompts(_ prompt: String) throws {
    #expect(try texts(Self.paragraphs + prompt + Self.paragraphs) == Self.plain + Self.plain)
  }

  @Test("Times and a summary in points before the first sentence are left out")
  func head() throws {
    let head = """
      <div>Updated 24.11.2026 - 18:50 Reading time: 4 min.</div>
      <ul><li>The boats were counted twice at the quay.</li><li>All came home.</li></ul>
      """
    #expect(try texts(head + Self.paragraphs) == Self.plain)
  }

  @Test("Subheadings and lists inside the text stay")
  func inside() throws {
    let inside = "<h2>What was counted</h2><ul><li>Boats</li><li>Nets</li></ul>"
    let found = try texts(Self.paragraphs + inside + Self.paragraphs)
    #expect(found == Self.plain + ["What was counted", "Boats\nNets"] + Self.plain)
  }

  @Test("A sentence that is mostly a link stays, a line that is a link goes")
  func links() throws {
    let sentence = "<p>It also <a href='/3'>counted all boats of the bay twice</a>.</p>"
    let line = "<p><a href='/4'>Boats of the bay, and what they carry.</a></p>"
    #expect(
      try texts(Self.paragraphs + sentence + line + Self.paragraphs)
        == Self.plain + ["It also counted all boats of the bay twice."] + Self.plain)
  }

  @Test("Words that are only read aloud are left out")
  func aloud() throws {
    let link = "<a href='/5'>boats<span style='clip:rect(0 0 0 0)'>, opens new tab</span></a>"
    #expect(
      try texts(
        "<p>The \(link) came in at dawn, and all of them were counted twice.</p>\(Self.paragraphs)"
      )
      .first == "The boats came in at dawn, and all of them were counted twice.")
  }

  @Test("A break after a whole sentence begins a paragraph, a break in a sentence does not")
  func breaks() throws {
    let whole = try Reading.blocks("<p>\(Self.sentence)<br>“\(Self.sentence)”<br>And more.</p>")
    #expect(whole.map(\.plainText) == [Self.sentence, "“\(Self.sentence)”", "And more."])
    let verse = try Reading.blocks("<p>The boats came in<br>at dawn,<br>and were counted.</p>")
    #expect(verse.count == 1)
  }
}
