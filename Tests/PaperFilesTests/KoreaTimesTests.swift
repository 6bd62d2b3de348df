import Foundation
import News
import Testing

@testable import PaperFiles

@Suite("The default paper's file")
struct KoreaTimesTests {
  private static func file(_ path: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  private func paper() throws -> Paper {
    try PaperFile.paper(
      from: try Self.file("Resources/papers/koreatimes.toml"), name: "koreatimes.toml")
  }

  @Test("Its menu is the paper's, entry by entry, each with a Korean title and a list")
  func menu() throws {
    let rows = try Self.file("Resources/sample/sections.tsv").split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t").map(String.init) }
    let sections = try paper().allSections
    #expect(sections.map(\.id.text) == rows.map { $0[0] })
    #expect(sections.map(\.title.english) == rows.map { $0[2] })
    for (section, row) in zip(sections, rows) {
      #expect(section.lists.contains { $0.target == row[4] }, "\(row[0])")
      #expect(!section.title.korean.isEmpty)
    }
  }

  @Test("Its stories are known by number on every host")
  func identity() throws {
    let paper = try paper()
    let addresses = [
      "https://www.koreatimes.co.kr/www/nation/2024/07/113_358692.html",
      "http://m.koreatimes.co.kr/www/nation/2023/09/120_358692.html",
      "https://koreatimes.kr/www2/common/photoview.asp?categorycode=510&newsidx=358692",
    ]
    let names = addresses.compactMap(Address.init).map {
      paper.identity.identity(of: $0, in: paper.id)
    }
    #expect(Set(names.map(\.text)) == ["koreatimes#358692"])
  }

  @Test("Every list that is filed under a block names one of the front page's")
  func blocks() throws {
    let paper = try paper()
    #expect(paper.blocks.map(\.id.text) == ["top10", "latest", "top5-entertainment", "darkroom"])
    let named = paper.layouts.flatMap(\.lists).compactMap(\.block)
    #expect(Set(named) == Set(paper.blocks.map(\.id)))
    #expect(paper.layouts.map(\.name).prefix(1) == ["D"])
  }
}
