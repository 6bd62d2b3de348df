import Glibc
import TestSupport

/// The reader on an archive: its first paint, what each key costs, the memory it takes, beside
/// newsboat's first paint and memory on the same feeds.
struct ReaderRun {
  let hanji: [String]
  let newsboat: [String]?
  let home: TemporaryFolder

  private static let runs = 9

  /// Keys that draw another frame, each with what it does there.
  private static let keys = [
    ("a row down", "j"), ("a page down", "<PgDn>"), ("the end of the front page", "G"),
    ("the sections", "h"), ("a section", "<Enter>"), ("a row down in a list", "j"),
    ("a page down in a list", "<PgDn>"), ("the end of a list", "G"), ("a story", "<Enter>"),
    ("a line down in a story", "j"), ("the next story", "J"), ("back to the list", "q"),
    ("a bookmark", "s"), ("the palette", ":"), ("its search", "m"), ("away from it", "<Esc>"),
  ]

  /// Measures and prints.
  func run() throws {
    var (paint, memory) = ([Double](), 0)
    for _ in 0..<Self.runs {
      let start = Measuring.now
      let session = try TerminalSession(hanji[0], Array(hanji.dropFirst()), home: home)
      try session.waitFor("f0", seconds: 60)
      paint.append(Measuring.now - start)
      KeyCosts.quiet(session)
      memory = max(memory, peak(of: session))
      try session.type("Q")
      _ = try session.waitForExit(seconds: 60)
    }
    print("first paint: hanji \(Measuring.summary(paint)), \(memory) MiB")
    if let newsboat { try startNewsboat(newsboat) }
    try pressKeys()
  }

  private func startNewsboat(_ arguments: [String]) throws {
    let start = Measuring.now
    let session = try TerminalSession(arguments[0], Array(arguments.dropFirst()), home: home)
    try session.waitFor("Wire 000", seconds: 120)
    print(
      "first paint: newsboat \(Measuring.round(Measuring.now - start)) ms, "
        + "\(peak(of: session)) MiB")
    try session.type("Q")
    _ = try session.waitForExit(seconds: 60)
  }

  private func pressKeys() throws {
    let session = try TerminalSession(hanji[0], Array(hanji.dropFirst()), home: home)
    try session.waitFor("f0", seconds: 60)
    KeyCosts.quiet(session)
    var costs: [(what: String, milliseconds: Double)] = []
    for (what, key) in Self.keys {
      let before = KeyCosts.processorTime(of: session.processID)
      try session.type(key)
      KeyCosts.quiet(session)
      costs.append((what, KeyCosts.processorTime(of: session.processID) - before))
    }
    let most = costs.max { $0.milliseconds < $1.milliseconds }
    print(
      "a key: \(Measuring.summary(costs.map(\.milliseconds))) of CPU; "
        + "the most: \(most?.what ?? "-"); at the end \(peak(of: session)) MiB")
    try session.type("Q")
    _ = try session.waitForExit(seconds: 60)
  }

  /// Mebibytes of memory that a program has had at most (proc(5), VmHWM).
  private func peak(of session: TerminalSession) -> Int {
    let status = Spawned.text("/proc/\(session.processID)/status") ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return
      (line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
      .flatMap { Int($0) } ?? 0) >> 10
  }
}
