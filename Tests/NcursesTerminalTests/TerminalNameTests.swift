import Testing

@testable import NcursesTerminal

@Suite struct TerminalNameTests {
  @Test func theNameIsTriedThenItsPrefixesThenTheCommonOnes() {
    #expect(
      TerminalName.candidates(for: "xterm-ghostty") == [
        "xterm-ghostty", "xterm", "xterm-256color", "ansi", "vt100",
      ])
    #expect(
      TerminalName.candidates(for: "screen.foo-bar").prefix(3) == [
        "screen.foo-bar", "screen.foo", "screen",
      ])
  }

  @Test func withoutANameTheCommonOnesAreTried() {
    #expect(TerminalName.candidates(for: "") == ["xterm-256color", "xterm", "ansi", "vt100"])
  }
}
