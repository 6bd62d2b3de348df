import Foundation
import LoopbackSite
import TestSupport
import Testing

/// What the archive promises when the program or the disk fails at the worst moment.
///
/// Kills and errors come from a preloaded library (`Tests/Faults`); every round is drawn from a
/// seed. `make faults` asks for the whole: 200 kills (`HANJI_KILLS`) and a command for each mark.
@Suite(.serialized) struct FaultTests {
  private let site: LoopbackSite
  private let home: TemporaryFolder

  init() throws {
    site = try LoopbackSite()
    home = try TemporaryFolder()
    try HurriedPaper.write(in: home)
  }

  private static let library = BuiltProgram.path("libfaults.so")

  /// Says so where the library was not built.
  private static func isReady() -> Bool {
    if FileManager.default.fileExists(atPath: library) { return true }
    print("skipped: \(library) is not there")
    return false
  }

  private func run(
    _ arguments: [String], faults: [String: String] = [:]
  ) throws -> CommandRun {
    var environment = faults
    if !faults.isEmpty {
      environment["LD_PRELOAD"] = FaultTests.library
      environment["FAULT_PROGRAM"] = "hanji"
      environment["FAULT_FOLDER"] = "/data/hanji/"
    }
    return try CommandRun("hanji", arguments, home: home, environment: environment)
  }

  /// Fetches the paper, and returns the keys of its stories.
  private func fill() throws -> [String] {
    let refresh = try run(["refresh", "--mirror", site.base])
    #expect(refresh.status == 0, "\(refresh.errors)")
    return try keys(["list", "--keys", "--mirror", site.base])
  }

