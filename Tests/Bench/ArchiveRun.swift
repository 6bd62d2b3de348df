import FoundationEssentials
import Glibc
import LoopbackSite
import TestSupport

/// Filing and searching generated stories, beside newsboat at the same feeds.
struct ArchiveRun {
  let programs: String
  let feeds: GeneratedFeeds
  let site: LoopbackSite
  let home: TemporaryFolder

  private static let newsboat = "/usr/bin/newsboat"

  /// Measures and prints.
  func run() throws {
    let bytes = try feeds.serve(on: site)
    print("\n== \(feeds.count) stories, \(bytes >> 20) MiB of XML in \(feeds.feeds) feeds")
    let data = "\(home.path)/data-\(feeds.count)"
    let paper = "\(home.path)/paper-\(feeds.count).toml"
    try feeds.paper(base: site.base).write(toFile: paper, atomically: true, encoding: .utf8)
    let hanji = ["\(programs)/hanji", "refresh", "--data", data, "--paper", paper, "--no-index"]
    tell("hanji refresh, cold", try spawn(hanji))
    tell("hanji refresh, not changed", try spawn(hanji))
    if hasNewsboat { try runNewsboat() }
    guard try spawn(["\(programs)/hanji", "refresh", "--data", data, "--paper", paper]).status == 0
    else { throw BenchFailure("hanji refresh failed") }
    try measureQueries(of: data)
    try ReaderRun(
      hanji: ["\(programs)/hanji", "--data", data, "--paper", paper],
      newsboat: hasNewsboat ? try newsboatArguments() : nil, home: home
    ).run()
  }

  private func measureQueries(of data: String) throws {
    let arguments = ["\(programs)/archive-bench", "\(data)/archive.sqlite", "bench"]
    fflush(nil)
    guard try Spawned(arguments, environment: environment, isHeard: true).status == 0 else {
      throw BenchFailure("archive-bench failed")
    }
  }

  private var hasNewsboat: Bool {
    FileManager.default.isExecutableFile(atPath: ArchiveRun.newsboat)
  }

  private var environment: [String] {
    ["HOME=\(home.path)", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TZ=UTC", "TERM=xterm-256color"]
  }

  private func spawn(_ arguments: [String]) throws -> Spawned {
    try Spawned(arguments, environment: environment)
  }

  private func tell(_ what: String, _ run: Spawned) {
    let memory = run.memory.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value) MiB" }.joined(separator: ", ")
    print("\(what): \(Measuring.round(run.cpu * 1_000)) ms of CPU, at most \(memory)")
  }
}

/// newsboat at the same feeds.
extension ArchiveRun {
  private func newsboatArguments() throws -> [String] {
    let urls = "\(home.path)/urls-\(feeds.count)"
    try feeds.urls(base: site.base).write(toFile: urls, atomically: true, encoding: .utf8)
    let config = "\(home.path)/config-\(feeds.count)"
    try "goto-first-unread no\n".write(toFile: config, atomically: true, encoding: .utf8)
    return [
      ArchiveRun.newsboat, "-q", "-C", config, "-u", urls, "-c",
      "\(home.path)/cache-\(feeds.count)",
    ]
  }

  private func runNewsboat() throws {
    let arguments = try newsboatArguments()
    tell("newsboat reload, cold", try spawn(arguments + ["-x", "reload"]))
    try search(Array(arguments.dropFirst()))
  }

  /// Searches as its reader does, in the CPU time of its one thread (proc(5), schedstat).
  private func search(_ arguments: [String]) throws {
    let session = try TerminalSession(ArchiveRun.newsboat, arguments, home: home)
    try session.waitFor("Wire 000", seconds: 120)
    print("newsboat start: \(Measuring.round(cpu(of: session))) ms of CPU")
    for word in ["은하수다리", "quillfeather", "marketwide"] {
      let before = cpu(of: session)
      try session.type("/")
      try session.waitFor("Search for")
      session.send(Array("\(word)\r".utf8))
      try session.waitFor("total", seconds: 60) { $0.shows("Search results") }
      print("newsboat search, \(word): \(Measuring.round(cpu(of: session) - before)) ms of CPU")
      try session.type("q")
      try session.waitFor("Wire 000", seconds: 60)
    }
    try session.type("Q")
    _ = try session.waitForExit(seconds: 60)
  }

  private func cpu(of session: TerminalSession) -> Double {
    let text = Spawned.text("/proc/\(session.processID)/schedstat") ?? ""
    return (text.split(separator: " ").first.flatMap { Double($0) } ?? 0) / 1_000_000
  }
}
