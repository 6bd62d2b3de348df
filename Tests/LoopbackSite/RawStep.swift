/// One thing that a server does that keeps to no protocol.
public enum RawStep: Sendable {
  /// Sends bytes as they are.
  case send([UInt8])
  /// Sends bytes again and again, so many milliseconds apart, so often or for ever.
  case again([UInt8], every: Int32, times: Int? = nil)
  /// Says nothing until the client goes.
  case wait
  /// Breaks the connection off (RST).
  case reset

  /// Sends a text as UTF-8.
  public static func text(_ text: String) -> RawStep { .send(Array(text.utf8)) }
}
