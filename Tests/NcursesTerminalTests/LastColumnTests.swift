import Terminal
import TestSupport
import Testing

/// Rows that reach to the last column.
@Suite struct LastColumnTests {
  /// The description of `ansi` wraps at once; the terminals that are called so wait with it.
  @Test(arguments: ["ansi", "xterm-256color", "vt100"])
  func theNextRowIsPlacedAnew(description: String) throws {
    let session = try TerminalSession(
      BuiltProgram.path("terminal-probe"), environment: ["TERM": description],
      size: Size(columns: 40, rows: 24))
    session.keepsOutput = true
    try session.waitFor("events 0")
    #expect(session.text(row: 9) == String(repeating: "-", count: 40))
    let text = String(decoding: session.output, as: UTF8.self)
    let behind = try #require(text.ranges(of: "-----").last?.upperBound)
    #expect(text[behind...].drop { $0 == "-" }.hasPrefix("\u{1B}["), "\(text.debugDescription)")
  }
}
