import TestSupport
import Testing
import Typesetting

/// `hanji --help`.
@Suite struct HelpTests {
  @Test(arguments: [["--help"], ["-h"], ["help"]], ["C.UTF-8", "ko_KR.UTF-8"])
  func fitsOnOneScreen(arguments: [String], locale: String) throws {
    let run = try CommandRun(
      "hanji", arguments, home: TemporaryFolder(), environment: ["LANG": locale])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 24)
    #expect(lines.allSatisfy { DisplayWidth().of(String($0)) <= 80 })
    #expect(run.output.contains("신문 열기") == (locale == "ko_KR.UTF-8"))
  }

  @Test func everyCommandIsNamed() throws {
    let overview = try CommandRun("hanji", ["--help"], home: TemporaryFolder()).output
    let words = Set(overview.split { $0 == " " || $0 == "\n" }.map(String.init))
    let commands = try Help.root().subcommands ?? []
    for command in commands where !["help", "read"].contains(command.commandName) {
      #expect(words.contains(command.commandName), "\(command.commandName)")
    }
  }

  @Test func ofACommandTellsItsOptions() throws {
    let run = try CommandRun("hanji", ["help", "refresh"], home: TemporaryFolder())
    #expect(run.status == 0 && run.output.contains("--bodies"))
  }
}
