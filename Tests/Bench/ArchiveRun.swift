import BenchFigures
import FoundationEssentials
import LoopbackSite
import TestSupport

/// Fetching, filing, searching and reading generated stories, beside newsboat at the same feeds.
struct ArchiveRun {
  let bench: Bench
  let feeds: GeneratedFeeds

  func run() throws {
    let bytes = feeds.serve(on: bench.site)
    print("\n== \(feeds.count) stories, \(bytes >> 20) MiB of XML in \(feeds.feeds) feeds")
    let folder = bench.home.path
    let data = "\(folder)/data-\(feeds.count)"
    let paper = "\(folder)/paper-\(feeds.count).toml"
    try feeds.paper(base: bench.site.base).write(toFile: paper, atomically: true, encoding: .utf8)
    let place = ["--data", data, "--paper", paper]
    let refresh = [bench.hanji, "refresh"] + place
    let reload = try newsboatArguments().map { $0 + ["-x", "reload"] }

    let goal = feeds.count == 10_000 ? 1_200.0 : nil
    try compare("refresh, cold", refresh + ["--no-index"], reload, goal: goal)
    try compare(
      "refresh, not changed", runs: 3, refresh + ["--no-index"], reload,
      goal: feeds.count == 10_000 ? 60 : nil)
    _ = feeds.serve(on: bench.site, news: true)
    try compare("refresh, a new story in each feed", refresh + ["--no-index"], reload)
    _ = try bench.spawn(refresh)
    try measureArchive(of: data)
    try ReaderRun(
      bench: bench, stories: feeds.count, ours: [bench.hanji] + place,
      newsboat: try newsboatArguments()
    ).run()
  }

  private func compare(
    _ what: String, runs: Int = 1, _ ours: [String], _ theirs: [String]?, goal: Double? = nil
  ) throws {
    let own = try best(of: runs, ours)
    let other = try theirs.map { try best(of: runs, $0) }
    let count = feeds.count
    bench.note(
      what, stories: count, unit: .cpu, ours: own.cpu * 1_000,
      beside: other.map { ["newsboat": $0.cpu * 1_000] } ?? [:], goal: goal)
    let memory = own.memory.filter { $0.key.hasPrefix("hanji") }.map(\.value).max() ?? 0
    bench.note(
      "\(what): memory", stories: count, unit: .memory, ours: Double(memory),
      beside: other.flatMap { $0.memory["newsboat"] }.map { ["newsboat": Double($0)] } ?? [:])
  }

  /// The run of several that took the least.
  private func best(of runs: Int, _ arguments: [String]) throws -> Spawned {
    let all = try (0..<max(runs, 1)).map { _ in try bench.spawn(arguments) }
    guard let best = all.min(by: { $0.cpu < $1.cpu }) else { throw BenchFailure("nothing ran") }
    return best
  }

  /// What `archive-bench` finds, which writes its figures for us to read.
  private func measureArchive(of data: String) throws {
    let path = "\(bench.home.path)/archive-\(feeds.count).json"
    _ = try bench.spawn(
      ["\(bench.programs)/archive-bench", "\(data)/archive.sqlite", "bench", path], isHeard: true)
    let theirs = try newsboatSearches()
    for var figure in try Report(contentsOf: path).figures {
      if let time = theirs[figure.what] { figure.values["newsboat"] = time }
      bench.note(figure)
    }
  }

  private func newsboatArguments() throws -> [String]? {
    guard let newsboat = bench.newsboat else { return nil }
    let folder = bench.home.path
    let urls = "\(folder)/urls-\(feeds.count)"
    try feeds.urls(base: bench.site.base).write(toFile: urls, atomically: true, encoding: .utf8)
    let config = "\(folder)/config-\(feeds.count)"
    try "goto-first-unread no\n".write(toFile: config, atomically: true, encoding: .utf8)
    return [
      newsboat, "-q", "-C", config, "-u", urls, "-c", "\(folder)/cache-\(feeds.count)",
    ]
  }

  /// Searches as its reader does, in the CPU time of its one thread (proc(5), schedstat).
  private func newsboatSearches() throws -> [String: Double] {
    guard let arguments = try newsboatArguments() else { return [:] }
    let session = try TerminalSession(
      arguments[0], Array(arguments.dropFirst()), home: bench.home)
    try session.waitFor("Wire 000", seconds: 120)
    var found: [String: Double] = [:]
    for word in ["은하수다리", "quillfeather", "marketwide"] {
      let before = cpu(of: session)
      try session.type("/")
      try session.waitFor("Search for")
      session.send(Array("\(word)\r".utf8))
      try session.waitFor("total", seconds: 60) { $0.shows("Search results") }
      found["search, \(word)"] = cpu(of: session) - before
      try session.type("q")
      try session.waitFor("Wire 000", seconds: 60)
    }
    try session.type("Q")
    _ = try session.waitForExit(seconds: 60)
    return found
  }

  private func cpu(of session: TerminalSession) -> Double {
    let text = Spawned.text("/proc/\(session.processID)/schedstat") ?? ""
    return (text.split(separator: " ").first.flatMap { Double($0) } ?? 0) / 1_000_000
  }
}
