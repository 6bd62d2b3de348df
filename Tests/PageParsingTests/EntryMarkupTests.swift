import News
import Testing

@testable import PageParsing

@Suite("Plain markup of entries")
struct EntryMarkupTests {
  /// What the library makes of a text, as it is asked for what is not plain.
  private func blocksOfLibrary(_ text: String, at address: Address) -> [BlockContent] {
    let prepared = DecodedText(utf8: FeedMarkup.prepared(Array(text.utf8)))
    guard let page = Document.html(prepared), page.count > 0 else { return [] }
    var reader = BlockReader(page, at: address)
    reader.read(0)
    return reader.blocks.map(\.content)
  }

  private func expectSameBlocks(_ text: String, _ address: Address) {
    guard let page = EntryMarkup.document(Array(text.utf8)) else { return }
    var reader = BlockReader(page, at: address)
    reader.read(0)
    #expect(reader.blocks.map(\.content) == blocksOfLibrary(text, at: address), "\(text)")
  }

  private let address = Address("https://harbor.example/news/1")

  @Test(
    "Usual entries are read without the library",
    arguments: [
      "<p>One <b>net</b>.</p>\n<p>Two&nbsp;nets &amp; a <a href='/x?a=1&b=2'>rope</a>.</p>",
      "Text first, <em>then</em> a line<br/>and another.<p>A paragraph.</p>",
      "<h2>Head</h2><ul><li>one</li>\n<li>two <i>too</i></li></ul><hr>",
      "<div class=\"box\"><img src=a.jpg alt='A net' width=300><br>Words below</div>",
      "<blockquote><p>Quoted</p></blockquote><!-- more --><p>Said &#8212; and &#146;ere</p>",
      "<p>One<p>Two", "<a href=/x>Linked</a> words", "그물 <strong>둘</strong>",
    ])
  func usual(_ text: String) throws {
    let address = try #require(address)
    #expect(EntryMarkup.document(Array(text.utf8)) != nil)
    expectSameBlocks(text, address)
  }

  @Test(
    "What would have to be mended is left to the library",
    arguments: [
      "<p>a</div>", "<table><tr><td>x</td></tr></table>", "<b><p>x</p></b>", "a < b <i>c</i>",
      "<script>1</script>", "<p>x</p></p>", "<!doctype html><p>x", "<a href=1>a<a href=2>b</a></a>",
      "<p>\u{91}x</p>", "<ul>x<p>y</p></ul>", "<p title=\"x", "<custom>x</custom>",
    ])
  func leftAlone(_ text: String) {
    #expect(EntryMarkup.document(Array(text.utf8)) == nil)
  }

  @Test("Markup drawn by lot reads as the library reads it")
  func drawnByLot() throws {
    let address = try #require(address)
    let pieces = [
      "<p>", "</p>", "<b>", "</b>", "<br>", "<br/>", "<a href='x'>", "</a>", "<ul>", "</ul>",
      "<li>",
      "</li>", "<div>", "</div>", "<h3>", "</h3>", "<hr>", "<img src='a.jpg'>", "<em>", "</em>",
      "<blockquote>", "</blockquote>", "<span class='caption'>", "</span>", "<ol>", "</ol>", " ",
      "\n", "word ", "긴 문장이다. ", "&amp;", "&nbsp;", "&#8220;", "&x", "Another sentence here.",
    ]
    var seed: UInt64 = 2_026
    for _ in 0..<4_000 {
      var text = ""
      for _ in 0..<(4 + Int(seed >> 60)) {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(seed >> 33) % pieces.count]
      }
      expectSameBlocks(text, address)
    }
  }
}
