import Foundation
import Terminal
import TestSupport

/// Presses random keys in sessions under strace, one session after the other where a key ends it.
struct KeyFlood {
  let host: ServedHost
  let mirror: String
  let strace: String
  private(set) var sessions = 0
  private var random = SeededRandom(seed: 20_261_128)

  init(host: ServedHost, mirror: String, strace: String) {
    (self.host, self.mirror, self.strace) = (host, mirror, strace)
  }

  /// All that a keyboard sends, and what it should not: control characters and broken sequences.
  private static let keys: [[UInt8]] =
    (1...0x7E).map { [$0] }
    + [
      "ㅂ", "ㅓ", "한", "ㅣ", "\u{1B}[A", "\u{1B}[B", "\u{1B}[6~", "\u{1B}[<0;9;9M", "\u{1B}]0;x\u{7}",
    ]
    .map { Array($0.utf8) }
    + ["\r", "\r", "j", "j", " ", " ", "s", ";1", "e", "|sh\r", "o", "y", ":", "i"].map {
      Array($0.utf8)
    }

  private var trace: String { "\(host.home.path)/trace" }

  /// Presses so many keys, and returns what was asked of the kernel meanwhile.
  mutating func press(_ count: Int) throws -> [TracedCall] {
    var (left, lines) = (count, "")
    while left > 0 {
      let session = try begin()
      do { try session.waitFor("The Korea Times", seconds: 60) } catch { return [] }
      // The first story that is opened has no text yet: the wire is started for it, whatever follows.
      try session.type("<Enter>")
      try session.waitFor("the story", seconds: 60) { $0.shows("q back") }
      left -= try press(left, in: session)
      session.hangUp()
      _ = try session.waitForExit(seconds: 60)
      lines += try String(contentsOfFile: trace, encoding: .utf8)
    }
    return lines.split(separator: "\n").compactMap(TracedCall.init)
  }

  private mutating func begin() throws -> TerminalSession {
    sessions += 1
    let calls = "execve,execveat,open,openat,creat,%file"
    return try TerminalSession(
      strace,
      ["-f", "-qq", "-e", "trace=\(calls)", "-o", trace, BuiltProgram.path("hanji")]
        + host.arguments + ["--person", "kim", "--mirror", mirror], home: host.home)
  }

  /// Presses keys until there are no more or the session has ended; returns how many.
  private mutating func press(_ count: Int, in session: TerminalSession) throws -> Int {
    for pressed in 0..<count {
      session.send(random.pick(Self.keys))
      if session.hasEnded() { return pressed + 1 }
      guard pressed % 8 == 7 else { continue }
      // A new size is drawn after the keys before it: so they were taken.
      let received = session.bytesReceived
      session.resize(Size(columns: 80 + pressed % 3, rows: 24))
      try? session.waitFor("the new size") { $0.bytesReceived > received }
    }
    return count
  }
}
