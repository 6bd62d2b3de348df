import CNcurses

/// A terminal's description, from the host's database or from the program itself.
struct TerminalDescription {
  /// Its name.
  let name: String
  /// Colours that it tells.
  let colors: Int
  /// Whether the program carries it, and the host has none of that name.
  let isCarried: Bool

  /// The first of a name's candidates that can be drawn with; nil where none can.
  static func find(for name: String) -> TerminalDescription? {
    guard TerminalName.isUsable(name) else { return nil }
    for candidate in TerminalName.candidates(for: name) {
      var (colors, isCarried) = (Int32(0), false)
      switch hanji_screen_examine(candidate, &colors, &isCarried) {
      case HANJI_SCREEN_OPEN:
        return TerminalDescription(name: candidate, colors: Int(colors), isCarried: isCarried)
      case HANJI_SCREEN_UNUSABLE: return nil
      default: continue
      }
    }
    return nil
  }
}
