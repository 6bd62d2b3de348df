import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// Sessions of people and of guests, on one paper.
@Suite struct ServedSessionTests {
  private static func bytes(below folder: String) throws -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let files = names.compactMap { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, $0) }
    }
    return Dictionary(files, uniquingKeysWith: { first, _ in first })
  }

  @Test func peopleKeepWhatTheyReadApart() throws {
    let host = try ServedHost(filledBy: ["business", "--sample"])
    let before = try Self.bytes(below: "\(host.root)/paper")
    let kim = try host.session(as: "kim", ["--sample"])
    let lee = try host.session(as: "lee", ["--sample"])
    for session in [kim, lee] { try session.waitFor("sample edition") }
    try kim.type("s")
    try kim.waitFor("Kept.")
    try kim.type("S")
    try kim.waitFor("Bookmarks")
    try lee.type("S")
    try lee.waitFor("No bookmarks yet")
    let told = try #require(try host.status()["sessions"] as? [[String: Any]])
    #expect(told.count == 2)
    if geteuid() == 0 {
      #expect(Set(told.compactMap { $0["person"] as? String }) == ["kim", "lee"])
    }
    for session in [kim, lee] {
      try session.type("Q")
      #expect(try session.waitForExit() == 0)
    }
    #expect(host.people.sorted() == ["kim", "lee"])
    #expect(try Self.bytes(below: "\(host.root)/paper") == before)
    let again = try host.session(as: "kim", ["--sample"])
    try again.waitFor("sample edition")
    try again.type("S")
    try again.waitFor("★")
  }

  /// However it ends, nothing of a guest is left below the root.
  @Test(arguments: ["Q", "hang-up", "kill"])
  func guestsLeaveNothingBehind(ending: String) throws {
    let host = try ServedHost(filledBy: ["business", "--sample"])
    let before = try Self.bytes(below: host.root)
    let session = try host.session(as: nil, ["--sample"])
    try session.waitFor("sample edition")
    try session.type("s")
    try session.waitFor("Kept.")
    try session.type("/ferry<Enter>")
    try session.waitFor("ferry")
    switch ending {
    case "Q":
      try session.type("<Esc>Q")
    case "kill": session.signal(SIGKILL)
    default: session.hangUp()
    }
    _ = try session.waitForExit()
    #expect(try Self.bytes(below: host.root) == before)
  }

  @Test func newStoriesComeIntoOpenSessions() throws {
    let host = try ServedHost(filledBy: ["business", "--sample"])
    let session = try host.session(as: "kim", ["--sample"])
    try session.waitFor("sample edition")
    #expect(!session.shows("Sports"))
    #expect(try host.refresh(["sports", "--sample"]).status == 0)
    try session.type("h")
    try session.waitFor("Sports")
    try session.type("R")
    try session.waitFor("does nothing here")
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
  }

  /// Without a terminal there is nothing to show, and nobody's folder is made.
  @Test func withoutATerminalNothingIsBegun() throws {
    let host = try ServedHost(filledBy: ["business", "--sample"])
    let run = try CommandRun("hanji", host.arguments + ["--person", "kim"], home: host.home)
    #expect(run.status == 2 && run.errors.contains("ssh -t"))
    #expect(host.people.isEmpty)
  }

  @Test func paperThatIsNotThereIsSaid() throws {
    let home = try TemporaryFolder()
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--served", "--data", "\(home.path)/nowhere"], home: home)
    #expect(try session.waitForExit() == 1)
    #expect(session.shows("cannot be opened") || session.shows("nowhere"))
  }
}
