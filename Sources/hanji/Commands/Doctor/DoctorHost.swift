import NcursesTerminal
import News
import Newsroom
import Terminal

/// What is found about the terminal and its surroundings.
struct DoctorHost {
  let report: HostReport
  let world: World

  var findings: [DoctorFinding] {
    [locale, terminal, colours, width, clipboard, mouse].compactMap { $0 }
  }

  private var locale: DoctorFinding {
    let named = world.value("LC_ALL") ?? world.value("LC_CTYPE") ?? world.value("LANG") ?? ""
    var finding = DoctorFinding(
      topic: .locale,
      sentence: LocalizedText(english: "\(named) is in UTF-8.", korean: "\(named), UTF-8입니다."),
      facts: [("name", .text(named)), ("utf8", .isTrue(report.localeNotice == nil))])
    guard let notice = report.localeNotice else { return finding }
    finding.sentence = Words.sentence(notice)
    let advice = LocalizedText(
      english: "export LANG=C.UTF-8 says it to every program.",
      korean: "export LANG=C.UTF-8 로 모든 프로그램에 알립니다.")
    if case .localeWithoutUTF8(_, nil) = notice {
      finding.mend = advice
    } else {
      finding.hint = advice
    }
    return finding
  }

  private var terminal: DoctorFinding {
    let name = report.terminalName
    var finding = DoctorFinding(
      topic: .terminal, sentence: LocalizedText(english: name, korean: name),
      facts: [("name", .text(name))])
    guard let used = report.description else {
      finding.sentence = Self.unusable(name)
      finding.mend = LocalizedText(
        english: "export TERM=xterm-256color, unless this really is no screen.",
        korean: "화면이 있는 터미널이라면 export TERM=xterm-256color 를 씁니다.")
      return finding
    }
    finding.facts += [("description", .text(used)), ("carried", .isTrue(report.isCarried))]
    if used != name {
      finding.sentence = Words.sentence(TerminalNotice.unknownTerminal(name: name, used: used))
    } else if report.isCarried {
      finding.sentence = LocalizedText(
        english: "\(name), by the description that Hanji carries.",
        korean: "\(name), 한지에 들어 있는 정보로 봅니다.")
    }
    if used != name || report.isCarried {
      finding.hint = LocalizedText(
        english:
          "Debian's ncurses-term describes more terminals; infocmp | tic -x brings one over.",
        korean: "ncurses-term 꾸러미에 더 많은 터미널 정보가 있습니다.")
    }
    return finding
  }

  private static func unusable(_ name: String) -> LocalizedText {
    name.isEmpty
      ? LocalizedText(english: "TERM is not set.", korean: "TERM이 정해져 있지 않습니다.")
      : LocalizedText(
        english: "\(name) cannot place a cursor.", korean: "\(name)에서는 커서를 옮길 수 없습니다.")
  }

  private var colours: DoctorFinding {
    let count = report.colors
    let why = report.isWithoutColor ? " (NO_COLOR)" : ""
    return DoctorFinding(
      topic: .colours,
      sentence: count == 0
        ? LocalizedText(english: "none\(why)", korean: "없음\(why)")
        : LocalizedText(english: "\(count)", korean: "\(count)가지"),
      facts: [("count", .number(count)), ("no_color", .isTrue(report.isWithoutColor))])
  }

  private var clipboard: DoctorFinding {
    let isRemote = (world.value("SSH_TTY") ?? world.value("SSH_CONNECTION")) != nil
    let route = ClipboardRoute(environment: world.environment)
    var finding = DoctorFinding(
      topic: .clipboard,
      sentence: LocalizedText(
        english:
          "y sends to the terminal's own clipboard by OSC 52\(isRemote ? ", over SSH" : "").",
        korean: "y 키가 OSC 52로 터미널의 클립보드에 보냅니다\(isRemote ? " (SSH)" : "")."),
      facts: [
        ("route", .text("osc52")), ("ssh", .isTrue(isRemote)),
        ("inside", .text(route.inside)),
      ])
    finding.hint = route.hint
    return finding
  }

  private var mouse: DoctorFinding {
    DoctorFinding(
      topic: .mouse,
      sentence: LocalizedText(
        english: "Clicks and the wheel are used; Shift selects text; hanji --no-mouse leaves them.",
        korean: "누르기와 휠을 씁니다. 글을 고르려면 Shift, 끄려면 hanji --no-mouse 입니다."),
      facts: [("used", .isTrue(report.description != nil))])
  }
}

extension ClipboardRoute {
  /// The program between Hanji and the terminal; empty where none is known of.
  fileprivate var inside: String {
    switch self {
    case .terminal: ""
    case .tmux: "tmux"
    case .screen, .screenOrTmux: "screen"
    }
  }

  /// What that program needs, so that it passes the text on.
  fileprivate var hint: LocalizedText? {
    switch self {
    case .terminal: nil
    case .tmux: Self.tmuxHint
    case .screen: Self.screenHint
    case .screenOrTmux:
      LocalizedText(
        english: "\(Self.screenHint.english) \(Self.tmuxHint.english)",
        korean: "\(Self.screenHint.korean) \(Self.tmuxHint.korean)")
    }
  }

  private static let tmuxHint = LocalizedText(
    english: "tmux passes it on with set -g set-clipboard on, or set -g allow-passthrough on.",
    korean: "tmux에는 set -g set-clipboard on 또는 set -g allow-passthrough on 설정이 필요합니다.")
  private static let screenHint = LocalizedText(
    english: "screen passes it on where the terminal outside takes OSC 52.",
    korean: "바깥 터미널이 OSC 52를 받으면 screen이 전합니다.")
}
