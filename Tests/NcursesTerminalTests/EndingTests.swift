import Glibc
import Terminal
import TestSupport
import Testing

@Suite struct EndingTests {
  @Test func quittingRestoresTheTerminal() throws {
    let session = try Probe.start()
    #expect(!session.hasFirstModes)
    try session.type("q")
    #expect(try session.waitForExit() == 0)
    #expect(session.isRestored)
    #expect(session.shows("closed in peace"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func askedToEndItRestoresTheTerminal(signal: Int32) throws {
    let session = try Probe.start()
    session.signal(signal)
    #expect(try session.waitForExit(seconds: 5) == 0)
    #expect(session.isRestored)
  }

  @Test func aClosedTerminalEndsTheProgram() throws {
    let session = try Probe.start()
    session.hangUp()
    #expect(try session.waitForExit(seconds: 5) == 0)
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT])
  func aCrashRestoresTheTerminal(signal: Int32) throws {
    let session = try Probe.start()
    session.signal(signal)
    #expect(try session.waitForExit() == 128 + signal)
    #expect(session.isRestored)
  }

  @Test func anAbortRestoresTheTerminal() throws {
    let session = try Probe.start()
    try session.type("!")
    #expect(try session.waitForExit() == 128 + SIGABRT)
    #expect(session.isRestored)
  }

  @Test func stoppedAndContinuedItComesBack() throws {
    let session = try TerminalSession("/bin/sh", ["-i"], environment: ["PS1": "ready: "])
    try session.waitFor("ready:")
    try session.type(BuiltProgram.path("terminal-probe") + "<Enter>")
    try session.waitFor("events 0")
    try session.type("<C-z>")
    try session.waitFor("the shell") { !$0.isAlternate && $0.showsCursor && $0.shows("Stopped") }
    try session.type("fg<Enter>")
    try session.waitFor("last resumed")
    try session.waitFor("코리아타임스 한지: 오늘의 신문")
    #expect(session.isAlternate && !session.showsCursor)
    try session.type("q")
    try session.waitFor("closed in peace")
    #expect(!session.isAlternate && session.showsCursor)
    // Where the shell was, not at the top of what had been written before.
    let resumed = try #require(session.screen.firstIndex { $0.contains("fg") })
    #expect(session.screen[(resumed + 1)...].contains { $0.contains("closed in peace") })
  }

  @Test func aStopFromOutsideIsTheSame() throws {
    let session = try Probe.start()
    session.signal(SIGSTOP)
    session.signal(SIGCONT)
    try session.waitFor("last resumed")
  }

  @Test func aTerminalThatStopsReadingDoesNotHoldUpTheEnd() throws {
    let session = try Probe.start()
    // Far more than a terminal keeps that nobody reads from.
    let before = session.bytesReceived
    try session.type("#")
    try session.waitFor("the first of it") { $0.bytesReceived > before }
    session.signal(SIGTERM)
    #expect(try session.waitForExitUnread(seconds: 5) == 0)
  }
}
