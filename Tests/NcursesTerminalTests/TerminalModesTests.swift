import Testing

@testable import NcursesTerminal

@Suite struct TerminalModesTests {
  private func modes(_ description: String, mouse: Bool = false) -> TerminalModes {
    var options = TerminalOptions()
    options.reportsMouse = mouse
    return TerminalModes(options: options, description: description)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func whatIsSwitchedOnIsSwitchedOff() {
    let modes = modes("xterm-256color", mouse: true)
    for mode in ["2004", "1000", "1006"] {
      #expect(text(modes.entering).contains("\u{1B}[?\(mode)h"))
      #expect(text(modes.leaving(hasSetTitle: false)).contains("\u{1B}[?\(mode)l"))
    }
    #expect(text(modes.entering).contains("\u{1B}[22;2t"))
    #expect(text(modes.leaving(hasSetTitle: true)).hasSuffix("\u{1B}]2;\u{7}\u{1B}[23;2t"))
  }

  @Test(arguments: ["linux", "vt100", "ansi", "screen", "screen-256color"])
  func whatHasNoWindowGetsNoTitle(name: String) {
    #expect(modes(name).titled("Tide") == [])
    #expect(!text(modes(name).entering).contains("t\u{1B}"))
  }

  @Test func theMouseIsLeftAloneUnlessItIsAskedFor() {
    #expect(!text(modes("xterm").entering).contains("1000"))
  }

  @Test func aTitleHoldsNothingThatEndsIt() {
    #expect(text(modes("xterm").titled("a\u{7}b\u{1B}\\c\u{9C}한")) == "\u{1B}]2;ab\\c한\u{7}")
    #expect(modes("tmux-256color").titled(String(repeating: "한", count: 4_000)).count < 400)
  }
}
