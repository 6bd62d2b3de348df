import News
import Testing

@testable import PageParsing

/// Pages that are made to take for ever: each stands for a kind that once took seconds.
@Suite("Endless pages")
struct EndlessPageTests {
  private let sentence =
    "<p>The harbour council met on Tuesday and decided that the ferry pier stays for a year.</p>"

  private func page(_ body: String, head: String = "<h1>The old pier stays</h1>") throws
    -> ParsedPage
  {
    let text = "<html><head><title>The old pier stays</title></head><body>\(head)\(body)"
    return PageParser.page(Array(text.utf8), in: try Reading.context("https://harbor.example/1"))
  }

  private func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  @Test("A tag of 50,000 attributes keeps its first 256, and the story stands")
  func attributes() throws {
    let names = (0..<50_000).map { " a\($0)=1" }.joined()
    let found = try page("<div id=x\(names) class=y>\(times(5, sentence))</div>")
    #expect(found.article?.halves.first?.blocks.count == 5)
    #expect(found.notes.contains(.cutAtLimit))
    let document = try Reading.document("<div id=x\(names) class=y>text</div>")
    let box = try #require(document.everything.first { document.tag($0) == .div })
    #expect(document.attribute(box, "id") == "x" && document.attribute(box, "a254") == "1")
    #expect(document.attribute(box, "a255") == nil && document.attribute(box, "class") == nil)
  }

  @Test("Attributes are counted as libxml2 sees them, whatever hides them from a browser")
  func hiddenAttributes() throws {
    let names = (0..<20_000).map { " a\($0)" }.joined()
    for opening in ["<a /b=\"><i", "<a @=\"><i", "<!DOCTYPE x \"<a b=\"><i", "</a b=\"><i"] {
      #expect(try Reading.document("\(opening)\(names)>text").isCut)
    }
  }

  @Test("Attributes of ever new roots and bodies are bounded together")
  func roots() throws {
    let roots = (0..<40_000).map { "<html a\($0)=1>" }.joined()
    let found = try page(roots + times(5, sentence))
    #expect(found.article?.halves.first?.blocks.count == 5)
    #expect(found.notes.contains(.cutAtLimit))
  }

  @Test("Tags past the limit are not read, and the page says so")
  func tags() throws {
    let document = try Reading.document(times(200_000, "<i>a</i>"))
    #expect(document.isCut)
    #expect((100_000...140_000).contains(document.count))
  }

  @Test("100,000 nested tags lend their text to the deepest that is kept")
  func nested() throws {
    let found = try page(times(100_000, "<div>") + times(3, sentence))
    #expect(found.article?.halves.first?.blocks.isEmpty == false)
    #expect(found.notes.contains(.cutAtLimit) == false)
  }

  @Test("100,000 links give the rows that are kept of one document")
  func links() throws {
    let links = (0..<30_000).map { "<a href=/s/\($0)>The council has met for the time \($0)</a>\n" }
    let found = try page(links.joined(), head: "")
    #expect(found.rows.count == 2_000)
  }

  @Test("A class of 200,000 words is looked at from its beginning")
  func classes() throws {
    let words = times(100_000, "word share ")
    let boxes = times(20, "<div class='\(words)'>")
    #expect(try page(boxes + times(5, sentence)).rows.isEmpty)
    let late = try page("<div class='story \(words)'>\(times(5, sentence))</div>")
    #expect(late.article?.halves.first?.blocks.count == 5)
  }

  @Test("Line breaks without end give the blocks that are kept of one story")
  func breaks() throws {
    let found = try page("<div>" + times(60_000, "A word of the council.<br>"))
    #expect(found.article?.halves.first?.blocks.count == 20_000)
    #expect(found.notes.contains(.cutAtLimit))
  }

  @Test(
    "Signs without meaning give a page without a story",
    arguments: ["<", "&", "&a", "<!", "<?", "</", "\0", "<svg>", "<a b='", "<script>", "<p>a"])
  func signs(sign: String) throws {
    #expect(PageParser.page(Array(times(300_000, sign).utf8), in: try Reading.context()).rows == [])
  }

