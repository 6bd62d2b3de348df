import Terminal
import TestSupport
import Testing

/// The daily walk through the paper in a real terminal, on the bundled sample edition.
@Suite struct MorningWalkTests {
  /// A port on which nothing answers: the network is gone.
  static let offline = ["--mirror", "http://127.0.0.1:9"]

  @Test func withoutANetworkTheSampleEditionOpensAndSaysSo() throws {
    let session = try TerminalSession(BuiltProgram.path("hanji"), Self.offline)
    try session.waitFor("No network: this is the bundled sample edition", seconds: 60)
    #expect(session.shows("Top 10 Stories"))
    #expect(session.shows("sample edition"))
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
    #expect(session.isRestored)
  }

  @Test func aStoryIsReadInBothLanguagesKeptAndThereAgain() throws {
    let first = try TerminalSession(BuiltProgram.path("hanji"), ["--sample"])
    try first.waitFor("new stories", seconds: 60)
    try first.type("h")
    try first.waitFor("Business")
    try first.type("ljj<Enter>")
    try first.waitFor("National › Foreign Affairs")
    try first.type("<Enter>")
    try first.waitFor("EN+한")
    let korean = try #require(first.screen.first { $0.contains("물때표 한 장") })
    #expect(korean.contains("한일, 한 바다에"))
    try first.type("L")
    try first.waitFor("· EN ·")
    try first.type("L")
    try first.waitFor("한국과 일본이 대한해협의 조석(潮汐)을")
    try first.type("s")
    try first.waitFor("Kept.")
    try first.type("Q")
    #expect(try first.waitForExit() == 0)

    let second = try TerminalSession(
      BuiltProgram.path("hanji"), Self.offline, home: first.home)
    try second.waitFor("Top 10 Stories")
    try second.type("S")
    try second.waitFor("Bookmarks")
    try second.waitFor("★ Two countries, one strait")
    try second.type("<Enter>")
    try second.waitFor("물때표")
    try second.type("Q")
    #expect(try second.waitForExit() == 0)
    let row = try #require(
      try CommandRun("hanji", ["bookmarks", "--json"], home: first.home).lines.first)
    #expect(row.contains("\"read\":true"))
  }

  @Test("Korean is drawn on a bare host", arguments: ["C", "en_US.UTF-8", nil])
  func koreanOnABareHost(locale: String?) throws {
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--sample"],
      environment: ["LANG": locale, "TERM": "xterm-nobody-knows"])
    try session.waitFor("한 Foreign Affairs", seconds: 60)
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
  }

  @Test func hangulModeReachesTheSameKeys() throws {
    let session = try TerminalSession(BuiltProgram.path("hanji"), ["--sample"])
    try session.waitFor("new stories", seconds: 60)
    try session.type("ㅗ")
    try session.waitFor("Bookmarks")
    try session.type("ㅂㅃ")
    #expect(try session.waitForExit() == 0)
  }

  @Test func everyEndRestoresTheTerminal() throws {
    for signal in [Int32(15), 1, 2] {
      let session = try TerminalSession(BuiltProgram.path("hanji"), ["--sample"])
      try session.waitFor("Top 10 Stories", seconds: 60)
      if signal == 2 { try session.type("Q") } else { session.signal(signal) }
      _ = try session.waitForExit()
      #expect(session.isRestored)
    }
    let session = try TerminalSession(BuiltProgram.path("hanji"), ["--sample"])
    try session.waitFor("Top 10 Stories", seconds: 60)
    session.hangUp()
    _ = try session.waitForExit()
  }

  @Test func unknownTerminalThatCannotPlaceACursorIsRefusedWithASentence() throws {
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--sample"], environment: ["TERM": "dumb"])
    #expect(try session.waitForExit() == 2)
    #expect(session.shows("cannot place a cursor"))
  }
}
