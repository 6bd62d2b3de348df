import Foundation
import LoopbackSite
import TestSupport
import Testing

/// What a refresh promises when one of its three ends is killed in the middle.
///
/// Every round is drawn from a seed; `make faults` asks for as many as `HANJI_KILLS` says.
@Suite(.serialized) struct RefreshFaultTests {
  private let site: LoopbackSite
  private let home: TemporaryFolder
  private let paper: String
  private static let feeds = 12
  /// New stories of each feed and round; 200 rounds stay within what is kept of one feed.
  private static let more = 5

  init() throws {
    site = try LoopbackSite()
    home = try TemporaryFolder()
    paper = "\(home.path)/tides.toml"
    let sections = (0..<Self.feeds).map { feed in
      "\n[[section]]\nid = \"s\(feed)\"\ntitle = \"S\(feed)\"\nfeeds = [\"\(site.base)/\(feed)\"]\n"
    }
    let head = "id = \"tides\"\ntitle = \"Tides\"\n[manners]\npause = 0\n"
    try (head + sections.joined()).write(toFile: paper, atomically: true, encoding: .utf8)
  }

  /// Who is killed.
  private enum Victim: CaseIterable {
    case reader, wire, server
  }

  @Test func killedRefreshLeavesTheArchiveSoundAndTheRestComesWithTheNext() throws {
    var random = SeededRandom(seed: 2_031)
    let rounds = ProcessInfo.processInfo.environment["HANJI_KILLS"].flatMap { Int($0) } ?? 9
    serve(round: 0)
    #expect(try refresh().status == 0)
    var interrupted = 0
    for round in 1...rounds {
      let victim = Victim.allCases[round % Victim.allCases.count]
      serve(round: round)
      interrupted += try killedRefresh(victim, &random) ? 1 : 0
      let check = try CommandRun("hanji", ["check"], home: home)
      #expect(check.status == 0, "round \(round), \(victim): \(check.output)")
      let next = try refresh()
      #expect(next.status == 0, "round \(round), \(victim): \(next.errors)")
      try expectEveryStoryOnce(round: round, victim)
    }
    print("\(interrupted) of \(rounds) refreshes were interrupted")
    #expect(interrupted > rounds / 3)
  }

  /// Kills one end once a random number of feeds was asked for; true where the refresh failed by it.
  private func killedRefresh(_ victim: Victim, _ random: inout SeededRandom) throws -> Bool {
    let asked = site.log.count
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("hanji"))
    process.arguments = ["refresh", "--paper", paper]
    process.environment = PinnedWorld.variables(home: home.path, changes: [:])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    #expect(site.waitForRequests(asked + 1 + random.number(below: Self.feeds)))
    poll(nil, 0, Int32(random.number(below: 15)))
    let wire = Self.children(of: process.processIdentifier).first
    switch victim {
    case .reader: kill(process.processIdentifier, SIGKILL)
    case .wire: if let wire { kill(wire, SIGKILL) }
    case .server: site.goDown()
    }
    process.waitUntilExit()
    site.comeBack()
    if let wire { expectGone(wire) }
    return process.terminationStatus != 0
  }

  /// A wire whose reader is gone ends by itself.
  private func expectGone(_ wire: Int32) {
    let deadline = ContinuousClock.now + .seconds(10)
    while kill(wire, 0) == 0, !Self.isDead(wire), ContinuousClock.now < deadline { poll(nil, 0, 1) }
    #expect(kill(wire, 0) != 0 || Self.isDead(wire), "hanji-wire goes on without its reader")
  }

  /// Whether a process only waits to be noted.
  private static func isDead(_ process: Int32) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return status.map { $0.contains(") Z ") || $0.contains(") X ") } ?? true
  }

  private static func children(of process: Int32) -> [Int32] {
    let path = "/proc/\(process)/task/\(process)/children"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: " ").compactMap { Int32($0) }
  }

  private func refresh() throws -> CommandRun {
    try CommandRun("hanji", ["refresh", "--paper", paper], home: home)
  }

  /// Some stories of each feed are new in each round, and stay.
  private func serve(round: Int) {
    for feed in 0..<Self.feeds {
      let items = (0..<(round + 1) * Self.more).reversed().map { number in
        "<item><title>Tide table \(feed)-\(number)</title>"
          + "<link>\(site.base)/story/\(feed)-\(number)</link></item>"
      }
      let text = "<rss version=\"2.0\"><channel><title>T</title>\(items.joined())</channel></rss>"
      site.serve(path: "/\(feed)", contentType: "application/rss+xml", bytes: Array(text.utf8))
    }
  }

  private func expectEveryStoryOnce(round: Int, _ victim: Victim) throws {
    let list = try CommandRun("hanji", ["list", "--paper", paper, "--limit", "100000"], home: home)
    let titles = list.lines.compactMap { row in
      row.range(of: "Tide table ").map { String(row[$0.lowerBound...]) }
    }
    let served = Self.feeds * (round + 1) * Self.more
    #expect(titles.count == served, "round \(round), \(victim)")
    #expect(Set(titles).count == served, "round \(round), \(victim)")
  }
}
