import Glibc
import LoopbackSite
import Terminal
import TestSupport
import Testing

/// However the reader ends, the terminal is as before and what was done is kept.
@Suite struct ReaderEndingTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV])
  func signalLeavesTheTerminalAsBeforeFiveTimesOfFive(signal: Int32) throws {
    var home: TemporaryFolder?
    for _ in 0..<5 {
      let session = try TerminalSession(BuiltProgram.path("hanji"), ["--sample"], home: home)
      home = session.home
      try session.waitFor("Top 10 Stories", seconds: 60)
      session.signal(signal)
      let status = try session.waitForExit(seconds: 5)
      #expect(status == (signal == SIGSEGV ? 128 + SIGSEGV : 0))
      #expect(session.isRestored)
    }
  }

  /// Before it scrolls a part of the screen, ncurses has the terminal keep the cursor, hidden as it is.
  @Test(arguments: [0, SIGTERM, SIGSEGV])
  func cursorIsBackAfterAPartOfTheScreenWasScrolled(signal: Int32) throws {
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--sample"], size: Size(columns: 80, rows: 60))
    session.keepsOutput = true
    try session.waitFor("new stories", seconds: 60)
    try session.type("h")
    try session.waitFor("Business")
    try session.type("l")
    try session.waitFor("Foreign Affairs")
    try session.type("h")
    try session.waitFor("the folded menu") { !$0.shows("Foreign Affairs") }
    try #require(String(decoding: session.output, as: UTF8.self).contains("\u{1B}7"))
    if signal == 0 { try session.type("Q") } else { session.signal(signal) }
    _ = try session.waitForExit()
    #expect(session.isRestored)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func hangingTransferDoesNotHoldUpTheEnd(signal: Int32) throws {
    let site = try LoopbackSite()
    site.serve("/", .held(contentType: "text/html", bytes: Array("<html>".utf8)))
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--mirror", site.base, "--paper", "koreatimes"])
    #expect(site.waitForRequest(to: "/"))
    let start = ContinuousClock.now
    session.signal(signal)
    #expect(try session.waitForExit(seconds: 5) == 0)
    print("ended \(ContinuousClock.now - start) after the signal, with a transfer that hangs")
    #expect(session.isRestored)
    site.releaseHeld()
  }

  @Test func bookmarkOutlivesATerminalThatIsClosed() throws {
    let session = try TerminalSession(BuiltProgram.path("hanji"), ["--sample"])
    try session.waitFor("new stories", seconds: 60)
    try session.type("s")
    try session.waitFor("Kept.")
    session.hangUp()
    _ = try session.waitForExit(seconds: 5)
    let bookmarks = try CommandRun("hanji", ["bookmarks", "--sample"], home: session.home)
    #expect(bookmarks.lines.count == 1)
  }

  @Test func readerWithoutStandardDescriptorsKeepsItsArchiveWhole() throws {
    let home = try TemporaryFolder()
    let session = try TerminalSession(
      "/bin/sh", ["-c", "\(BuiltProgram.path("hanji")) --sample <&- >&- 2>&-; exit $?"], home: home)
    try session.waitFor("new stories", seconds: 60)
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
    #expect(try CommandRun("hanji", ["check"], home: home).status == 0)
  }

  @Test func commandWhoseReaderIsGoneEndsQuietly() throws {
    let session = try TerminalSession(
      "/bin/sh", ["-c", "\(BuiltProgram.path("hanji")) schemas | true; echo over"])
    try session.waitFor("over")
    #expect(!session.shows("Fatal"))
  }
}
