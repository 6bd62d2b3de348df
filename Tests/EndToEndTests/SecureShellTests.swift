import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// The reader through a real sshd, as from a train.
@Suite struct SecureShellTests {
  @Test func storyIsReadKeptAndCopiedUntilTheLineDrops() throws {
    guard let server = try SecureShellServer.start() else { return }
    let home = try TemporaryFolder()
    let session = try connect(server, home: home)
    try session.waitFor("new stories", seconds: 60)

    try session.type("hljj<Enter>")
    try session.waitFor("National › Foreign Affairs")
    try session.type("<Enter>")
    try session.waitFor("물때표 한 장")
    try session.type("s")
    try session.waitFor("Kept.")

    session.keepsOutput = true
    try session.type("y")
    try session.waitFor("the clipboard's sequence") { Self.copied($0.output) != nil }
    #expect(Self.copied(session.output)?.hasPrefix("https://") == true)

    session.resize(Size(columns: 60, rows: 18))
    try session.waitFor("the story at its new size") {
      $0.shows("물때표") && !$0.text(row: 17).isEmpty
    }

    let reader = try #require(Self.process(of: home.path))
    let terminal = try #require(Self.terminal(of: reader))
    session.signal(SIGKILL)
    _ = try session.waitForExit()
    // The server has its own time to notice; the reader's begins when its terminal hangs up.
    #expect(Self.isTrue(within: .seconds(10)) { access(terminal, F_OK) != 0 })
    let start = ContinuousClock.now
    #expect(Self.isTrue(within: .seconds(5)) { Self.hasEnded(reader) })
    print("gone \(ContinuousClock.now - start) after the terminal had hung up")
    let bookmarks = try CommandRun(
      "hanji", ["bookmarks", "--sample", "--data", "\(home.path)/data"], home: home)
    #expect(bookmarks.lines.count == 1)
    #expect(
      try CommandRun("hanji", ["check", "--data", "\(home.path)/data"], home: home).status == 0)
  }

  private func connect(
    _ server: SecureShellServer, home: TemporaryFolder
  ) throws -> TerminalSession {
    let command = """
      exec env HOME=\(home.path) XDG_CONFIG_HOME=\(home.path)/config LANG=C \
      \(BuiltProgram.path("hanji")) --sample --data \(home.path)/data
      """
    return try TerminalSession("/usr/bin/ssh", server.arguments(running: command), home: home)
  }

  /// The text of the last OSC 52.
  private static func copied(_ output: [UInt8]) -> String? {
    let text = String(decoding: output, as: UTF8.self)
    guard let start = text.range(of: "\u{1B}]52;c;", options: .backwards),
      let end = text[start.upperBound...].firstIndex(of: "\u{7}"),
      let data = Data(base64Encoded: String(text[start.upperBound..<end]))
    else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// The reader's process, found by the folder that it was started with.
  private static func process(of folder: String) -> Int32? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.first { number in
      let line = try? String(contentsOfFile: "/proc/\(number)/cmdline", encoding: .utf8)
      let words = line?.split(separator: "\0") ?? []
      return words.first?.hasSuffix("/hanji") == true && words.contains { $0 == "\(folder)/data" }
    }
  }

  /// The path of a process's terminal, which is gone as soon as the other side of it is closed.
  private static func terminal(of process: Int32) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/0")
  }

  /// Whether a process is gone, or its end is all that waits to be noted by the system's first one,
  /// which may take a second to do so (proc_pid_stat(5): state Z).
  private static func hasEnded(_ process: Int32) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let state = text.split(separator: ")").last?.split(separator: " ").first
    else { return true }
    return state == "Z"
  }

  /// Waits for what nothing tells of: the end of a terminal or of a process that are not ours.
  private static func isTrue(within limit: Duration, _ holds: () -> Bool) -> Bool {
    let end = ContinuousClock.now + limit
    while !holds() {
      if end <= .now { return false }
      sched_yield()
    }
    return true
  }
}
