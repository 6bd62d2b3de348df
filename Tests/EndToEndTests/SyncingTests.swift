import Foundation
import LoopbackSite
import TestSupport
import Testing

/// Two machines of one reader with a real ssh between them.
///
/// `make faults` asks for the whole: 1,000 edits (`HANJI_EDITS`), where every day has sixty.
@Suite(.serialized) struct SyncingTests {
  private let site: LoopbackSite

  init() throws { site = try LoopbackSite() }

  private static var editCount: Int {
    ProcessInfo.processInfo.environment["HANJI_EDITS"].flatMap { Int($0) } ?? 60
  }

  /// A paper of so many stories, which both machines have fetched.
  private func paper(of count: Int, for machines: [SyncMachine]) throws -> String {
    let text = TidePaper.serve(1...count, on: site)
    for machine in machines {
      let path = "\(machine.home.path)/tides.toml"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let refresh = try machine.run(["refresh", "--paper", path])
      #expect(refresh.status == 0, "\(refresh.errors)")
    }
    return try #require(machines.first).home.path + "/tides.toml"
  }

  @Test func randomEditsWithKillsInBetweenEndEqualAndNothingIsLost() throws {
    guard let server = try SecureShellServer.start() else { return }
    var (left, right) = (try SyncMachine(), try SyncMachine())
    let paper = try paper(of: 40, for: [left, right])
    let keys = try left.run(["list", "--keys", "--limit", "99", "--paper", paper]).lines
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(keys.count == 40)
    var random = SeededRandom(seed: 2_027)
    var (done, killed, cuts) = (0, 0, 0)
    #expect(try left.synchronise(with: right, by: server).status == 0)
    while done < Self.editCount {
      for _ in 0..<20 {
        if random.number(below: 2) == 0 {
          try left.edit(keys, &random)
        } else {
          try right.edit(keys, &random)
        }
      }
      done += 20
      for _ in 0..<3 {
        cuts += 1
        let cut = try Self.cut(left, right, by: server, &random)
        killed += cut.status == 0 ? 0 : 1
      }
      let last = try left.synchronise(with: right, by: server)
      #expect(last.status == 0, "\(last.errors)")
      try expectEqual(&left, &right, paper: paper)
    }
    print("\(done) edits; \(killed) of \(cuts) mergings were killed")
    #expect(killed > cuts / 4)
    for machine in [left, right] { #expect(try machine.run(["check"]).status == 0) }
  }

  /// Kills one of the two ends at a random write or at a random time; either may be the one that asks.
  private static func cut(
    _ left: SyncMachine, _ right: SyncMachine, by server: SecureShellServer,
    _ random: inout SeededRandom
  ) throws -> CommandRun {
    let isTimed = random.number(below: 3) == 0
    let faults =
      isTimed
      ? ["FAULT_AFTER": "\(random.number(below: 400_000) + 20_000)"]
      : ["FAULT_AT": "\(random.number(below: 12) + 1)", "FAULT_KIND": "kill"]
    let (asking, asked) = random.number(below: 2) == 0 ? (left, right) : (right, left)
    return random.number(below: 2) == 0
      ? try asking.synchronise(with: asked, by: server, faults: faults)
      : try asking.synchronise(with: asked, by: server, faultsThere: faults)
  }

  /// Both see the same, and what one side alone decided since the last time holds.
  private func expectEqual(
    _ left: inout SyncMachine, _ right: inout SyncMachine, paper: String
  ) throws {
    let (one, other) = (try left.seen(paper: paper), try right.seen(paper: paper))
    #expect(one.bookmarks == other.bookmarks)
    #expect(one.unread == other.unread)
    let facts = Set(left.given.keys).union(right.given.keys)
    for fact in facts {
      let values = [left.given[fact], right.given[fact]].compactMap(\.self)
      let found: String
      switch fact.what {
      case "read": found = one.unread.contains(fact.key) ? "" : "on"
      case "bookmark": found = one.bookmarks[fact.key] == nil ? "" : "on"
      default:
        // Of a story without a bookmark nothing is listed.
        guard let row = one.bookmarks[fact.key] else { continue }
        found = row[fact.what] ?? ""
      }
      #expect(values.contains(found), "\(fact) is \(found)")
    }
    (left.given, right.given) = ([:], [:])
  }

  @Test func bookmarkComesWithItsTextAndFeedsComeAlong() throws {
    guard let server = try SecureShellServer.start() else { return }
    let (left, right) = (try SyncMachine(), try SyncMachine())
    let refresh = try left.run(["refresh", "national", "--bodies", "--mirror", site.base])
    #expect(refresh.status == 0, "\(refresh.errors)")
    let rows = try left.run(["list", "national", "--keys", "--mirror", site.base]).lines
    let key = try #require(rows.first?.split(separator: " ").first.map(String.init))
    #expect(try left.run(["tag", key, "quay"]).status == 0)
    let feed = "\(site.base)/rss/www.xml"
    #expect(try left.run(["sources", "add", feed, "--title", "Harbour"]).status == 0)

    let trial = try left.synchronise(with: right, by: server, options: ["--dry-run"])
    #expect(trial.status == 0, "\(trial.errors)")
    #expect(trial.output.contains("tag quay: "))
    #expect(try right.run(["bookmarks"]).output == "")
    let done = try left.synchronise(with: right, by: server, options: ["--verbose"])
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.contains("tag quay: "))
    #expect(try right.run(["bookmarks"]).lines.count == 1)
    #expect(try right.run(["show", key]).output == left.run(["show", key]).output)
    #expect(try right.run(["sources", "--paper", "own"]).output.contains(feed))

    #expect(try right.run(["sources", "remove", feed]).status == 0)
    #expect(try left.synchronise(with: right, by: server).status == 0)
    #expect(try !left.run(["sources", "--paper", "own"]).output.contains(feed))
    let again = try left.synchronise(with: right, by: server, options: ["--json"])
    #expect(again.lines.count == 1)
    #expect(again.output.contains("\"changed_here\":0,\"changed_there\":0"))
  }

