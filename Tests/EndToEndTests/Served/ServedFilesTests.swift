import Foundation
import TestSupport
import Testing

/// What `hanji served setup` writes for review.
@Suite struct ServedFilesTests {
  private static let names = [
    "hanji-paper.service", "hanji-paper.timer", "hanji.conf", "hanji_keys", "paper-slice.conf",
    "steps.txt",
  ]

  @Test func filesAreWrittenAndNoneIsReplacedUnasked() throws {
    let home = try TemporaryFolder()
    let folder = "\(home.path)/setup"
    func setup(_ more: [String] = []) throws -> CommandRun {
      try CommandRun("hanji", ["served", "setup", folder] + more, home: home)
    }
    #expect(try setup().lines == Self.order.map { "\(folder)/\($0)" })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == Self.names)
    try "mine".write(toFile: "\(folder)/hanji.conf", atomically: true, encoding: .utf8)
    let again = try setup()
    #expect(again.status == 1 && again.errors.contains("is there already"))
    #expect(try String(contentsOfFile: "\(folder)/hanji.conf", encoding: .utf8) == "mine")
    #expect(try setup(["--force"]).status == 0)
    let others = try FileManager.default.contentsOfDirectory(atPath: home.path)
    #expect(Set(others).isSubset(of: ["setup", "output.txt", "errors.txt"]))
  }

  private static let order = [
    "hanji.conf", "hanji_keys", "hanji-paper.service", "hanji-paper.timer", "paper-slice.conf",
    "steps.txt",
  ]

  @Test func systemdTakesTheUnits() throws {
    let verifier = "/usr/bin/systemd-analyze"
    guard FileManager.default.isExecutableFile(atPath: verifier) else {
      print("skipped: no systemd-analyze is installed (Debian: systemd)")
      return
    }
    let home = try TemporaryFolder()
    #expect(try CommandRun("hanji", ["served", "setup", home.path], home: home).status == 0)
    let units = ["hanji-paper.service", "hanji-paper.timer"].map { "\(home.path)/\($0)" }
    let session = try TerminalSession(verifier, ["verify", "--man=no"] + units, home: home)
    #expect(try session.waitForExit() == 0, "\(session.screen)")
    #expect(!session.shows("Unknown"), "\(session.screen)")
  }

  @Test func serviceRefreshesAsTheProgramKnowsIt() throws {
    let home = try TemporaryFolder()
    #expect(try CommandRun("hanji", ["served", "setup", home.path], home: home).status == 0)
    let text = try String(
      contentsOfFile: "\(home.path)/hanji-paper.service", encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("ExecStart=") })
    let words = line.split(separator: " ").dropFirst().map(String.init)
      .map { $0.hasPrefix("/") ? "\(home.path)/paper" : $0 }
    let run = try CommandRun("hanji", words + ["--sample"], home: home)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(arguments: [["--data", "a b"], ["--data", "relative"]])
  func pathThatCannotStandInAllFilesIsWrongUse(options: [String]) throws {
    let home = try TemporaryFolder()
    let run = try CommandRun(
      "hanji", ["served", "setup"] + options + ["\(home.path)/setup"], home: home)
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: "\(home.path)/setup"))
  }
}
