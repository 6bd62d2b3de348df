import Testing

@testable import PageParsing

@Suite("Names of elements")
struct TagTests {
  @Test("Swift and C number them alike", arguments: PageParsing.Tag.allCases.dropFirst(2))
  func numbers(_ tag: PageParsing.Tag) throws {
    let text = "<\(tag) type='application/ld+json'>x</\(tag)>"
    let document = try #require(Document.html(DecodedText(utf8: Array(text.utf8))))
    #expect(document.everything.contains { document.tag($0) == tag })
  }

  @Test("A set of them holds what was put in")
  func sets() {
    let all = PageParsing.Tag.allCases
    #expect(all.filter { TagSet.headings.contains($0) } == [.h1, .h2, .h3, .h4, .h5, .h6])
  }
}
