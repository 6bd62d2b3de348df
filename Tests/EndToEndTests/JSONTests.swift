import Foundation
import TestSupport
import Testing

/// What commands print for scripts, and `hanji follow`.
@Suite struct JSONTests {
  private static func home() throws -> (home: TemporaryFolder, key: String) {
    let home = try CommandTests.sampleHome()
    let row = try #require(
      try CommandRun("hanji", ["list", "--sample", "--keys", "--limit", "1"], home: home).lines
        .first)
    return (home, String(row.prefix(12)))
  }

  @Test func everyChangeIsAcknowledgedAndUndoneInJSON() throws {
    let (home, key) = try Self.home()
    func run(_ arguments: String...) throws -> String {
      let run = try CommandRun("hanji", arguments + ["--json"], home: home)
      #expect(run.status == 0, "\(run.errors)")
      return run.output
    }
    let count = try run("unread", "--sample")
    #expect(count.hasPrefix("{\"unread\":"))
    for arguments in [["mark", "read", key], ["tag", key, "바다"], ["note", key, "A line."]] {
      let mark = try CommandRun("hanji", arguments + ["--json"], home: home)
      #expect(mark.output == "{\"ack\":\"\(key)\"}\n")
    }
    #expect(try run("tag") == "{\"tag\":\"바다\",\"count\":1}\n")
    #expect(try run("tag", key) == "{\"key\":\"\(key)\",\"tags\":[\"바다\"]}\n")
    #expect(try run("note", key) == "{\"key\":\"\(key)\",\"note\":\"A line.\"}\n")
    #expect(try run("search", "--save", "sea", "바다") == "{\"ack\":\"sea\"}\n")
    #expect(try run("search", "--saved") == "{\"name\":\"sea\",\"query\":\"바다\"}\n")
    let undone = "{\"act\":\"search\",\"count\":0,\"keys\":[],\"name\":\"sea\","
    #expect(try run("undo").hasPrefix(undone))
    #expect(try run("undo").hasPrefix("{\"act\":\"note\",\"count\":1,\"keys\":[\"\(key)\"],"))
    #expect(try run("redo").hasPrefix("{\"act\":\"note\","))
    #expect(try run("keep", "--days", "9") == "{\"days\":9,\"megabytes\":2048}\n")
    #expect(try run("check") == "{\"sound\":true,\"faults\":[]}\n")
    let file = "\(home.path)/kept.epub"
    #expect(try run("export", "-o", file) == "{\"file\":\"\(file)\",\"format\":\"epub\"}\n")
  }

  @Test func sectionsReportersAndWordsAreFollowedAndLeft() throws {
    let (home, _) = try Self.home()
    func run(_ arguments: String...) throws -> CommandRun {
      try CommandRun("hanji", arguments, home: home)
    }
    #expect(try run("follow").output == "")
    #expect(try run("follow", "section", "foreign", "affairs").output.hasPrefix("ACK section "))
    #expect(try run("follow", "word", "조류").output == "ACK word 조류\n")
    #expect(try run("follow").output == "section\tnational/foreign-affairs\nword\t조류\n")
    #expect(try run("follow", "--json").lines.last == "{\"kind\":\"word\",\"name\":\"조류\"}")
    let all = try run("list", "--sample")
    let followed = try run("list", "--sample", "--match", "is:followed")
    #expect((1..<all.lines.count).contains(followed.lines.count))
    #expect(try run("follow", "--stop", "word", "조류").status == 0)
    #expect(try run("undo").output == "Undone: follow changed.\n")
    #expect(try run("follow", "--stop", "word", "달").status == 1)
    #expect(try run("follow", "section", "nowhere").status == 2)
    #expect(try run("follow", "word").status == 2)
    #expect(try run("follow", "moon").status == 2)
  }

  @Test func exportKnowsSavedSearchesAndSaysHowAQueryWasTaken() throws {
    let (home, key) = try Self.home()
    _ = try CommandRun("hanji", ["tag", key, "x"], home: home)
    _ = try CommandRun("hanji", ["search", "--save", "x", "tag:x"], home: home)
    let arguments = ["export", "--sample", "--format", "jsonl", "--search"]
    #expect(try CommandRun("hanji", arguments + ["@x"], home: home).lines.count == 1)
    #expect(try CommandRun("hanji", arguments + ["@y"], home: home).status == 2)
    let doubtful = try CommandRun("hanji", arguments + ["tag:x OR is:nothing"], home: home)
    #expect(doubtful.errors.contains("is:nothing"))
  }
}
