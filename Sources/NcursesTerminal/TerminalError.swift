/// Why there is no screen.
public enum TerminalError: Error, Hashable, Sendable {
  /// The program has no controlling terminal, as under cron or in a pipe.
  case noTerminal
  /// TERM is not set, so that nothing is known of the terminal.
  case noName
  /// The terminal of this name cannot place a cursor; `dumb` is one.
  case cannotPlaceCursor(name: String)
  /// The host describes none of these terminals.
  case noDescription(tried: [String])
  /// The system refused memory, a descriptor or the terminal's modes.
  case refused
}
