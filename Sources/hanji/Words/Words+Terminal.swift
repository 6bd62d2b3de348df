import NcursesTerminal
import News

extension Words {
  /// Why there is no screen, and what works without one.
  static func sentence(_ error: TerminalError) -> LocalizedText {
    let problem = problem(error)
    return LocalizedText(
      english: problem.english
        + "; hanji list, hanji show and the other commands work without a screen.",
      korean: problem.korean + ". hanji list와 hanji show 같은 명령은 화면 없이도 됩니다.")
  }

  private static func problem(_ error: TerminalError) -> LocalizedText {
    switch error {
    case .noTerminal:
      LocalizedText(english: "There is no terminal here", korean: "터미널이 아닙니다")
    case .noName:
      LocalizedText(
        english: "TERM is not set, so that nothing is known of this terminal. "
          + "Set it, say to xterm-256color",
        korean: "TERM이 비어 있어 어떤 터미널인지 모릅니다. xterm-256color 등으로 정해 주세요")
    case .cannotPlaceCursor(let name):
      LocalizedText(
        english: "The terminal \"\(name)\" cannot place a cursor. "
          + "Set TERM, say to xterm-256color",
        korean: "\"\(name)\" 터미널은 커서를 옮길 수 없습니다. TERM을 xterm-256color 등으로 정해 주세요")
    case .noDescription(let tried):
      LocalizedText(
        english: "This host describes none of the terminals \(tried.joined(separator: ", ")). "
          + "Install ncurses-base",
        korean: "이 호스트에 \(tried.joined(separator: ", ")) 터미널 정보가 없습니다. "
          + "ncurses-base를 설치해 주세요")
    case .refused:
      LocalizedText(english: "The system refused the terminal", korean: "시스템이 터미널을 열지 못했습니다")
    }
  }

  /// What was not as it should be and was helped, said once.
  static func sentence(_ notice: TerminalNotice) -> LocalizedText {
    switch notice {
    case .unknownTerminal(let name, let used):
      LocalizedText(
        english: "This host does not know the terminal \(name); \(used) is used instead.",
        korean: "이 호스트에 \(name) 터미널 정보가 없어 \(used)로 봅니다.")
    case .localeWithoutUTF8(let codeset, .some(let used)):
      LocalizedText(
        english:
          "The locale here is \(codeset); \(used) is used instead, so that Korean can be read.",
        korean: "로캘이 \(codeset)라서 \(used)를 씁니다.")
    case .localeWithoutUTF8(let codeset, nil):
      LocalizedText(
        english: "The locale here is \(codeset), and none in UTF-8 is installed.",
        korean: "로캘이 \(codeset)이고 UTF-8 로캘이 없습니다.")
    }
  }
}
