import Configuration
import PaperFiles
import Terminal
import Testing

@Suite struct ConfigurationTests {
  @Test func whatTheFileSetsHoldsAndTheRestIsBuiltIn() {
    let (configuration, findings) = read(
      """
      measure = 64
      story-mode = "side-by-side"
      keep-days = 90
      mouse = false
      browser = ["w3m", "-s"]
      """)
    #expect(findings.isEmpty)
    #expect(configuration.number(.measure) == 64)
    #expect(configuration.text(.storyMode) == "side-by-side")
    #expect(configuration.number(.keepDays) == 90)
    #expect(!configuration.isOn(.mouse) && configuration.isOn(.preview))
    #expect(configuration.texts(.browser) == ["w3m", "-s"])
    #expect(configuration.sets(.measure) && !configuration.sets(.theme))
    #expect(configuration.text(.theme) == "auto")
    #expect(configuration.number(.keepMegabytes) == 2_048)
    #expect(configuration.places[.keepDays]?.line == 3)
  }

  /// A line of a file, what is wrong in it, and what is used instead.
  static let mistakes: [(line: String, fact: Finding.Fact, instead: Finding.Instead)] = [
    ("mesure = 64", .unknownKey("mesure", near: "measure"), .nothing),
    ("colour-of-the-sky = 1", .unknownKey("colour-of-the-sky", near: nil), .nothing),
    ("measure = \"wide\"", .wrongKind(key: "measure", .number(24...120)), .value("72")),
    ("measure = 500", .outOfRange(key: "measure", number: 500, 24...120), .value("72")),
    ("mouse = 1", .wrongKind(key: "mouse", .flag), .value("true")),
    (
      "panes = \"two\"", .unknownWord(key: "panes", word: "two", known: ["auto", "one"]),
      .value("\"auto\"")
    ),
    (
      "keep-days = \"always\"",
      .unknownWord(key: "keep-days", word: "always", known: ["forever"]), .value("\"forever\"")
    ),
    ("editor = \"vi -R\"", .wrongKind(key: "editor", .program), .value("[]")),
    ("editor = [\"\"]", .wrongKind(key: "editor", .program), .value("[]")),
    ("paper = \"\"", .wrongKind(key: "paper", .name), .value("\"koreatimes\"")),
    ("keys = \"vim\"", .wrongKind(key: "keys", .table), .nothing),
  ]

  @Test("A mistake is told with its place, and the rest holds", arguments: mistakes)
  func mistake(line: String, fact: Finding.Fact, instead: Finding.Instead) {
    let (configuration, findings) = read("# words\n\n  \(line)\nhanja-readings = true\n")
    #expect(findings.map(\.fact) == [fact])
    #expect(findings.map(\.instead) == [instead])
    #expect(findings.map(\.place) == ["3:3"])
    #expect(configuration.isOn(.hanjaReadings))
    #expect(configuration.values.count == 1)
  }

  @Test func whatIsNoTOMLLeavesEverythingBuiltIn() throws {
    let (configuration, findings) = read("measure = 64\ntheme = \n")
    #expect(configuration.values.isEmpty)
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.line == 2 && finding.instead == .everyDefault)
    guard case .syntax = finding.fact else {
      Issue.record("not a mistake of syntax: \(finding.fact)")
      return
    }
  }

  @Test func doubtfulQueryIsToldAtItsOwnPlace() {
    let (configuration, findings) = read(
      """
      follow = [
        "section:business 금리",
        "is:marvellous",  # no such state
      ]
      """)
    #expect(findings.map(\.place) == ["3:3"])
    #expect(findings.map(\.instead) == [.asWritten])
    #expect(configuration.texts(.follow).count == 2)
  }

  @Test func keysAreReadInTheirOrderForAllScreensAndForOne() {
    let (configuration, findings) = read(
      """
      [keys]
      "x" = "toggleRead"
      "gg" = "moveToTop"
      [keys.story]
      "<C-n>" = "nextStory"
      "J" = ""
      """)
    #expect(findings.isEmpty)
    #expect(
      configuration.keys == [
        KeyLine(screen: nil, keys: [.character("x")], command: "toggleRead"),
        KeyLine(screen: nil, keys: [.character("g"), .character("g")], command: "moveToTop"),
        KeyLine(screen: "story", keys: [.control("n")], command: "nextStory"),
        KeyLine(screen: "story", keys: [.character("J")], command: nil),
      ])
  }

  static let keyMistakes: [(line: String, fact: Finding.Fact)] = [
    ("\"x\" = \"toggleReed\"", .keys(.unknownCommand("toggleReed", near: "toggleRead"))),
    ("\"<Hyper>\" = \"quit\"", .keys(.unreadable("<Hyper>"))),
    ("\"\" = \"quit\"", .keys(.unreadable(""))),
    ("\"<C-s>\" = \"search\"", .keys(.neverBound("<C-s>"))),
    ("\"g<C-Q>\" = \"quit\"", .keys(.neverBound("<C-q>"))),
    ("\"x\" = 3", .wrongKind(key: "x", .text)),
  ]

  @Test("A mistake among the keys is told with its place", arguments: keyMistakes)
  func keyMistake(line: String, fact: Finding.Fact) {
    let (configuration, findings) = read("[keys.story]\n\(line)\n\"J\" = \"nextStory\"\n")
    #expect(findings.map(\.fact) == [fact])
    #expect(findings.map(\.place) == ["2:1"])
    #expect(configuration.keys.count == 1)
  }

  @Test func unknownScreenIsToldWithThoseThereAre() {
    let (_, findings) = read("[keys.stroy]\n\"x\" = \"quit\"\n")
    #expect(findings.map(\.place) == ["1:1"])
    #expect(findings.map(\.fact) == [.keys(.unknownScreen("stroy", known: words.screens))])
  }
}
