import CNcurses

/// What this host and terminal are like, for those who want to know why something looks odd.
public struct HostReport: Sendable {
  /// The name in TERM; empty where it is not set.
  public var terminalName: String
  /// The description that is used; nil where none can be.
  public var description: String?
  /// Whether the program carries that description, and the host has none of that name.
  public var isCarried: Bool
  /// Colours that are used: 0, 8, 16, 256 or more.
  public var colors: Int
  /// Whether NO_COLOR asks for none.
  public var isWithoutColor: Bool
  /// What was wrong with the environment's locale.
  public var localeNotice: TerminalNotice?
  /// Whether the terminal was asked how wide it draws.
  public var wasAskedForWidth: Bool
  /// How wide the terminal draws; nil where there is none or it does not answer.
  public var width: WidthReport?

  /// Looks; a terminal is asked for widths where `asksTerminal`.
  @MainActor public static func look(asksTerminal: Bool) -> HostReport {
    let name = Environment["TERM"] ?? ""
    let found = TerminalDescription.find(for: name)
    let noColor = Environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return HostReport(
      terminalName: name, description: found?.name, isCarried: found?.isCarried ?? false,
      colors: noColor ? 0 : Palette.counted(found?.colors ?? 0), isWithoutColor: noColor,
      localeNotice: HostLocale.useUTF8(), wasAskedForWidth: asksTerminal,
      width: asksTerminal ? askWidth() : nil)
  }

  @MainActor private static func askWidth() -> WidthReport? {
    let terminal = hanji_terminal_open()
    guard terminal >= 0 else { return nil }
    defer { systemClose(terminal) }
    guard hanji_terminal_enter_raw(terminal) else { return nil }
    defer { hanji_terminal_restore(terminal, true) }
    let question = WidthProbe.question
    guard systemWrite(terminal, question, question.count) == question.count else { return nil }
    return WidthProbe.run(on: terminal, milliseconds: NcursesTerminal.probeLimit).report
  }
}
