import Foundation
import News
import TestSupport
import Testing

@testable import PaperFiles

/// What teaches to write a paper file: hanji-paper(5) and Resources/papers/README.md.
@Suite("The manual of paper files")
struct PaperManualTests {
  private static func text(_ path: String) throws -> String {
    let package = try #require(PackageFolder.containing())
    return try String(contentsOfFile: "\(package)/\(path)", encoding: .utf8)
  }

  /// The names behind some macros; addresses, ids of the examples and strings are none.
  private static func words(_ macros: [String], in section: String) -> Set<String> {
    let lines = section.split(separator: "\n").filter { line in
      macros.contains { line.hasPrefix("\($0) ") }
    }
    let words = lines.flatMap { $0.split { " ,[].;:".contains($0) } }.map(String.init)
    return Set(words.filter { $0.allSatisfy { $0.isLowercase || $0 == "_" } })
  }

  /// The page's parts by their titles, that of the whole file being "The paper".
  private static func sections() throws -> [String: String] {
    let parts = try text("Resources/man/hanji-paper.5").components(separatedBy: "\n.Ss ")
    return Dictionary(
      parts.dropFirst().map { part in
        let title = part.prefix { $0 != "\n" }
        let body = part.dropFirst(title.count).components(separatedBy: "\n.Sh ")[0]
        return (String(title), body)
      }, uniquingKeysWith: { $0 + $1 })
  }

  @Test("Every key that a table may hold is explained, and no other")
  func keys() throws {
    let sections = try Self.sections()
    let tables = sections.keys.filter { $0.hasPrefix("[[") }
    let told = tables.map { $0.filter { !"[]".contains($0) } }
    #expect(Set(told) == ["section", "block", "layout", "layout.list"])
    let expected: [String: Set<String>] = [
      "The paper": PaperKeys.paper.subtracting(["section", "block", "layout"])
        .union(PaperKeys.identity).union(PaperKeys.manners).union(["layout", "list"]),
      "[[section]]": PaperKeys.section, "[[block]]": PaperKeys.block,
      "[[layout]]": PaperKeys.layout.subtracting(["list"]), "[[layout.list]]": PaperKeys.list,
    ]
    for (title, keys) in expected {
      let section = try #require(sections[title])
      #expect(Self.words([".Li", ".It Li"], in: section) == keys, "\(title)")
    }
  }

  @Test("Every value of a choice is named")
  func values() throws {
    let sections = try Self.sections()
    let choices: [(String, [String])] = [
      ("The paper", Language.allCases.map(\.rawValue)),
      ("[[block]]", FrontBlockStyle.allCases.map(\.rawValue)),
      ("[[layout.list]]", StoryKind.allCases.map(\.rawValue)),
    ]
    for (title, values) in choices {
      #expect(Self.words([".Cm"], in: try #require(sections[title])) == Set(values), "\(title)")
    }
  }

  /// The example of the page as one types it, and that of the README, which is indented.
  @Test("The example is a paper of three feeds, the same in both")
  func example() throws {
    let page = try Self.text("Resources/man/hanji-paper.5")
    let typed = page.components(separatedBy: "-offset indent\n")[1]
      .components(separatedBy: "\n.Ed")[0].replacing("\\(dq", with: "\"")
    let readme = try Self.text("Resources/papers/README.md").split(separator: "\n")
      .filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }.joined(separator: "\n")
    #expect(typed == readme)
    let paper = try PaperFile.paper(from: readme, name: "harbor.toml")
    #expect(paper.allSections.flatMap(\.feeds).count == 3)
    #expect(paper.allSections.map(\.id.text) == ["news", "news/sports"])
  }
}
