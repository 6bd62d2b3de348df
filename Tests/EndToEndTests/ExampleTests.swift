import Foundation
import TestSupport
import Testing

/// What pages show to type, the program and the Makefile take: READMEs, manual pages, units.
@Suite struct ExampleTests {
  private static let pages = [
    "README.md", "README.ko.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md",
    "Resources/papers/README.md", "Resources/keymaps/README.md", "Resources/themes/README.md",
    "Resources/man/hanji.1", "Resources/man/hanji-wire.1", "Resources/man/hanji-picture.1",
    "Resources/man/hanji-config.5", "Resources/man/hanji-paper.5", "Resources/man/hanji-served.7",
    "Resources/systemd/crontab", "Resources/systemd/hanji-refresh.service",
    "Resources/sshd/hanji-paper.service", "Resources/sshd/hanji.conf", "Resources/sshd/steps.txt",
  ]

  /// Where a page shows a command: in backquotes, indented, as a request of mdoc, behind `ExecStart=`.
  private static let forms = [
    #"`(hanji [^`]+)`"#, #"^    (hanji .+)$"#, #"^\.(?:It |Dl |Ic )+(hanji .+)$"#,
    #"(?:/usr/bin/|ExecStart=|\* )(hanji .+)$"#, #"^     (hanji .+)$"#,
  ]

  private static func text(_ path: String) throws -> String {
    let package = try #require(PackageFolder.containing())
    return try String(contentsOfFile: "\(package)/\(path)", encoding: .utf8)
  }

  private static func matches(_ pattern: String, in text: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
    return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap {
      Range($0.range(at: 1), in: text).map { String(text[$0]) }
    }
  }

  /// The commands of a page as one types them; `Fl \-url` of mdoc is `--url`.
  private static func commands(_ page: String) throws -> [String] {
    let text = try text(page).replacing("Fl \\-", with: "--").replacing("\\-", with: "-")
      .replacing(" Ar ", with: " ")
    let shown = try forms.flatMap { try matches($0, in: text) }
    return shown.map { String($0.prefix { $0 != "#" }) }
  }

  @Test(arguments: pages)
  func everyCommandShownIsTaken(page: String) throws {
    let root = try Help.root()
    for line in try Self.commands(page) {
      for shown in line.components(separatedBy: "  ") where shown.hasPrefix("hanji ") {
        let words = shown.split { " \"'".contains($0) }.dropFirst().map(String.init)
        let command = try #require(root.shown(by: words), "\(page): \(shown)")
        for option in try Self.matches(#"--([a-z][\w-]*)"#, in: shown) {
          #expect(command.options.contains(option), "\(page): \(shown)")
        }
      }
    }
  }

  @Test func pagesAreFullOfExamples() throws {
    let count = try Self.pages.map { try Self.commands($0).count }.reduce(0, +)
    #expect(count > 60)
  }

  @Test(arguments: pages)
  func everyTargetShownIsInTheMakefile(page: String) throws {
    let makefile = try Self.text("Makefile")
    let targets = Set(try Self.matches(#"^([a-z-]+):"#, in: makefile))
    let text = try Self.text(page).replacing("make\n", with: "make ")
    for target in try Self.matches(#"(?:`|^    )make ([a-z-]+)"#, in: text) {
      #expect(targets.contains(target), "\(page): make \(target)")
    }
  }

  @Test func versionIsTheSameWhereverItStands() throws {
    let version = try CommandRun("hanji", ["--version"], home: TemporaryFolder()).lines
    let package = try #require(
      try Self.matches(#"^hanji \((\S+)\)"#, in: Self.text("Resources/debian/changelog")).first)
    let changes = try #require(
      try Self.matches(#"^## ([\d.]+),"#, in: Self.text(".github/CHANGELOG.md")).first)
    #expect(version == ["hanji \(package)"] && changes == package)
  }

  /// A path below a person's folders that hanji(1) names.
  @Test func filesOfTheManualAreThoseThatAreWritten() throws {
    let page = try Self.text("Resources/man/hanji.1")
    let home = try CommandTests.sampleHome()
    let row = try CommandRun("hanji", ["list", "--sample", "--keys", "--limit", "1"], home: home)
    let key = try #require(row.lines.first?.split(separator: " ").first.map(String.init))
    #expect(try CommandRun("hanji", ["mark", "add", key, "--sample"], home: home).status == 0)
    #expect(try CommandRun("hanji", ["bookmarks"], home: home).status == 0)
    let told = try Self.matches(#"^\.It Pa ~/\.local/share/hanji/(\S+)"#, in: page)
    #expect(told.count == 2)
    for name in told {
      #expect(FileManager.default.fileExists(atPath: "\(home.path)/data/hanji/\(name)"), "\(name)")
    }
  }
}

extension Help {
  /// The command that words begin with: `read` where an option comes first, nil where there is none.
  fileprivate func shown(by words: [String]) -> Help? {
    let read = subcommands?.first { $0.commandName == "read" }
    guard let first = words.first, !first.hasPrefix("-") else { return read }
    // `hanji help COMMAND`, and several in one line: `sections | unread`.
    let name = first.prefix { $0.isLetter || $0 == "-" }
    guard let command = subcommands?.first(where: { $0.commandName == name }) else { return nil }
    guard let below = command.subcommands, !below.isEmpty else { return command }
    return below.first { words.dropFirst().first == $0.commandName } ?? command
  }
}
