import Foundation
import Glibc
import LoopbackSite
import Terminal
import TestSupport
import Testing

/// What served sessions ask of the kernel under random keys, as strace sees it.
///
/// `make faults` asks for 5,000 keys (`HANJI_KEYS`).
@Suite(.serialized) struct ServedSystemCallTests {
  private static let strace = "/usr/bin/strace"
  private static let writing = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"]
  private static let changing: Set<String> = [
    "mkdir", "mkdirat", "unlink", "unlinkat", "rename", "renameat", "renameat2", "rmdir", "link",
    "linkat", "symlink", "symlinkat", "truncate", "chmod", "fchmodat", "chown", "mknod", "mknodat",
  ]

  @Test func sessionsRunTheirWorkersAloneAndWriteInTheirFolderAlone() throws {
    guard FileManager.default.isExecutableFile(atPath: Self.strace) else {
      print("skipped: \(Self.strace) is not there")
      return
    }
    let site = try LoopbackSite()
    let host = try ServedHost(filledBy: ["business", "--mirror", site.base])
    let count = ProcessInfo.processInfo.environment["HANJI_KEYS"].flatMap { Int($0) } ?? 600
    var flood = KeyFlood(host: host, mirror: site.base, strace: Self.strace)
    let calls = try flood.press(count)
    guard !calls.isEmpty else {
      print("skipped: strace may not trace here")
      return
    }
    let starts = calls.filter { $0.name.hasPrefix("execve") && !$0.hasFailed }
    let readers = starts.filter { $0.path == BuiltProgram.path("hanji") }
    #expect(readers.count == flood.sessions, "a reader was started by a reader")
    let workers = ["hanji-wire", "hanji-picture"].map(BuiltProgram.path)
    for start in starts where !readers.contains(where: { $0.text == start.text }) {
      #expect(workers.contains(start.path), "\(start.text)")
    }
    let folder = "\(host.root)/people/kim"
    for call in calls where !call.hasFailed && Self.writes(call) {
      let isOwn = call.path == folder || call.path.hasPrefix(folder + "/")
      let isTerminal = ["/dev/tty", "/dev/null"].contains(call.path)
      #expect(isOwn || isTerminal, "\(call.text)")
    }
    print(
      "\(count) keys, \(flood.sessions) sessions, \(starts.count - flood.sessions) workers, \(calls.count) calls"
    )
    #expect(starts.count > flood.sessions, "no worker was started at all")
  }

  private static func writes(_ call: TracedCall) -> Bool {
    if changing.contains(call.name) { return true }
    guard ["open", "openat", "creat"].contains(call.name) else { return false }
    return call.name == "creat" || writing.contains { call.text.contains($0) }
  }
}
