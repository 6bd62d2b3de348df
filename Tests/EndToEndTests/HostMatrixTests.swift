import Terminal
import TestSupport
import Testing

/// The reader on hosts and terminals of every kind: a Korean story can be read, or a sentence says
/// why not.
@Suite struct HostMatrixTests {
  private static let terminals = [
    "xterm-ghostty", "xterm-kitty", "foot", "xterm-256color", "screen", "tmux-256color", "linux",
    "vt100", "ansi",
  ]
  /// A locale of C, none, and one that is not installed.
  private static let locales: [String?] = ["C", nil, "en_US.UTF-8"]

  @Test func koreanStoryIsReadableOnEveryTerminalInEveryLocale() throws {
    let home = try Self.filledHome()
    for terminal in Self.terminals {
      for locale in Self.locales {
        let name = "\(terminal) in \(locale ?? "no locale")"
        let session = try TerminalSession(
          BuiltProgram.path("hanji"), ["--sample"],
          environment: ["LANG": locale, "TERM": terminal], home: home)
        try session.waitFor("Top 10 Stories", seconds: 60)
        try session.type("hljj<Enter>")
        try session.waitFor("National › Foreign Affairs")
        try session.type("<Enter>")
        try session.waitFor("물때표 한 장: \(name)") { $0.shows("물때표 한 장") && $0.shows("EN+한") }
        #expect(!session.screen.joined().contains("\u{FFFD}"), "\(name)")
        try session.type("Q")
        #expect(try session.waitForExit() == 0, "\(name)")
        #expect(session.isRestored, "\(name)")
      }
    }
  }

  @Test(arguments: ["dumb", nil, ""])
  func withoutAScreenASentenceSaysSoAndCommandsWork(terminal: String?) throws {
    let home = try Self.filledHome()
    for locale in Self.locales {
      let environment = ["LANG": locale, "TERM": terminal]
      let session = try TerminalSession(
        BuiltProgram.path("hanji"), ["--sample"], environment: environment, home: home)
      #expect(try session.waitForExit() == 2)
      let said = session.screen.joined(separator: " ")
      #expect(said.contains("TERM") && said.contains("hanji list"))
      #expect(session.isRestored)
      let list = try CommandRun(
        "hanji", ["list", "--sample"], home: home, environment: environment)
      #expect(list.status == 0)
      #expect(list.output.contains("한"))
    }
  }

  @Test func asciiIsEnoughForATerminalThatShowsNoMore() throws {
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--sample", "--ascii"],
      environment: ["LANG": "C", "TERM": "vt100"],
      home: try Self.filledHome())
    session.keepsOutput = true
    try session.waitFor("Top 10 Stories", seconds: 60)
    try session.type("hljj<Enter>")
    try session.waitFor("Foreign Affairs")
    try session.type("<Enter>")
    try session.waitFor("EN+")
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
    #expect(session.output.allSatisfy { $0 < 0x80 })
  }

  /// A home in which the sample edition has been read from its pages.
  private static func filledHome() throws -> TemporaryFolder {
    let session = try TerminalSession(BuiltProgram.path("hanji"), ["--sample"])
    try session.waitFor("new stories", seconds: 60)
    try session.type("Q")
    _ = try session.waitForExit()
    return session.home
  }
}
