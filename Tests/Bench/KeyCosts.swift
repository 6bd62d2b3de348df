import Glibc
import TestSupport

/// Bytes on the line and processor time that single keys cost, in a list and in a long story.
enum KeyCosts {
  /// What a key costs.
  struct Cost {
    var bytes: Int
    var milliseconds: Double
  }

  /// How a program is brought to a place of its own and what is pressed there.
  struct Walk {
    var name: String
    /// Opens a list from the first screen, with what is seen then.
    var list: (keys: String, seen: String)
    /// Opens the long story, at its beginning.
    var story: (keys: String, seen: String)
    var page: String
  }

  static let hanji = Walk(
    name: "hanji", list: ("h<Enter>", "1/100"), story: ("<Enter><Home>", "[long story]"),
    page: "<PgDn>")
  static let newsboat = Walk(
    name: "newsboat", list: ("<Enter>", "w0-0 "), story: ("<Enter>", "[long story]"),
    page: "<Space>")

  /// Walks through a program and prints what its keys cost.
  static func report(_ session: TerminalSession, _ walk: Walk) throws {
    try session.type(walk.list.keys)
    try session.waitFor(walk.list.seen)
    quiet(session)
    let inList = try (1...12).map { _ in try cost(of: "j", in: session) }
    try session.type(String(repeating: "k", count: 12))
    quiet(session)
    try session.type(walk.story.keys)
    try session.waitFor(walk.story.seen)
    quiet(session)
    let line = try (1...40).map { _ in try cost(of: "j", in: session) }
    let page = try (1...10).map { _ in try cost(of: walk.page, in: session) }
    let held = try cost(of: String(repeating: "j", count: 200), in: session)
    tell(walk.name, "a row of a list", median(inList))
    tell(walk.name, "a line of a story", median(line))
    tell(walk.name, "a page of a story", median(page))
    tell(walk.name, "a key held for 200 lines", held)
  }

  private static func tell(_ name: String, _ what: String, _ cost: Cost) {
    let time = (cost.milliseconds * 100).rounded() / 100
    print("\(what): \(name) \(cost.bytes) bytes, \(time) ms of processor time")
  }

  private static func cost(of keys: String, in session: TerminalSession) throws -> Cost {
    let (bytes, time) = (session.bytesReceived, processorTime(of: session.processID))
    try session.type(keys)
    try session.waitFor("an answer to \(keys.prefix(8))") { $0.bytesReceived > bytes }
    quiet(session)
    return Cost(
      bytes: session.bytesReceived - bytes,
      milliseconds: processorTime(of: session.processID) - time)
  }

  /// Takes what still comes, until nothing has for a while.
  static func quiet(_ session: TerminalSession) {
    var before = -1
    while session.bytesReceived != before {
      before = session.bytesReceived
      // Nothing is expected: the time is over when nothing more came.
      try? session.waitFor("quiet", seconds: 0.05) { _ in false }
    }
  }

  private static func median(_ costs: [Cost]) -> Cost {
    Cost(
      bytes: costs.map(\.bytes).sorted()[costs.count / 2],
      milliseconds: Measuring.median(costs.map(\.milliseconds)))
  }

  /// Milliseconds of processor time that a process has used.
  static func processorTime(of process: Int32) -> Double {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return .nan
    }
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }
}