  private func keys(_ arguments: [String]) throws -> [String] {
    try run(arguments).lines.compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  private func expectSound(_ comment: String) throws {
    let check = try run(["check"])
    #expect(check.status == 0, "\(comment): \(check.output) \(check.errors)")
  }

  @Test func killedProgramsLoseNothingThatWasAcknowledged() throws {
    guard Self.isReady() else { return }
    let count = Self.killCount ?? 20
    var served = 40
    let paper = try servePaper(of: served)
    #expect(try run(["refresh", "--paper", paper]).status == 0)
    let keys = try keys(["list", "--keys", "--paper", paper])
    var random = SeededRandom(seed: 2_026)
    var kept = Set<String>()
    var killed = 0
    var slowest = Duration.zero
    for round in 0..<count {
      let faults = Self.kill(&random)
      if round % 3 == 2 {
        served += 10
        serveFeed(of: served)
        let refresh = try run(["refresh", "--paper", paper], faults: faults)
        killed += refresh.status == 0 ? 0 : 1
      } else {
        let chosen = (0..<4).compactMap { _ in keys.randomElement(using: &random) }
        let isAdding = round % 3 == 0 || kept.isEmpty
        let verb = isAdding ? "add" : "remove"
        let mark = try run(["mark", verb] + chosen + ["--paper", paper], faults: faults)
        killed += mark.status == 0 ? 0 : 1
        try follow(mark, chosen, isAdding: isAdding, kept: &kept, round: round)
      }
      let start = try ContinuousClock().measure { _ = try run(["unread", "--paper", paper]) }
      slowest = max(slowest, start)
      try expectSound("round \(round)")
    }
    try expectEveryStoryOnce(of: served, paper: paper)
    print("\(killed) of \(count) programs were killed; the slowest next start took \(slowest)")
    #expect(killed > count / 3)
    // The wall time of a busy machine says little: only where the whole was asked for.
    if Self.killCount != nil { #expect(slowest < .seconds(1)) }
  }

  /// How many kills were asked for; nil for the few of every day.
  private static var killCount: Int? {
    ProcessInfo.processInfo.environment["HANJI_KILLS"].flatMap { Int($0) }
  }

  /// What a killed refresh had not filed comes with the next: a feed is not called unchanged before
  /// its stories are kept.
  private func expectEveryStoryOnce(of count: Int, paper: String) throws {
    #expect(try run(["refresh", "--paper", paper]).status == 0)
    let rows = try run(["list", "--paper", paper, "--limit", "100000"]).lines
    let titles = rows.compactMap { row in
      row.range(of: "Tide table ").map { row[$0.lowerBound...] }
    }
    #expect(titles.count == count)
    #expect(Set(titles).count == count)
  }

  /// What was acknowledged holds; of the others each was done or was not.
  private func follow(
    _ mark: CommandRun, _ chosen: [String], isAdding: Bool, kept: inout Set<String>, round: Int
  ) throws {
    let acknowledged = mark.lines.filter { $0.hasPrefix("ACK ") }.map { String($0.dropFirst(4)) }
    let found = try keys(["bookmarks"])
    #expect(Set(found).count == found.count, "round \(round)")
    if isAdding {
      #expect(Set(acknowledged).isSubset(of: found), "round \(round)")
    } else {
      #expect(Set(acknowledged).isDisjoint(with: found), "round \(round)")
    }
    #expect(kept.subtracting(chosen) == Set(found).subtracting(chosen), "round \(round)")
    kept = Set(found)
  }

  /// At a random system call or, in one round of three, at a random time.
  private static func kill(_ random: inout SeededRandom) -> [String: String] {
    if random.next() % 3 == 0 { return ["FAULT_AFTER": "\(random.next() % 120_000 + 1_000)"] }
    return ["FAULT_AT": "\(random.next() % 30 + 1)", "FAULT_KIND": "kill"]
  }

  @Test func errorsOfTheFirstFiftyWritesAreToldAndHarmNothing() throws {
    guard Self.isReady() else { return }
    let keys = try fill()
    let kinds = ["EIO", "ENOSPC", "EDQUOT"]
    var untold: [Int] = []
    for number in 1...50 {
      let verb = number % 2 == 0 ? "unread" : "read"
      _ = try run(["mark", verb == "read" ? "unread" : "read"] + keys)
      let faults = ["FAULT_AT": "\(number)", "FAULT_KIND": kinds[number % 3]]
      let mark = try run(["mark", verb] + keys, faults: faults)
      if mark.status == 0 || mark.errors.isEmpty { untold.append(number) }
      try expectSound("write \(number)")
    }
    #expect(untold == [])
  }

  @Test func failedSyncIsToldAndNothingIsAcknowledged() throws {
    guard Self.isReady() else { return }
    let keys = try fill()
    let faults = ["FAULT_AT": "1", "FAULT_KIND": "SYNC"]
    let mark = try run(["mark", "read", keys[0]], faults: faults)
    #expect(mark.status == 1)
    #expect(mark.output == "")
    #expect(!mark.errors.isEmpty)
    try expectSound("sync")
  }

  @Test func fourWritersAtOnceKeepAllTheirMarks() async throws {
    let paper = try servePaper(of: 2_000)
    let refresh = try run(["refresh", "--paper", paper])
    #expect(refresh.status == 0, "\(refresh.errors)")
    let keys = try keys(["list", "--keys", "--limit", "2000", "--paper", paper])
    #expect(keys.count == 2_000)
    let data = "\(home.path)/data/hanji"
    let size = Self.killCount == nil ? 25 : 1
    let runs = try await withThrowingTaskGroup(of: [CommandRun].self) { group in
      for writer in 0..<4 {
        let own = Array(keys[(writer * 500)..<((writer + 1) * 500)])
        group.addTask {
          // Twenty commands of 25 marks each or, where the whole is asked for, one for each mark.
          try stride(from: 0, to: 500, by: size).map { start in
            let arguments = ["mark", "read", "--data", data] + own[start..<(start + size)]
            return try CommandRun("hanji", arguments, home: TemporaryFolder())
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(runs.allSatisfy { $0.status == 0 && $0.lines.count == size })
    #expect(runs.map(\.errors).joined() == "")
    #expect(try run(["unread", "--paper", paper]).output == "0\n")
    try expectSound("four writers")
  }

  /// Serves a feed of so many entries, the greatest number the newest.
  private func serveFeed(of count: Int) {
    let items = (1...count).reversed().map { number in
      "<item><title>Tide table \(number)</title><link>\(site.base)/story/\(number)</link></item>"
    }
    let feed = "<rss version=\"2.0\"><channel><title>Tides</title>\(items.joined())</channel></rss>"
    site.serve(path: "/tides.xml", contentType: "application/rss+xml", bytes: Array(feed.utf8))
  }

  /// A paper of one feed with many entries.
  private func servePaper(of count: Int) throws -> String {
    serveFeed(of: count)
    let path = "\(home.path)/tides.toml"
    let text = """
      id = "tides"
      title = "Tides"
      [manners]
      pause = 0
      [[section]]
      id = "all"
      title = "All"
      feeds = ["\(site.base)/tides.xml"]
      """
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
