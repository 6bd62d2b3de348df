import Testing

@testable import NcursesTerminal

@Suite struct TerminalNameTests {
  @Test(arguments: ["xterm-ghostty", "xterm-kitty"])
  func unknownTerminalKeepsIts256Colours(name: String) {
    #expect(
      TerminalName.candidates(for: name) == [name, "xterm-256color", "xterm", "ansi", "vt100"])
  }

  @Test func everyPrefixIsTriedTheLongestFirst() {
    #expect(
      TerminalName.candidates(for: "screen.foo-bar").prefix(5) == [
        "screen.foo-bar", "screen.foo-256color", "screen.foo", "screen-256color", "screen",
      ])
  }

  @Test(arguments: ["xterm-16color", "xterm-color", "xterm-mono"])
  func aNameOfFewerColoursIsGivenNoMore(name: String) {
    #expect(TerminalName.candidates(for: name).prefix(2) == [name, "xterm"])
  }

  @Test func withoutANameTheCommonOnesAreTried() {
    #expect(TerminalName.candidates(for: "") == ["xterm-256color", "xterm", "ansi", "vt100"])
  }
}
