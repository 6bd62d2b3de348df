import Terminal
import TestSupport

/// The small program that draws, and tells what reaches it.
enum Probe {
  /// Starts it and waits for its first frame, on a screen of more than ten rows.
  static func start(
    _ environment: [String: String?] = [:], columns: Int = 80, rows: Int = 24,
    until text: String = "events 0"
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      BuiltProgram.path("terminal-probe"), environment: environment,
      size: Size(columns: columns, rows: rows))
    try session.waitFor("\(text), and the cursor, which comes last") {
      $0.shows(text) && $0.cursor == Point(column: 0, row: 10)
    }
    return session
  }
}

extension TerminalSession {
  /// Bytes that come from a key's being typed until the cursor, a frame's last thing, is in a row.
  func bytes(typing keys: String, toRow row: Int) throws -> Int {
    let before = bytesReceived
    try type(keys)
    try waitFor("the cursor in row \(row)") { $0.cursor == Point(column: 0, row: row) }
    return bytesReceived - before
  }
}
