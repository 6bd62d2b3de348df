import Foundation
import News
import Testing

@testable import PaperFiles

@Suite("Paper files")
struct PaperFileTests {
  private func paper(_ text: String) throws(PaperFileError) -> Paper {
    try PaperFile.paper(from: text, name: "harbor.toml")
  }

  /// The mistake found in a file.
  private func mistake(_ text: String) -> PaperFileError? {
    do {
      _ = try paper(text)
      return nil
    } catch {
      return error
    }
  }

  @Test("Three feeds make a paper")
  func small() throws {
    let paper = try paper(
      """
      id = "harbor"
      title = "The Harbor Papers"
      home = "https://harbor.example/"
      [[section]]
      id = "news"
      title = "News"
      title_ko = "뉴스"
      feeds = ["/news.xml", "https://feeds.harbor.example/city.xml"]
      [[section]]
      id = "news/sports"
      title = "Sports"
      feeds = "sports.xml"
      current = false
      """)
    #expect(paper.id.text == "harbor")
    #expect(paper.title.text(in: .korean) == "The Harbor Papers")
    #expect(paper.identity.hosts == ["harbor.example"])
    let news = try #require(paper.sections.first)
    #expect(news.title.korean == "뉴스")
    #expect(
      news.feeds.map(\.text) == [
        "https://harbor.example/news.xml", "https://feeds.harbor.example/city.xml",
      ])
    #expect(news.subsections.map(\.id.text) == ["news/sports"])
    #expect(news.subsections.first?.isCurrent == false)
    #expect(news.subsections.first?.feeds.first?.path == "/sports.xml")
  }

  @Test("A recipe's roles and lists are read, one selector or several")
  func recipe() throws {
    let paper = try paper(
      """
      id = "harbor"
      zone = "-03:30"
      [[block]]
      id = "top"
      style = "ranked"
      [[layout]]
      name = "A"
      signs = ".story"
      headline = ["h1", ".head"]
      [[layout.list]]
      block = "top"
      row = "li"
      kind = "gallery"
      """)
    #expect(paper.zone.minutes == -210)
    #expect(paper.blocks.map(\.style) == [.ranked])
    let layout = try #require(paper.layouts.first)
    #expect(layout.roles == [.headline: ["h1", ".head"]])
    #expect(layout.lists == [ListRule(block: SectionID("top"), row: ["li"], kind: .gallery)])
  }

  @Test("A mistake is told with its line and what is wrong")
  func mistakes() {
    let start = "id = \"harbor\"\n\n[[section]]\nid = \"a\"\ntitle = \"A\"\n"
    func fact(_ text: String) -> (Int, PaperFileError.Fact)? {
      mistake(text).map { ($0.line, $0.fact) }
    }
    #expect(fact(start + "  feed = \"x\"\n")?.0 == 6)
    #expect(fact(start + "  feed = \"x\"\n")?.1 == .unknownKey("feed"))
    #expect(mistake(start + "  feed = \"x\"\n")?.column == 3)
    #expect(fact("title = \"A\"\n")?.1 == .missing(key: "id"))
    #expect(fact(start + "feeds = [\"ftp://a/b\"]\n")?.1 == .badAddress("ftp://a/b"))
    #expect(fact(start + "[[section]]\nid = \"a\"\ntitle = \"B\"")?.0 == 7)
    #expect(fact(start + "[[section]]\nid = \"a\"\ntitle = \"B\"")?.1 == .duplicateID("a"))
    #expect(fact(start + "[[section]]\nid = \"b/c\"\ntitle = \"B\"")?.1 == .noParent("b/c"))
    #expect(fact(start + "[[section]]\nid = \"B\"\ntitle = \"B\"")?.1 == .badID("B"))
    #expect(fact(start + "[[section]]\nid = \"b\"\n")?.1 == .missing(key: "title"))
    #expect(
      fact(start + "current = 1\n")?.1 == .wrongKind(key: "current", expected: "true or false"))
    #expect(fact("id = \"a\"\nzone = \"Seoul\"\n")?.1 == .unknownValue(key: "zone", value: "Seoul"))
  }

  @Test("What is no TOML is told with the place")
  func syntax() throws {
    let error = try #require(mistake("id = \"a\"\ntitle = \n"))
    #expect(error.line == 2)
    #expect(mistake("id = \"a\"\n[한]\n")?.fact == .namelessHeader)
    #expect(mistake("id = \"a\"\n[한]\n")?.line == 2)
    guard case .syntax = error.fact else {
      Issue.record("not a syntax error: \(error.fact)")
      return
    }
  }
}
