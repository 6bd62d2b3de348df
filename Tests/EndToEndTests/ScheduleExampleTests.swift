import Foundation
import TestSupport
import Testing

/// The examples of a refresh by the clock: systemd's units and a table for cron.
@Suite struct ScheduleExampleTests {
  private static func text(_ name: String) throws -> String {
    let package = try #require(PackageFolder.containing())
    return try String(contentsOfFile: "\(package)/Resources/systemd/\(name)", encoding: .utf8)
  }

  /// The arguments of the one command of `hanji` in a text.
  private static func arguments(in text: String) throws -> [String] {
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") && $0.contains("hanji ") }
    let line = try #require(lines.first { $0.contains("hanji refresh") })
    let command = try #require(line.range(of: "hanji "))
    return line[command.upperBound...].split(separator: " ").map(String.init)
      .filter { !$0.hasPrefix(">") }
  }

  @Test(arguments: ["hanji-refresh.service", "crontab"])
  func commandIsOneOfOurs(file: String) throws {
    let home = try TemporaryFolder()
    let arguments = try Self.arguments(in: Self.text(file))
    #expect(arguments.first == "refresh")
    let run = try CommandRun("hanji", arguments + ["--sample"], home: home)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func systemdTakesTheUnits() throws {
    let verifier = "/usr/bin/systemd-analyze"
    guard FileManager.default.isExecutableFile(atPath: verifier) else {
      print("skipped: no systemd-analyze is installed (Debian: systemd)")
      return
    }
    let home = try TemporaryFolder()
    // The program need not be installed where the tests run.
    let service = try Self.text("hanji-refresh.service")
      .replacingOccurrences(of: "=hanji ", with: "=/bin/true ")
    let files = [
      ("hanji-refresh.service", service),
      ("hanji-refresh.timer", try Self.text("hanji-refresh.timer")),
    ]
    for (name, text) in files {
      try text.write(toFile: "\(home.path)/\(name)", atomically: true, encoding: .utf8)
    }
    let session = try TerminalSession(
      verifier, ["verify", "--man=no"] + files.map { "\(home.path)/\($0.0)" }, home: home)
    #expect(try session.waitForExit() == 0, "\(session.screen)")
  }
}
