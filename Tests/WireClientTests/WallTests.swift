import TestSupport
import Testing
import Workers

/// The wall around `hanji-wire`, tried from inside by a program that stands behind the same one.
@Suite struct WallTests {
  /// What became of an attempt without the wall and behind it.
  struct Attempt {
    let name: String
    let part: String
    let free: String
    let walled: String

    init?(_ line: String) {
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count == 4 else { return nil }
      (name, part, free, walled) = (columns[0], columns[1], columns[2], columns[3])
    }

    /// Whether the kernel has what the attempt is to end at.
    var isWithinReach: Bool {
      switch part {
      case "calls": WorkerWall.here.filtersCalls
      case "files": WorkerWall.here.landlockVersion > 0
      default: true
      }
    }
  }

  private func attempts() throws -> [Attempt] {
    let home = try TemporaryFolder()
    let run = try CommandRun("wall-probe", [home.path], home: home)
    #expect(run.status == 0, "\(run.errors)")
    return run.lines.compactMap(Attempt.init)
  }

  @Test func whatTheWireNeverNeedsIsRefusedByTheKernel() throws {
    let forbidden = try attempts().filter { $0.part != "nothing" }
    #expect(forbidden.count == 28)
    for attempt in forbidden {
      guard attempt.isWithinReach else {
        print("skipped: this kernel cannot forbid to \(attempt.name)")
        continue
      }
      #expect(attempt.free == "done", "\(attempt.name) fails without the wall too")
      let isStopped = attempt.walled.hasPrefix("refused") || attempt.walled == "ended 31"
      #expect(isStopped, "\(attempt.name): \(attempt.walled)")
      #expect(attempt.walled != "refused 255", "the wall does not stand")
    }
  }

  @Test func whatTakesOverTheProcessEndsIt() throws {
    guard WorkerWall.here.filtersCalls else { return print("skipped: this kernel has no seccomp") }
    let ended = try attempts().filter { $0.walled == "ended 31" }.map(\.name)
    #expect(ended.contains("run a program"))
    #expect(ended.contains("start a process"))
    #expect(ended.contains("trace"))
  }

  @Test func whatTheWireNeedsWorksBehindTheWall() throws {
    let needed = try attempts().filter { $0.part == "nothing" }
    #expect(needed.map(\.name) == ["read the hosts", "start a thread", "ask a site"])
    for attempt in needed {
      // A root that was only just unpacked has no /etc/hosts.
      if attempt.name == "read the hosts", attempt.free != "done" {
        print("skipped: there are no hosts to read")
        continue
      }
      #expect(attempt.walled == "done", "\(attempt.name)")
    }
  }
}
