import Foundation
import TestSupport
import Testing

/// The manual pages and the README say what the program does, all of it and nothing else.
@Suite struct ManualTests {
  private static func text(_ path: String) throws -> String {
    let package = try #require(PackageFolder.containing())
    return try String(contentsOfFile: "\(package)/\(path)", encoding: .utf8)
  }

  /// The `.Ss` sections of a page by their titles.
  private static func sections(_ page: String) throws -> [String: String] {
    let parts = try text("Resources/man/\(page)").components(separatedBy: "\n.Ss ").dropFirst()
    return Dictionary(
      parts.map { part in
        let title = part.prefix { $0 != "\n" }
        return (String(title), String(part.dropFirst(title.count)))
      }, uniquingKeysWith: { $0 + $1 })
  }

  private static func matches(_ pattern: String, in text: String) throws -> Set<String> {
    let expression = try NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
    let range = NSRange(text.startIndex..., in: text)
    return Set(
      expression.matches(in: text, range: range).compactMap {
        Range($0.range(at: 1), in: text).map { String(text[$0]) }
      })
  }

  @Test func everyCommandAndOptionStandsInTheManual() throws {
    let sections = try Self.sections("hanji.1")
    let leaves = try Help.root().leaves
    let place = try Self.matches(
      #"\.It Fl \\-([\w-]+)"#, in: #require(sections["Options of a place"]))
    let groups = Set(leaves.keys.filter { $0.contains(" ") }.map { $0.prefix { $0 != " " } })
    let told = sections.keys.filter { $0.hasPrefix("hanji ") }.map { $0.dropFirst(6) }
    #expect(Set(told).subtracting(groups) == Set(leaves.keys.map { $0[...] }))
    for (words, command) in leaves {
      let page = try #require(sections["hanji \(words)"])
      let flags = try Self.matches(#"\\-((?:no-)?[a-z][\w-]+)"#, in: page.flagLines)
      let shared = page.contains(".Op Ar place") ? place : ["version", "help"]
      #expect(flags.union(shared.union(["help"])) == command.options.union(shared), "\(words)")
    }
  }

  @Test func everyKeyStandsInTheManual() throws {
    let page = try Self.text("Resources/man/hanji.1")
    let keys = try CommandRun("hanji", ["config", "keys"], home: TemporaryFolder()).output
    let commands = try Self.matches(#"= "(\w+)""#, in: keys)
    let told = try Self.matches(#": (\w+)$"#, in: page.after(".Sh KEYS").before(".Sh ENV"))
    #expect(told == commands)
    for key in try Self.matches(#"^"(<?[^"\\]+>?)""#, in: keys) {
      let isTold = page.contains("Ic \\&\(key)")
      #expect(isTold, "\(key)")
    }
  }

  @Test func everySettingStandsInTheManual() throws {
    let page = try Self.text("Resources/man/hanji-config.5").after(".Sh SETTINGS")
    let shown = try CommandRun("hanji", ["config", "show", "--json"], home: TemporaryFolder())
    let settings = try Self.matches(#""setting":"([\w-]+)""#, in: shown.output)
    #expect(settings.count > 20, "\(shown.output)")
    #expect(try Self.matches(#"^\.It Li ([a-z-]+) = "#, in: page) == settings)
  }
}

extension String {
  /// The lines of a page that name flags: of the synopsis and of the list.
  fileprivate var flagLines: String {
    split(separator: "\n").filter { $0.hasPrefix(".Op Fl") || $0.hasPrefix(".It Fl") }
      .joined(separator: "\n")
  }

  fileprivate func after(_ mark: String) -> String {
    range(of: mark).map { String(self[$0.upperBound...]) } ?? ""
  }

  fileprivate func before(_ mark: String) -> String {
    range(of: mark).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
