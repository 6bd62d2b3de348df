import Glibc
import TestSupport

/// Bytes on the line and processor time that single keys cost, in a list and in a long story.
struct KeyCosts {
  /// What a key costs.
  struct Cost {
    var bytes: Int
    var milliseconds: Double
  }

  /// How a program is brought to a place of its own and what is pressed there.
  struct Walk {
    /// Opens a list from the first screen, with what is seen then.
    var list: (keys: String, seen: String)
    /// Opens the long story, at its beginning.
    var story: (keys: String, seen: String)
    var page: String
  }

  static let hanji = Walk(
    list: ("h<Enter>", "1/100"), story: ("<Enter><Home>", "[long story]"), page: "<PgDn>")
  static let newsboat = Walk(
    list: ("<Enter>", "w0-0 "), story: ("<Enter>", "[long story]"), page: "<Space>")

  /// What is pressed, and how it is called.
  static let row = "a row of a list"
  static let line = "a line of a story"
  static let page = "a page of a story"
  static let held = "a key held for 200 lines"

  /// Walks through a program.
  static func costs(_ session: TerminalSession, _ walk: Walk) throws -> [String: Cost] {
    try session.type(walk.list.keys)
    try session.waitFor(walk.list.seen)
    quiet(session)
    let inList = try (1...12).map { _ in try cost(of: "j", in: session) }
    try session.type(String(repeating: "k", count: 12))
    quiet(session)
    try session.type(walk.story.keys)
    try session.waitFor(walk.story.seen)
    quiet(session)
    let lines = try (1...40).map { _ in try cost(of: "j", in: session) }
    let pages = try (1...10).map { _ in try cost(of: walk.page, in: session) }
    return [
      row: median(inList), line: median(lines), page: median(pages),
      held: try cost(of: String(repeating: "j", count: 200), in: session),
    ]
  }

  private static func cost(of keys: String, in session: TerminalSession) throws -> Cost {
    let bytes = session.bytesReceived
    let time = Measuring.processorTime(of: session.processID)
    try session.type(keys)
    try session.waitFor("an answer to \(keys.prefix(8))") { $0.bytesReceived > bytes }
    quiet(session)
    return Cost(
      bytes: session.bytesReceived - bytes,
      milliseconds: Measuring.processorTime(of: session.processID) - time)
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
}
