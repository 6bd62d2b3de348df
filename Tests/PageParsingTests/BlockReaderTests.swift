import News
import Testing

@testable import PageParsing

@Suite("Markup into blocks")
struct BlockReaderTests {
  private func paragraph(_ text: String) -> BlockContent { .paragraph([Span(text)]) }

  @Test("Blanks are collapsed across elements, emphasis and links kept")
  func spans() throws {
    let blocks = try Reading.blocks(
      "<p>A <em>small </em> <b>bold</b>\n word, <a href='/x'>here</a>.</p>")
    let spans = blocks[0].paragraphs[0]
    #expect(spans.first { $0.text.contains("small") }?.emphasis == .emphasis)
    #expect(spans.first { $0.text.contains("bold") }?.emphasis == .strong)
    #expect(spans.first { $0.text.contains("here") }?.link?.path == "/x")
    #expect(blocks[0].plainText == "A small bold word, here.")
  }

  @Test("References of windows-1252 are read as browsers read them")
  func windowsReferences() throws {
    let blocks = try Reading.blocks("<p>It&#146;s &#147;kept&#148; &#150; 한글 &#155;</p>")
    #expect(blocks.map(\.plainText) == ["It\u{2019}s \u{201C}kept\u{201D} \u{2013} 한글 \u{203A}"])
  }

  @Test("Two line breaks end a paragraph, one among such does not")
  func doubleBreaks() throws {
    let blocks = try Reading.blocks("<div>One<br><br>Two<br>goes on<br /> <br />Three</div>")
    #expect(blocks == [paragraph("One"), paragraph("Two goes on"), paragraph("Three")])
  }

  @Test("Single line breaks end paragraphs where a frame has no others")
  func singleBreaks() throws {
    #expect(try Reading.blocks("<div>AFP-Yonhap<br>By a desk</div>").count == 2)
  }

  @Test("Text after a block is a paragraph of its own")
  func looseText() throws {
    let blocks = try Reading.blocks("<div><p>One</p>Two<div>Three</div></div>")
    #expect(blocks.map(\.plainText) == ["One", "Two", "Three"])
  }

  @Test("A caption that stands twice is read once, its credit apart")
  func doubledCaption() throws {
    let blocks = try Reading.blocks(
      "<div><img src=/a.jpg alt='The gate. / Yonhap'><div class=view_caption>The gate. / Yonhap</div></div>"
    )
    let figure = Figure(
      image: Address("https://harbor.example/a.jpg"), caption: "The gate.", credit: "Yonhap")
    #expect(blocks == [.figure(figure)])
  }

  @Test("Lists, quotes, headings, tables and rules keep their kinds")
  func kinds() throws {
    let blocks = try Reading.blocks(
      """
      <h2>Head</h2><ul><li>One<li>Two</ul><blockquote><p>Said</p></blockquote><hr>
      <table><tr><th>A<th>B<tr><td>1<td>2</table><pre>  x
      y</pre><p><strong>Bold head</strong></p>
      """)
    #expect(blocks[0] == .heading(level: 2, [Span("Head")]))
    #expect(blocks[1] == .list(isOrdered: false, items: [[Span("One")], [Span("Two")]]))
    #expect(blocks[2] == .quote([[Span("Said")]]))
    #expect(blocks[3] == .rule)
    #expect(blocks[4] == .table(rows: [["A", "B"], ["1", "2"]], hasHeader: true))
    #expect(blocks[5] == .preformatted("  x\ny"))
    #expect(blocks[6] == .heading(level: 3, [Span("Bold head", emphasis: .strong)]))
  }

  @Test("What is hidden, and what is no text, is not read")
  func unread() throws {
    let blocks = try Reading.blocks(
      "<p>A<script>x</script><style>y</style></p><p style='display:none'>B</p><p hidden>C</p>")
    #expect(blocks == [paragraph("A")])
  }

  @Test("Nothing in the tree is too deep to be read")
  func depth() throws {
    let html =
      String(repeating: "<div>", count: 5_000) + "deep" + String(repeating: "</div>", count: 5_000)
    #expect(try Reading.blocks(html).map(\.plainText) == ["deep"])
  }
}
