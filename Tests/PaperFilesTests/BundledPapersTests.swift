import Foundation
import News
import PaperFiles
import Testing

@Suite("The bundled paper files")
struct BundledPapersTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Resources/papers")

  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasSuffix(".toml") }.sorted() ?? []

  /// Addresses that once were feeds and now answer with a page, another paper, or nothing.
  static let deadFeeds = [
    "joongang.co.kr/xmls/joins", "english.chosun.com/rss", "koreaherald.com/common/rss_xml.php",
    "koreatimes.co.kr/www/rss/culture.xml",
  ]

  private func paper(_ name: String) throws -> Paper {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    return try PaperFile.paper(from: text, name: name)
  }

  @Test("Each reads, is named as its file, and says its home and title", arguments: names)
  func reads(name: String) throws {
    let paper = try paper(name)
    #expect("\(paper.id.text).toml" == name)
    #expect(paper.home != nil)
    #expect(!paper.title.english.isEmpty && !paper.title.korean.isEmpty)
  }

  @Test("Each section has a name of its own, both titles, and something to fetch", arguments: names)
  func sections(name: String) throws {
    let sections = try paper(name).allSections
    #expect(!sections.isEmpty)
    #expect(Set(sections.map(\.id)).count == sections.count)
    for section in sections {
      #expect(!section.title.english.isEmpty && !section.title.korean.isEmpty, "\(section.id)")
      #expect(!(section.feeds + section.lists).isEmpty, "\(section.id)")
    }
  }

  @Test("No address is fetched for two sections, and no feed is a dead one", arguments: names)
  func addresses(name: String) throws {
    let sections = try paper(name).allSections
    let feeds = sections.flatMap(\.feeds)
    #expect(Set(feeds).count == feeds.count)
    for address in feeds + sections.flatMap(\.lists) {
      #expect(["http", "https"].contains(address.scheme))
      #expect(!Self.deadFeeds.contains { address.text.contains($0) }, "\(address)")
      // The English paper's own /rss serves the Korean one.
      #expect(address.text.hasSuffix("english.hani.co.kr/rss") == false)
    }
  }

  @Test func noTwoPapersAreOneAndAllAreThere() throws {
    let papers = try Self.names.map(paper)
    #expect(papers.count >= 11)
    #expect(Set(papers.map(\.id)).count == papers.count)
    #expect(Set(papers.compactMap(\.home)).count == papers.count)
    #expect(Set(papers.map(\.title.korean)).count == papers.count)
  }
}
