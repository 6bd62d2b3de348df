import Terminal
import TestSupport
import Testing

@Suite struct HostTests {
  @Test(arguments: [
    ("xterm-ghostty", "xterm-256color"), ("no-such-terminal", "xterm-256color"),
    ("../../etc/passwd", "xterm-256color"),
  ])
  func anUnknownTerminalFallsBackAndSaysSo(name: String, used: String) throws {
    let session = try Probe.start(["TERM": name])
    #expect(session.shows("notices 1 with \(used)"))
    #expect(session.text(row: 3).hasPrefix("코리아타임스"))
  }

  @Test(arguments: ["xterm-256color", "xterm", "screen", "tmux-256color", "linux", "vt100", "ansi"])
  func everyKnownTerminalIsDrawnOnAndRestored(name: String) throws {
    let session = try Probe.start(["TERM": name])
    #expect(session.shows("notices 0 with \(name)"))
    #expect(session.text(row: 3) == "코리아타임스 한지: 오늘의 신문")
    try session.type("jjq")
    #expect(try session.waitForExit() == 0)
    #expect(session.isRestored)
  }

  @Test func eightColoursAreEnough() throws {
    let session = try Probe.start(["TERM": "xterm"])
    #expect(session.shows("colours 8"))
    #expect(session.foreground(column: 0, row: 8) == 4)
  }

  @Test func aDumbTerminalIsRefused() throws {
    let session = try TerminalSession(
      BuiltProgram.path("terminal-probe"), environment: ["TERM": "dumb"])
    #expect(try session.waitForExit() == 2)
    #expect(session.shows("no screen: cannotPlaceCursor(name: \"dumb\")"))
    #expect(session.isRestored)
  }

  @Test(arguments: [nil, ""])
  func aMissingNameIsRefused(name: String?) throws {
    let session = try TerminalSession(
      BuiltProgram.path("terminal-probe"), environment: ["TERM": name])
    #expect(try session.waitForExit() == 2)
    #expect(session.shows("no screen: noName"))
  }

  @Test(arguments: [
    ("xterm-256color", "xterm-256color"), ("foot", "xterm-256color"),
    ("xterm-kitty", "xterm-256color"), ("tmux-256color", "tmux-256color"), ("screen", "screen"),
    ("linux", "linux"), ("vt100", "vt100"), ("ansi", "ansi"),
  ])
  func aHostWithoutDescriptionsIsHelpedByOurOwn(name: String, used: String) throws {
    guard let session = try BareHost.start(BuiltProgram.path("terminal-probe"), term: name) else {
      return print("skipped: no name space can be made here")
    }
    try session.waitFor("with \(used)")
    try session.waitFor("코리아타임스 한지")
    try session.type("q")
    #expect(try session.waitForExit() == 0)
    #expect(session.isRestored)
  }

  @Test func aDumbTerminalIsRefusedAlsoWhereNothingIsDescribed() throws {
    guard let session = try BareHost.start(BuiltProgram.path("terminal-probe"), term: "dumb") else {
      return print("skipped: no name space can be made here")
    }
    #expect(try session.waitForExit() == 2)
    #expect(session.shows("no screen: cannotPlaceCursor"))
  }

  @Test func noColourIsUsedWhereThePersonWantsNone() throws {
    let session = try Probe.start(["NO_COLOR": "1"])
    #expect(session.shows("colours 0"))
    #expect(session.foreground(column: 0, row: 8) == nil)
  }

  @Test func closedDescriptorsAreNotTakenByTheScreen() throws {
    let session = try TerminalSession(
      "/bin/sh", ["-c", "\(BuiltProgram.path("terminal-probe")) <&- >&- 2>&-; exit $?"])
    try session.waitFor("events 0")
    try session.type("q")
    #expect(try session.waitForExit() == 0)
    #expect(session.isRestored && !session.shows("closed in peace"))
  }
}
