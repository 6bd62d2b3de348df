import BenchFigures
import TestSupport

/// The reader on an archive: its first paint, what each key costs, the memory it takes, beside
/// newsboat's first paint and memory on the same feeds.
struct ReaderRun {
  let bench: Bench
  let stories: Int
  let ours: [String]
  let newsboat: [String]?

  private static let runs = 9

  /// Keys that draw another frame, each with what it does there.
  private static let keys = [
    ("a row down", "j"), ("a page down", "<PgDn>"), ("the end of the front page", "G"),
    ("the sections", "h"), ("a section", "<Enter>"), ("a row down in a list", "j"),
    ("a page down in a list", "<PgDn>"), ("the end of a list", "G"), ("a story", "<Enter>"),
    ("a line down in a story", "j"), ("the next story", "J"), ("back to the list", "q"),
    ("a bookmark", "s"), ("the palette", ":"), ("its search", "m"), ("away from it", "<Esc>"),
  ]

  func run() throws {
    let floor = try starts(["\(bench.programs)/bare-screen"], seen: "bare screen", runs: Self.runs)
    let own = try starts(ours, seen: "f0", runs: Self.runs)
    let other = try newsboat.map { try starts($0, seen: "Wire 000", runs: stories > 9_999 ? 1 : 5) }
    let beside = { (value: KeyPath<Start, Double>) in
      [Figure.floor: floor[keyPath: value]]
        .merging(other.map { ["newsboat": $0[keyPath: value]] } ?? [:]) { $1 }
    }
    bench.note(
      "first paint", stories: stories, unit: .wall, ours: own.wall,
      beside: beside(\.wall), goal: goal)
    bench.note(
      "first paint: processor", stories: stories, unit: .cpu, ours: own.cpu,
      beside: beside(\.cpu))
    try pressKeys()
    bench.note(
      "memory of the reader", stories: stories, unit: .memory, ours: own.memory,
      beside: beside(\.memory), goal: 30)
  }

  /// What it takes until the first screen is there: milliseconds, and mebibytes at most.
  private struct Start {
    var wall: Double
    var cpu: Double
    var memory: Double
  }

  private var goal: Double? { [1_000: 15, 100_000: 20][stories] }

  /// The median of some starts, and the most memory.
  private func starts(
    _ arguments: [String], seen: String, runs: Int
  ) throws -> Start {
    var (wall, cpu, memory) = ([Double](), [Double](), 0.0)
    for _ in 0..<runs {
      let start = Measuring.now
      let session = try TerminalSession(
        arguments[0], Array(arguments.dropFirst()), home: bench.home)
      try session.waitFor(seen, seconds: 120)
      wall.append(Measuring.now - start)
      cpu.append(Measuring.processorTime(of: session.processID))
      KeyCosts.quiet(session)
      memory = max(memory, peak(of: session))
      try session.type("Q")
      _ = try session.waitForExit(seconds: 60)
    }
    return Start(wall: Measuring.median(wall), cpu: Measuring.median(cpu), memory: memory)
  }

  private func pressKeys() throws {
    let session = try TerminalSession(ours[0], Array(ours.dropFirst()), home: bench.home)
    try session.waitFor("f0", seconds: 60)
    KeyCosts.quiet(session)
    var costs: [(what: String, milliseconds: Double)] = []
    for (what, key) in Self.keys {
      let before = Measuring.processorTime(of: session.processID)
      try session.type(key)
      KeyCosts.quiet(session)
      costs.append((what, Measuring.processorTime(of: session.processID) - before))
    }
    bench.note(
      "a key, in the middle of \(costs.count)", stories: stories, unit: .cpu,
      ours: Measuring.median(costs.map(\.milliseconds)), goal: 5)
    if let most = costs.max(by: { $0.milliseconds < $1.milliseconds }) {
      print("the most: \(most.what)")
      bench.note("the slowest key", stories: stories, unit: .cpu, ours: most.milliseconds, goal: 5)
    }
    try session.type("Q")
    _ = try session.waitForExit(seconds: 60)
  }

  /// Mebibytes of memory that a program has had at most (proc(5), VmHWM).
  private func peak(of session: TerminalSession) -> Double {
    let status = Spawned.text("/proc/\(session.processID)/status") ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let words = line?.split { $0 == " " || $0 == "\t" } ?? []
    return words.count > 1 ? (Double(words[1]) ?? 0) / 1_024 : 0
  }
}
