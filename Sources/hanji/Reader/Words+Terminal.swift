import NcursesTerminal
import News

extension Words {
  /// Why there is no screen, and what works without one.
  static func sentence(_ error: TerminalError) -> String {
    let instead = "hanji list, hanji show and the other commands work without a screen."
    return switch error {
    case .noTerminal: "There is no terminal here; \(instead)"
    case .noName:
      "TERM is not set, so that nothing is known of this terminal. Set it, say to "
        + "xterm-256color; \(instead)"
    case .cannotPlaceCursor(let name):
      "The terminal \"\(name)\" cannot place a cursor. Set TERM, say to xterm-256color; \(instead)"
    case .noDescription(let tried):
      "This host describes none of the terminals \(tried.joined(separator: ", ")). "
        + "Install ncurses-base; \(instead)"
    case .refused: "The system refused the terminal; \(instead)"
    }
  }

  /// What was not as it should be and was helped, said once.
  static func sentence(_ notice: TerminalNotice) -> LocalizedText {
    switch notice {
    case .unknownTerminal(let name, let used):
      LocalizedText(
        english: "This host does not know the terminal \(name); \(used) is used instead.",
        korean: "이 호스트에 \(name) 단말기 정보가 없어 \(used)로 봅니다.")
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
