import Terminal
import TestSupport
import Testing

/// Several readers at one archive, and what outlives them.
@Suite struct SharedArchiveTests {
  @Test func sectionMarkedReadIsUnreadAgainAfterARestart() throws {
    let first = try TerminalSession(BuiltProgram.path("hanji"), ["--sample"])
    try first.waitFor("new stories", seconds: 60)
    try first.type("h")
    try first.waitFor("Business")
    try first.type("<Enter>")
    try first.waitFor("National")
    try first.type("A")
    try first.waitFor("marked read. u undoes it.")
    try first.type("Q")
    #expect(try first.waitForExit() == 0)
    let read = try CommandRun("hanji", ["unread", "--sample"], home: first.home)

    let second = try TerminalSession(BuiltProgram.path("hanji"), ["--sample"], home: first.home)
    try second.waitFor("Top 10 Stories")
    try second.type("u")
    try second.waitFor("marked read. Ctrl-R does it again.")
    let undone = try CommandRun("hanji", ["unread", "--sample"], home: first.home)
    #expect(try #require(Int(undone.lines[0])) > (try #require(Int(read.lines[0]))))
    try second.type("<C-r>")
    try second.waitFor("Done again")
    try second.type("Q")
    #expect(try second.waitForExit() == 0)
    let again = try CommandRun("hanji", ["unread", "--sample"], home: first.home)
    #expect(again.lines == read.lines)
  }

  @Test func bookmarkMadeInOneReaderShowsInTheOther() throws {
    let first = try TerminalSession(BuiltProgram.path("hanji"), ["--sample"])
    try first.waitFor("new stories", seconds: 60)
    let second = try TerminalSession(BuiltProgram.path("hanji"), ["--sample"], home: first.home)
    try second.waitFor("Top 10 Stories")
    try second.type("S")
    try second.waitFor("No bookmarks yet")
    try first.type("s")
    try first.waitFor("Kept.")
    try second.waitFor("★")
    #expect(!second.shows("No bookmarks yet"))
    // One change after the other, with nothing after it that would wake the other reader again.
    for _ in 0..<3 {
      try first.type("s")
      try first.waitFor("Kept no more.")
      try second.waitFor("No bookmarks yet")
      try first.type("s")
      try first.waitFor("Kept.")
      try second.waitFor("★")
    }
    for session in [first, second] {
      try session.type("Q")
      #expect(try session.waitForExit() == 0)
    }
  }
}
