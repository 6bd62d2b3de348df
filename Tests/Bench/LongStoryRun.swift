import BenchFigures
import FoundationEssentials
import LoopbackSite
import TestSupport

/// Keys, their bytes, and a story of 96 KB, on 1,000 stories of which one is that long.
struct LongStoryRun {
  let bench: Bench

  func run() throws {
    for number in 0..<Workload.feedCount {
      bench.site.serve(
        path: "/w\(number).xml", contentType: "application/rss+xml",
        bytes: Array(Workload.feed(number).utf8))
    }
    let paper = "\(bench.home.path)/bench.toml"
    try Workload.paper(base: bench.site.base).write(
      toFile: paper, atomically: true, encoding: .utf8)
    _ = try bench.spawn([bench.hanji, "refresh", "--paper", paper])
    let arguments = ["--paper", paper]
    let ours = try keys(bench.hanji, arguments, first: "w0-0 ", KeyCosts.hanji)
    let theirs = try newsboatKeys()
    for (what, goal) in [
      (KeyCosts.row, nil), (KeyCosts.line, 0.3), (KeyCosts.page, nil), (KeyCosts.held, nil),
    ] {
      note(what, ours[what], theirs[what], goal: goal)
    }
    try opening(arguments)
    bench.note("breaking 96 KB at 72 cells", unit: .cpu, ours: SettingBench.breaking())
  }

  private func note(
    _ what: String, _ ours: KeyCosts.Cost?, _ theirs: KeyCosts.Cost?, goal: Double?
  ) {
    guard let ours else { return }
    let beside = theirs.map { ["newsboat": $0.milliseconds] } ?? [:]
    bench.note(what, unit: .cpu, ours: ours.milliseconds, beside: beside, goal: goal)
    bench.note(
      "\(what), on the line", unit: .bytes, ours: Double(ours.bytes),
      beside: theirs.map { ["newsboat": Double($0.bytes)] } ?? [:])
  }

  private func keys(
    _ program: String, _ arguments: [String], first: String, _ walk: KeyCosts.Walk
  ) throws -> [String: KeyCosts.Cost] {
    let session = try TerminalSession(program, arguments, home: bench.home)
    try session.waitFor(first)
    return try KeyCosts.costs(session, walk)
  }

  private func newsboatKeys() throws -> [String: KeyCosts.Cost] {
    guard let newsboat = bench.newsboat else { return [:] }
    let folder = bench.home.path
    try Workload.urls(base: bench.site.base).write(
      toFile: "\(folder)/urls", atomically: true, encoding: .utf8)
    // Arrow keys differ from terminal to terminal; letters do not.
    try "bind-key j down\nbind-key k up\n".write(
      toFile: "\(folder)/newsboat-config", atomically: true, encoding: .utf8)
    let arguments = [
      "-q", "-C", "\(folder)/newsboat-config", "-u", "\(folder)/urls", "-c", "\(folder)/cache.db",
    ]
    _ = try bench.spawn([newsboat] + arguments + ["-x", "reload"])
    return try keys(newsboat, arguments, first: "Wire 0", KeyCosts.newsboat)
  }

  /// Opens the long story and makes its column narrower.
  private func opening(_ arguments: [String]) throws {
    let session = try TerminalSession(bench.hanji, arguments, home: bench.home)
    try session.waitFor("quit")
    try session.type("h<Enter>")
    try session.waitFor("1/100")
    let start = Measuring.processorTime(of: session.processID)
    try session.type("<Enter>")
    try session.waitFor("[long story]")
    let opened = Measuring.processorTime(of: session.processID)
    try session.type("<lt>")
    try session.waitFor("68 cells wide")
    let narrowed = Measuring.processorTime(of: session.processID)
    bench.note("opening a story of 96 KB", unit: .cpu, ours: opened - start, goal: 10)
    bench.note("narrowing it", unit: .cpu, ours: narrowed - opened)
    try session.type("Q")
    _ = try session.waitForExit()
  }
}
