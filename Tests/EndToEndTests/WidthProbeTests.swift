import Terminal
import TestSupport
import Testing

/// Terminals are asked how wide they draw: some answer, some late, some never.
@Suite struct WidthProbeTests {
  /// Starts a program and waits until it has asked.
  private func start(
    _ arguments: [String], home: TemporaryFolder? = nil
  ) throws -> TerminalSession {
    let session = try TerminalSession(BuiltProgram.path("hanji"), arguments, home: home)
    session.keepsOutput = true
    try session.waitFor("the question", seconds: 60) { $0.questions == 5 }
    return session
  }

  private func answer(_ session: TerminalSession, _ columns: [Int]) {
    session.send(columns.flatMap { Array("\u{1B}[9;\($0)R".utf8) })
  }

  @Test func doctorTellsWhatTheTerminalAnswers() throws {
    let session = try start(["doctor"])
    answer(session, [3, 3, 3, 3, 3])
    #expect(try session.waitForExit() == 0)
    #expect(session.shows("widths: Hangul 2, ambiguous 2"))
    #expect(session.shows("hanji --probe-width"))
    #expect(session.isRestored)
  }

  @Test func doctorGoesOnWithoutAnAnswer() throws {
    let session = try start(["doctor"])
    #expect(try session.waitForExit() == 0)
    #expect(session.shows("does not say how wide"))
    #expect(session.isRestored)
  }

  @Test func wideAnswerIsUsedAndKept() throws {
    let session = try start(["--sample", "--probe-width"])
    answer(session, [3, 3, 3, 3, 3])
    try session.waitFor("Top 10 Stories", seconds: 60)
    #expect(!session.shows("─") && session.shows("-----"))
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
    let second = try TerminalSession(
      BuiltProgram.path("hanji"), ["--sample"], home: session.home)
    try second.waitFor("Top 10 Stories", seconds: 60)
    #expect(!second.shows("─") && second.shows("-----"))
    let third = try TerminalSession(
      BuiltProgram.path("hanji"), ["--sample", "--ambiguous", "1"], home: session.home)
    try third.waitFor("─────", seconds: 60)
  }

  @Test func lateAnswerPressesNoKeyAndWhatIsTypedMeanwhileDoes() throws {
    let session = try start(["--sample", "--probe-width"])
    session.send(Array("?".utf8))
    try session.waitFor("the help, so that the waiting is over", seconds: 60) { $0.shows("quit") }
    let before = session.screen
    answer(session, [2, 3, 3, 3, 3])
    try session.type("q")
    try session.waitFor("Top 10 Stories", seconds: 60)
    #expect(before != session.screen)
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
  }
}

extension TerminalSession {
  /// How often the program has asked where the cursor is.
  fileprivate var questions: Int {
    let question = Array("\u{1B}[6n".utf8)
    return output.indices.count { output[$0...].starts(with: question) }
  }
}
