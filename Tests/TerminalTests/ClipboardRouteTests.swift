import Terminal
import Testing

@Suite struct ClipboardRouteTests {
  private func sent(_ text: String, _ environment: [String: String]) -> String? {
    ClipboardRoute(environment: environment).bytes(for: text).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("", ""), ("a", "YQ=="), ("ab", "YWI="), ("abc", "YWJj"), ("한", "7ZWc"), ("~~~", "fn5+"),
    ("???", "Pz8/"),
  ])
  func terminalGetsBase64(_ text: String, _ base64: String) {
    #expect(sent(text, ["TERM": "xterm-256color"]) == "\u{1B}]52;c;\(base64)\u{7}")
  }

  @Test(arguments: [
    (["TERM": "screen-256color", "TMUX": "/tmp/tmux-1000/default,1,0"], ClipboardRoute.tmux),
    (["TERM": "tmux-256color", "SSH_TTY": "/dev/pts/1"], .tmux),
    (["TERM": "screen", "STY": "12.pts-0.host"], .screen),
    (["TERM": "screen.xterm-256color", "SSH_TTY": "/dev/pts/1"], .screenOrTmux),
    (["TERM": "xterm", "TMUX": "", "STY": ""], .terminal), ([:], .terminal),
  ])
  func routeIsFoundByTheEnvironment(_ environment: [String: String], _ route: ClipboardRoute) {
    #expect(ClipboardRoute(environment: environment) == route)
  }

  @Test func tmuxIsAskedInBothWays() {
    let wrapped = "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YQ==\u{7}\u{1B}\\"
    #expect(sent("a", ["TMUX": "x"]) == "\u{1B}]52;c;YQ==\u{7}" + wrapped)
  }

  @Test func screenGetsShortPartsThatMakeTheWhole() throws {
    let text = String(repeating: "한국", count: 1_000)
    let bytes = try #require(ClipboardRoute.screen.bytes(for: text))
    let whole = String(decoding: bytes, as: UTF8.self)
    let parts = whole.split(separator: "\u{1B}P")
    #expect(parts.count == 11)
    #expect(parts.allSatisfy { $0.utf8.count <= 766 && $0.hasSuffix("\u{1B}\\") })
    let joined = parts.map { $0.dropLast(2) }.joined()
    let plain = try #require(ClipboardRoute.terminal.bytes(for: text))
    #expect(joined == String(decoding: plain, as: UTF8.self))
  }

  @Test func whatMayBeScreenOrTmuxGetsNothingThatScreenWouldShow() {
    let short = sent("a", ["TERM": "screen"])
    #expect(short == "\u{1B}]52;c;YQ==\u{7}\u{1B}P\u{1B}]52;c;YQ==\u{7}\u{1B}\\")
    let long = sent(String(repeating: "a", count: 600), ["TERM": "screen"])
    #expect(long?.hasPrefix("\u{1B}P\u{1B}]52;c;YWFh") == true)
  }

  @Test func tooLongATextIsNotSent() {
    let limit = ClipboardRoute.byteLimit
    #expect(
      ClipboardRoute.terminal.bytes(for: String(repeating: "a", count: limit))?.count == 99_992 + 8)
    #expect(ClipboardRoute.terminal.bytes(for: String(repeating: "a", count: limit + 1)) == nil)
  }
}
