/// What a person can switch on or off about a terminal.
public struct TerminalOptions: Sendable {
  /// Whether clicks and the wheel come as events; the terminal's own selecting then takes Shift.
  public var reportsMouse = false
  /// Whether text is drawn in ASCII alone, for terminals that show no UTF-8.
  public var isASCII = false

  /// No mouse, and all of Unicode.
  public init() {}
}
