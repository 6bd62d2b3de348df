import Configuration
import TestSupport
import Testing

/// Places are found whatever way of writing TOML the person has chosen.
@Suite struct PlaceTests {
  /// Ways of writing, and where the unknown key `x` stands in them.
  static let ways: [(text: String, place: String)] = [
    ("x = 1", "1:1"),
    ("\u{FEFF}x = 1", "1:2"),
    ("measure = 64 # x = 2\r\nx = 1\r\n", "2:1"),
    ("'x' = 1", "1:1"),
    ("\t\"\\u0078\" = 1", "1:2"),
    ("paper = '''\nx = 2\n'''\n x = 1", "4:2"),
    ("paper = \"\"\"\n\"x\" = 2 \\\"\"\"\"\nx = 1", "3:1"),
    ("follow = [ '''a]''', \"b # x\\\"\",\n ]\nx = 1", "3:1"),
    ("paper = '한국' # 한\n  x = 1", "2:3"),
    ("'한'.a = 1", "1:1"),
    ("[x]\ny = 1", "1:1"),
    ("[[x]]\ny = 1\n[[x]]\ny = 2", "1:1"),
    ("x.y.z = 1", "1:1"),
    ("x = { y = { z = [ { a = 1 } ] } }", "1:1"),
  ]

  @Test("The place of a key", arguments: ways)
  func place(text: String, place: String) {
    let unknown = read(text).1.filter { if case .unknownKey = $0.fact { true } else { false } }
    #expect(unknown.map(\.place) == [place])
  }

  /// The TOML reader ends the program over these.
  @Test(
    "A table without a name is refused at its place",
    arguments: ["[한]", "[=]", "[[한]]", "[\n]", "[ ★ ]\nmeasure = 60", "[[[a]]]"])
  func namelessTable(text: String) {
    let (configuration, findings) = read("paper = \"a\"\nfollow = [\n[1], ['[=]']]\n \(text)\n")
    #expect(configuration.values.isEmpty && findings.count == 1)
    #expect(findings.first?.line == 4, "\(findings)")
  }

  @Test func anyTextLeavesAConfiguration() {
    var random = SeededRandom(seed: 6)
    let pieces = [
      "measure", "keys", "theme", "=", "[", "]", "{", "}", "\"", "'", "\"\"\"", "'''", "\\", "\\u",
      "#", "\n", ".", ",", " ", "72", "true", "한", "\0", "\u{FEFF}", "<C-", "[[", "]]", "-", "\r",
    ]
    for _ in 0..<4_000 {
      let text = (0..<random.number(below: 25)).map { _ in
        random.pick(pieces)
      }.joined()
      let (configuration, findings) = read(text)
      #expect(configuration.values.count <= Setting.allCases.count)
      for finding in findings { #expect(finding.line >= 1 && finding.column >= 1, "\(text)") }
      _ = ThemeFile.theme(from: text, name: "a.toml")
      _ = KeymapFile.lines(from: text, name: "a.toml", words: words)
    }
  }
}
