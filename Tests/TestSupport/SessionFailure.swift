/// Why a session did not go as a test expects.
public enum SessionFailure: Error, CustomStringConvertible {
  /// The program, its terminal or its folder could not be made.
  case notStarted
  /// Keys were written in a way that `Key.sequence` does not know.
  case unknownKey(String)
  /// What was waited for did not come; the screen was this.
  case missing(String, screen: [String])

  /// The failure with the screen.
  public var description: String {
    switch self {
    case .notStarted: return "the program could not be started in a terminal"
    case .unknownKey(let keys): return "no such keys: \(keys)"
    case .missing(let what, let screen):
      let rows = screen.map { "|\($0)" }.joined(separator: "\n")
      return "waited in vain for \(what); the screen is\n\(rows)"
    }
  }
}