  @Test func mergingsAtOnceHarmNothing() async throws {
    guard let server = try SecureShellServer.start() else { return }
    let machines = [try SyncMachine(), try SyncMachine()]
    let paper = try paper(of: 40, for: machines)
    let rows = try machines[0].run(["list", "--keys", "--limit", "99", "--paper", paper]).lines
    let keys = rows.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(try machines[0].run(["mark", "add"] + keys.prefix(20)).status == 0)
    #expect(try machines[1].run(["mark", "add"] + keys.suffix(20)).status == 0)
    let runs = [0, 1, 0].map { asking in
      machines[1 - asking].arguments(by: server) + ["--data", machines[asking].data]
    }
    try await withThrowingTaskGroup(of: CommandRun.self) { group in
      for arguments in runs {
        group.addTask { try CommandRun("hanji", arguments, home: TemporaryFolder()) }
      }
      for try await run in group { #expect(run.status == 0, "\(run.errors)") }
    }
    #expect(try machines[0].synchronise(with: machines[1], by: server).status == 0)
    let (one, other) = (
      try machines[0].seen(paper: paper), try machines[1].seen(paper: paper)
    )
    #expect(one.bookmarks.count == 40)
    #expect(one.bookmarks == other.bookmarks)
  }

  @Test func whatIsNoHostOrHasNoHanjiIsSaidInASentence() throws {
    guard let server = try SecureShellServer.start() else { return }
    let machine = try SyncMachine()
    for host in ["-oProxyCommand=touch", "a b", "host;id", ""] {
      #expect(try machine.run(["sync", "--", host]).status == 2)
    }
    let ssh = (["/usr/bin/ssh"] + server.connection).joined(separator: " ")
    let absent = try machine.run(
      ["sync", SyncMachine.destination, "--ssh", ssh, "--remote-command", "/nowhere/hanji"])
    #expect(absent.status == 1)
    #expect(absent.errors.contains("--remote-command"))
    let babble = try machine.run(
      [
        "sync", SyncMachine.destination, "--ssh", ssh, "--remote-command",
        "echo Welcome aboard; cat #",
      ])
    #expect(babble.status == 1)
    #expect(babble.errors.contains("its shell print something"))
    #expect(try machine.run(["check"]).status == 0)
  }
}
