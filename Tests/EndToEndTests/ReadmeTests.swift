import Foundation
import TestSupport
import Testing

/// What the READMEs name is there: each command with its options, each key.
@Suite struct ReadmeTests {
  private static let files = ["README.md", "README.ko.md"]

  private static func text(_ file: String) throws -> String {
    let package = try #require(PackageFolder.containing())
    return try String(contentsOfFile: "\(package)/\(file)", encoding: .utf8)
  }

  private static func matches(_ pattern: String, in text: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
    return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap {
      Range($0.range(at: 1), in: text).map { String(text[$0]) }
    }
  }

  @Test(arguments: files)
  func everyCommandIsOneOfOurs(file: String) throws {
    let root = try Help.root()
    let lines = try Self.text(file).split(separator: "\n").filter { $0.hasPrefix("    ") }
      .flatMap { $0.components(separatedBy: "  ").filter { $0.hasPrefix("hanji ") } }
    #expect(lines.count > 5)
    for line in lines {
      let words = line.prefix { $0 != "#" }.split(separator: " ").dropFirst().map(String.init)
      let command = root.named(words)
      for option in try Self.matches(#"--([a-z][\w-]*)"#, in: String(line.prefix { $0 != "#" })) {
        #expect(command.options.contains(option), "\(line)")
      }
      let known = root.subcommands?.map(\.commandName) ?? []
      let name = words.first.map { $0.prefix { $0.isLetter || $0 == "-" } } ?? ""
      #expect(name.hasPrefix("-") || known.contains(String(name)), "\(line)")
    }
  }

  /// Presses each key of the table where it means something, and asks nothing else of it.
  @Test(arguments: files)
  func everyKeyMeansSomething(file: String) throws {
    let keys = try CommandRun("hanji", ["config", "keys"], home: TemporaryFolder()).output
    let bound = Set(
      try Self.matches(#"^"(.+)" = "#, in: keys).map { $0.replacing("\\\"", with: "\"") })
    let rows = try Self.text(file).split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count > 10)
    for row in rows {
      let cell = row.dropFirst(2).components(separatedBy: " | ").first ?? ""
      for key in try Self.matches(#"`([^`]+)`"#, in: cell) {
        #expect(bound.contains(key == "<" ? "<lt>" : key), "\(key)")
      }
    }
  }
}

extension Help {
  /// The command that the words begin with; itself where they name none.
  fileprivate func named(_ words: [String]) -> Help {
    guard let first = words.first,
      let command = subcommands?.first(where: { $0.commandName == first })
    else { return subcommands?.first { $0.commandName == "read" } ?? self }
    let below = command.subcommands ?? []
    return below.isEmpty
      ? command : below.first { words.dropFirst().first == $0.commandName } ?? command
  }
}