  @Test("A table of 100,000 cells is none of the story")
  func cells() throws {
    let rows = times(10_000, "<tr>" + times(10, "<td>1</td>") + "</tr>")
    let found = try page(times(5, sentence) + "<table>\(rows)</table>")
    #expect(found.article != nil && found.notes.contains(.cutAtLimit))
  }

  @Test("A selector of siblings or of nested boxes asks each of them once")
  func selectors() throws {
    func count(_ selector: String, _ html: String) throws -> Int {
      try Reading.document(html).select(#require(Selector(selector))).count
    }
    let siblings = "<p class=a>x</p>" + times(40_000, "<div>x</div>")
    #expect(try count(".a + div:not(.b)", siblings) == 1)
    #expect(try count("div:first-child", siblings) == 0)
    let nested = times(200, "<div class='b d'>") + times(20_000, "<i class=c>x</i>")
    #expect(try count(".a .b .d .b .c", nested) == 0)
    #expect(try count(".b .d .b > .c", nested) == 20_000)
    let boxes = "<div class=a><div class=b><div class=b>"
    let inner = boxes + "<p>x</p> y <i class=c>x</i></div></div></div>"
    #expect(try count(".a > .b .c", inner) == 1)
    #expect(try count(".a > .b > .c", inner) == 0)
    #expect(try count(".a .b > p + .c", inner) == 1)
  }

  @Test("A hundred thousand authors are read as far as a byline goes")
  func authors() throws {
    let names = times(100_000, "{\"name\":\"A &amp; B\"},")
    let data = "{\"@type\":\"Article\",\"headline\":\"a\",\"author\":[\(names)]}"
    let metas = times(100_000, "<meta name=author content='A Writer'>")
    let script = "<script type='application/ld+json'>\(data)</script>"
    #expect(try PageFacts(of: Reading.document(script)).authors.count == PageFacts.nameLimit)
    #expect(try PageFacts(of: Reading.document(metas)).authors.count == PageFacts.nameLimit)
  }
}

/// What is left out of a page before libxml2 reads it.
@Suite("Thinned pages")
struct ThinnedPageTests {
  private func words(_ html: String) throws -> String {
    let document = try Reading.document(html)
    return document.line(0)
  }

  @Test(
    "Comments, declarations, styles, programs and drawings leave their surroundings as they are",
    arguments: [
      "one <!-- <p>no</p> --> two", "one <!--> two", "one <!---> two", "one <!-- a --!> two",
      "one <!-- - -- > no --> two", "<!DOCTYPE html><p>one two", "<?php no ?>one two",
      "one <![if no]>two<![endif]>", "one <style>p > a { no }</style> two", "one </> two",
      "one <script>if (a < b) document.write('<p>no</p>')</script> two",
      "one <svg viewBox='0 0 1 1'><title>no</title><path d='M0'/></svg> two",
      "one <svg/> two", "one <SCRIPT>no</Script> two", "<p title='a > b <!-- '>one two</p>",
      "one <script type='application/json'>[\"nothing that is printed\"]</script> two",
    ])
  func leftOut(html: String) throws {
    #expect(try words(html) == "one two")
  }

  @Test("Data in scripts is kept letter by letter, each in its own script")
  func data() throws {
    let first = "{\"a\": \"<p>one &amp; two</p> and more of it\"}"
    let second = "self.__next_f.push([1, \"three and four and five\"])"
    let document = try Reading.document(
      "<script>no();</script><script type='application/ld+json'>\(first)</script>"
        + "<p>text<script>\(second)</script><script>hanji-script-0</script>")
    let scripts = document.everything.filter { document.tag($0) == .script }
      .map { String(decoding: document.rawText($0), as: UTF8.self) }
    #expect(scripts == ["", first, second, ""])
  }

  @Test("A drawing that is never closed hides nothing")
  func openDrawing() throws {
    #expect(try Reading.document("<svg><p>one</p>").everything.count > 2)
    let nested = try Reading.document("<svg><svg></svg><g></g></svg><p>one two</p>")
    #expect(nested.everything.contains { nested.tag($0) == .p })
  }

  @Test("A script that is never closed takes the rest of the page")
  func openScript() throws {
    #expect(try words("<p>one two</p><script>no <p>no</p>") == "one two")
  }
}
