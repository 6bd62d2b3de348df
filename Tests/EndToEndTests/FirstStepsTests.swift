import Foundation
import LoopbackSite
import TestSupport
import Testing

/// The first start of a person who was never here.
@Suite struct FirstStepsTests {
  private let site: LoopbackSite
  private let home: TemporaryFolder
  private let paper: String

  init() throws {
    site = try LoopbackSite()
    home = try TemporaryFolder()
    paper = "\(home.path)/harbour.toml"
    try """
    id = "harbour"
    title = "The Harbour Paper"

    [[section]]
    id = "boats"
    title = "Boats"
    feeds = ["\(site.base)/boats.xml"]
    """.write(toFile: paper, atomically: true, encoding: .utf8)
    let item = "<item><title>A boat of straw</title><link>\(site.base)/1</link></item>"
    let feed = "<rss version=\"2.0\"><channel><title>Boats</title>\(item)</channel></rss>"
    site.serve(path: "/boats.xml", contentType: "application/rss+xml", bytes: Array(feed.utf8))
  }

  @Test func areShownOnceAndClosedByTheKeyOfEveryPage() throws {
    let first = try TerminalSession(
      BuiltProgram.path("hanji"), ["--paper", paper], home: home)
    try first.waitFor("j and k or the arrows move")
    try first.type("q")
    try first.waitFor("A boat of straw")
    try first.type("Q")
    #expect(try first.waitForExit() == 0)

    let second = try TerminalSession(
      BuiltProgram.path("hanji"), ["--paper", paper], home: home)
    try second.waitFor("A boat of straw")
    #expect(!second.shows("j and k or the arrows move"))
    try second.type("Q")
    #expect(try second.waitForExit() == 0)
  }

  @Test func areNotInAScreenThatIsPrinted() throws {
    let dump = try CommandRun("hanji", ["--paper", paper, "--dump", "80x24"], home: home)
    #expect(dump.status == 0 && dump.output.contains("A boat of straw"))
    #expect(!dump.output.contains("j and k or the arrows move"))
  }

  @Test func ruleLeavesStoriesOutOfTheListAndIsUndone() throws {
    func run(_ arguments: String...) throws -> CommandRun {
      try CommandRun("hanji", arguments + ["--paper", paper], home: home)
    }
    #expect(try run("refresh").status == 0)
    #expect(try run("kill", "straw").output == "ACK straw\n")
    #expect(try run("list").output == "")
    #expect(try run("list", "--match", "is:hidden").output.contains("A boat of straw"))
    #expect(try run("kill").output == "straw\n")
    #expect(try run("undo").output == "Undone: rule changed.\n")
    #expect(try run("list").output.contains("A boat of straw"))
    for query in ["-", "...", "\"\" OR straw"] {
      #expect(try run("kill", query).status == 1)
    }
    #expect(try run("kill", "--remove", "straw").status == 1)
  }
}
