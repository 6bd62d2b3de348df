import Foundation
import LoopbackSite
import TestSupport
import Testing

/// What `hanji-wire` asks of the kernel over a refresh, as strace sees it.
@Suite struct SystemCallTests {
  private static let strace = "/usr/bin/strace"

  @Test func wireStartsWritesAndServesNothing() throws {
    let home = try TemporaryFolder()
    guard let calls = try refreshed(in: home) else { return }
    #expect(calls.contains { $0.hasPrefix("connect(") })
    #expect(calls.contains { $0.hasPrefix("openat(") })
    let forbidden = ["execve", "execveat", "bind", "listen", "accept", "accept4", "fork", "vfork"]
    for call in calls.dropFirst() {
      let name = String(call.prefix { $0 != "(" })
      #expect(!forbidden.contains(name), "\(call)")
      guard name == "open" || name == "openat" || name == "creat" else { continue }
      let writes = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].contains { call.contains($0) }
      #expect(!writes && name != "creat", "\(call)")
    }
  }

  /// The wire's calls from the one that started it, threads and all; nil, and said, without strace.
  private func refreshed(in home: TemporaryFolder) throws -> [String]? {
    guard FileManager.default.isExecutableFile(atPath: Self.strace) else {
      print("skipped: \(Self.strace) is not there")
      return nil
    }
    let site = try LoopbackSite()
    let trace = "\(home.path)/trace"
    let arguments = [
      "-f", "-o", trace, BuiltProgram.path("hanji"), "refresh", "--mirror", site.base,
    ]
    let run = try CommandRun(at: Self.strace, arguments, home: home)
    guard run.status == 0, let text = try? String(contentsOfFile: trace, encoding: .utf8) else {
      print("skipped: strace may not trace here: \(run.errors)")
      return nil
    }
    #expect(site.count(of: 200) > 20)
    return Self.calls(ofWireIn: text.split(separator: "\n").map(String.init))
  }

  private static func calls(ofWireIn lines: [String]) -> [String] {
    var threads: Set<Substring> = []
    var calls: [String] = []
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard words.count == 2 else { continue }
      let (thread, call) = (words[0], words[1].drop { $0 == " " })
      if call.hasPrefix("execve("), call.contains("hanji-wire") { threads.insert(thread) }
      guard threads.contains(thread) else { continue }
      calls.append(String(call))
      if call.hasPrefix("clone"), let child = call.split(separator: " ").last {
        threads.insert(child)
      }
    }
    return calls
  }
}
