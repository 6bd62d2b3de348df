import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// Several sessions on one paper; `make sessions` measures a hundred.
@Suite(.serialized) struct CrowdTests {
  private static let count = 8
  /// What a session may use that no other has part in, in bytes.
  private static let memory = 30 << 20

  @Test func sessionsAreIdleSmallAndOutliveTheRefresh() throws {
    let host = try ServedHost(filledBy: ["business", "--sample"])
    let sessions = try (0..<Self.count).map { number in
      try host.session(as: number % 4 == 0 ? nil : "person-\(number)", ["--sample"])
    }
    for session in sessions { try session.waitFor("sample edition") }
    try expectSmall(host)
    for seed in 1...4 { try killRefresh(of: host, after: seed) }
    for session in sessions {
      #expect(!session.hasEnded())
      try session.type("?")
      try session.waitFor("Keys of the front page")
      try session.type("qQ")
      #expect(try session.waitForExit() == 0)
    }
    #expect(try host.refresh(["business", "--sample"]).status == 0)
  }

  private func expectSmall(_ host: ServedHost) throws {
    let told = try #require(try host.status()["sessions"] as? [[String: Any]])
    #expect(told.count == Self.count)
    let bytes = told.compactMap { $0["bytes"] as? Int }
    // Told to root alone.
    if geteuid() == 0 { #expect(bytes.count == Self.count) }
    for size in bytes { #expect(size < Self.memory) }
  }

  /// Kills a refresh once its archive has grown by what it has brought so far.
  private func killRefresh(of host: ServedHost, after seed: Int) throws {
    let sections = [["sports"], ["nation"], ["entertainment"], []][seed - 1]
    let refresh = try TerminalSession(
      BuiltProgram.path("hanji"),
      ["refresh", "--data", "\(host.root)/paper", "--sample", "--json"] + sections,
      home: host.home)
    try? refresh.waitFor("something that was brought") { $0.shows("done") || $0.shows("{") }
    refresh.signal(SIGKILL)
    _ = try refresh.waitForExit()
  }
}
