import Terminal

/// What is switched on at a terminal beside its screen, which terminfo has no names for.
///
/// Terminals that do not know a mode pass over it (ECMA-48).
struct TerminalModes {
  /// Whether the mouse is reported.
  let reportsMouse: Bool
  /// Whether the window has a title that can be set, kept and brought back.
  let hasTitle: Bool

  init(options: TerminalOptions, description: String) {
    reportsMouse = options.reportsMouse
    hasTitle = TerminalModes.isTitled(description)
  }

  /// Switches all of it on: marked pastes, the mouse in SGR form, the title put aside.
  var entering: [UInt8] {
    bytes("\u{1B}[?2004h", ifMouse: "\u{1B}[?1000h\u{1B}[?1006h", ifTitle: "\u{1B}[22;2t")
  }

  /// Switches it off; a title that was not put aside is emptied rather than left.
  func leaving(hasSetTitle: Bool) -> [UInt8] {
    bytes(
      "\u{1B}[?2004l", ifMouse: "\u{1B}[?1006l\u{1B}[?1000l",
      ifTitle: (hasSetTitle ? "\u{1B}]2;\u{7}" : "") + "\u{1B}[23;2t")
  }

  /// Sets the window's title.
  func titled(_ title: String) -> [UInt8] {
    guard hasTitle else { return [] }
    let plain = title.unicodeScalars.filter {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
    }
    let text = String(String.UnicodeScalarView(plain.prefix(TerminalModes.titleLimit)))
    return Array("\u{1B}]2;\(text)\u{7}".utf8)
  }

  /// Scalars of a title that are sent.
  private static let titleLimit = 120

  private func bytes(_ always: String, ifMouse: String, ifTitle: String) -> [UInt8] {
    Array((always + (reportsMouse ? ifMouse : "") + (hasTitle ? ifTitle : "")).utf8)
  }

  /// Of the terminals in a window; the Linux console would print the title.
  private static func isTitled(_ description: String) -> Bool {
    let kinds = [
      "xterm", "rxvt", "tmux", "foot", "alacritty", "wezterm", "konsole", "vte", "gnome", "st",
      "kitty", "contour", "iterm2", "mintty", "putty",
    ]
    let kind = description.prefix { !"-.+".contains($0) }
    return kinds.contains(String(kind))
  }
}
