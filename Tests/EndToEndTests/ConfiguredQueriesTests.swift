import Foundation
import TestSupport
import Testing

/// What the configuration file follows and leaves out.
@Suite struct ConfiguredQueriesTests {
  private let home: TemporaryFolder

  init() throws { home = try CommandTests.sampleHome() }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun("hanji", arguments + ["--sample"], home: home)
  }

  private func configure(_ text: String) throws {
    let folder = "\(home.path)/config/hanji"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: "\(folder)/config.toml", atomically: true, encoding: .utf8)
  }

  @Test func followedQueriesStandOnTheFrontPageAndInTheList() throws {
    try configure("follow = [\"cranes\", \"by:\\\"foreign desk\\\"\"]\n")
    let front = try run("--dump", "80x70").output
    let block = try #require(front.split(separator: " You follow ").last)
    #expect(block.contains("Army hands a hill back") && block.contains("one tide table"))
    #expect(try run("follow").lines == ["query\tcranes", "query\tby:\"foreign desk\""])
    let found = try run("search", "is:followed").lines
    #expect(found.contains { $0.contains("Army hands a hill back") })
    #expect(!found.contains { $0.contains("the 6:40 boat") })
    let list = try run("--dump", "80x24", "--keys", ":follows<Enter>").output
    #expect(list.contains("cranes") && list.contains("config.toml"))
  }

  @Test func rulesOfTheFileHoldUntilItNamesThemNoMore() throws {
    try configure("kill = [\"cranes OR 물때표\"]\n")
    #expect(!(try run("list", "--limit", "99").output.contains("Army hands a hill back")))
    #expect(try run("search", "is:hidden").output.contains("Army hands a hill back"))
    #expect(try run("kill").output == "cranes OR 물때표\n")
    let rules = try run("--dump", "80x24", "--keys", ":rules<Enter><Enter>").output
    #expect(rules.contains("Army hands a hill back") && rules.contains("one tide table"))
    try configure("")
    #expect(try run("list", "--limit", "99").output.contains("Army hands a hill back"))
  }
}
