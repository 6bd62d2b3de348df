import Foundation
import Terminal
import TestSupport
import Testing

/// `hanji doctor`: what is so, what is to mend, and how.
@Suite struct DoctorTests {
  private func run(
    _ arguments: [String] = [], _ environment: [String: String?] = [:],
    home: TemporaryFolder? = nil
  ) throws -> CommandRun {
    try CommandRun(
      "hanji", ["doctor"] + arguments, home: try home ?? TemporaryFolder(), environment: environment
    )
  }

  private func objects(_ run: CommandRun) throws -> [String: [String: Any]] {
    let objects = try run.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    return Dictionary(uniqueKeysWithValues: objects.map { ($0["topic"] as? String ?? "", $0) })
  }

  @Test func soundHostNeedsNoMending() throws {
    let run = try run()
    #expect(run.status == 0, "\(run.output)")
    #expect(run.errors == "")
    for topic in ["locale", "terminal", "colours", "clipboard", "mouse", "archive", "network"] {
      #expect(run.lines.contains { $0.hasPrefix("  \(topic): ") }, "\(topic)")
    }
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func everyTopicIsAnObjectForScripts() throws {
    let topics = try objects(try run(["--json"], ["TERM": "xterm-nobody-knows", "NO_COLOR": "1"]))
    #expect(topics["terminal"]?["description"] as? String == "xterm-256color")
    #expect(topics["terminal"]?["sound"] as? Bool == true)
    #expect(topics["terminal"]?["hint"] as? String != nil)
    #expect(topics["colours"]?["count"] as? Int == 0)
    #expect(topics["network"]?["wire"] as? Bool == true)
    #expect(topics["confinement"]?["seccomp"] as? String != nil)
    #expect(topics["width"] == nil)
  }

  @Test(arguments: ["dumb", nil])
  func terminalWithoutAScreenIsToMend(name: String?) throws {
    let run = try run([], ["TERM": name])
    #expect(run.status == 3)
    #expect(run.output.contains("! terminal: "))
    #expect(run.output.contains("→ export TERM=xterm-256color"))
  }

  @Test func localeThatIsNotUTF8IsNamedWithWhatIsUsedInstead() throws {
    let topics = try objects(try run(["--json"], ["LANG": "C"]))
    #expect(topics["locale"]?["utf8"] as? Bool == false)
    #expect((topics["locale"]?["finding"] as? String)?.contains("C.UTF-8") == true)
  }

  @Test func tmuxOverSSHIsToldWhatItNeeds() throws {
    let run = try run([], ["TMUX": "/tmp/tmux-0/default,1,0", "SSH_TTY": "/dev/pts/9"])
    #expect(run.output.contains("over SSH"))
    #expect(run.output.contains("set -g set-clipboard on"))
  }

  @Test func archiveTellsItsPathSizeAndStories() throws {
    let home = try TemporaryFolder()
    let before = try objects(try run(["--json"], home: home))
    #expect(before["archive"]?["bytes"] as? Int == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(home.path)/data/hanji"))
    _ = try CommandRun("hanji", ["list", "--sample"], home: home)
    let after = try objects(try run(["--json"], home: home))
    #expect((after["archive"]?["bytes"] as? Int ?? 0) > 0)
    #expect(after["archive"]?["stories"] as? Int == 0)
    #expect(after["archive"]?["sound"] as? Bool == true)
  }

  @Test func archiveThatIsNoneIsToMend() throws {
    let home = try TemporaryFolder()
    let data = "\(home.path)/data/hanji"
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    try String(repeating: "no archive at all\n", count: 300)
      .write(toFile: "\(data)/archive.sqlite", atomically: true, encoding: .utf8)
    let run = try run(home: home)
    #expect(run.status == 3)
    #expect(run.output.contains("! archive: "))
  }

  @Test func koreanIsSpokenWhereItIsWanted() throws {
    #expect(try run(["--lang", "ko"]).output.contains("터미널: "))
    #expect(try run([], ["LC_MESSAGES": "ko_KR.UTF-8"]).output.contains("클립보드: "))
  }
}
