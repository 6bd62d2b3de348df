import LoopbackSite
import Terminal
import TestSupport
import Testing

/// The paper of a past day, and stories that their site no longer has, from a web archive.
@Suite struct PastPaperTests {
  let past: PastPaper

  init() throws { past = try PastPaper() }

  @Test func frontPageOfADayOpensWithItsStoriesInBothLanguages() throws {
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--date", "2023-03-31"], home: past.home)
    try session.waitFor("Top 10 Stories", seconds: 60)
    try session.waitFor("Ferry harbor to close", seconds: 60)
    try session.waitFor("The Korea Times, 2023-03-31")
    try session.type("\r")
    try session.waitFor("The last ferry of the old harbor", seconds: 60)
    try session.waitFor("옛 항구의 마지막 배가")
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
    let raw = "/web/20230331020000id_/\(PastPaper.front)"
    #expect(past.archive.log.contains { $0.path == raw && $0.status == 200 })
  }

  @Test func theDayIsTheOneOfThePaper() throws {
    let refresh = try hanji("refresh", "--date", "2023-03-28")
    #expect(refresh.errors.contains("has no copy"), "most sections were never copied")
    #expect(try hanji("list", "--date", "2023-03-28").output.contains("Older front"))
    #expect(!(try hanji("list", "--date", "2023-03-28").output.contains("Ferry harbor")))
    #expect(try hanji("list", "--date", "2023-02-30").status == 2)
    #expect(try hanji("list").output.isEmpty)
  }

  @Test(arguments: [
    (PastPaper.story, "Ferry harbor to close"), (PastPaper.storyOfB, "Nets of the north quay"),
    (PastPaper.storyOfA, "Lamps of the south quay"),
  ])
  func everyLayoutOfThePastIsRead(address: String, headline: String) throws {
    let site = try LoopbackSite()
    let path = String(address.dropFirst("https://www.koreatimes.co.kr".count))
    past.archive.keep([
      KeptCopy(
        "20240101000000", site.base + path,
        String(decoding: past.archive.copy(of: address), as: UTF8.self))
    ])
    site.serve(path, .status(410))
    let fetch = try hanji("fetch", "\(site.base)\(path)")
    #expect(fetch.status == 0, "\(fetch.errors)")
    #expect(fetch.output.contains(headline))
    #expect(fetch.output.contains("The last ferry of the old harbor"))
    #expect(fetch.errors.contains("no such page (410)"))
    #expect(fetch.errors.contains("the copy that 127.0.0.1 made at 2024-01-01T00:00:00Z"))
  }

  @Test func aStoryThatIsGoneSaysSoWhereThereIsNoCopyEither() throws {
    let site = try LoopbackSite()
    site.serve("/a", .status(404))
    let fetch = try hanji("fetch", "\(site.base)/a")
    #expect(fetch.status == 1)
    #expect(fetch.errors.contains("The site has no such page (404)"))
  }

  @Test func aLostStoryIsReadFromTheArchiveAndSaysSo() throws {
    let site = try LoopbackSite()
    let story = "\(site.base)/stories/ferry"
    let feed = """
      <rss version="2.0"><channel><title>Quay</title><item><title>Ferry harbor to close</title>
      <link>\(story)</link><pubDate>Fri, 31 Mar 2023 01:00:00 GMT</pubDate></item></channel></rss>
      """
    site.serve(path: "/quay.xml", contentType: "application/rss+xml", bytes: Array(feed.utf8))
    site.serve("/stories/ferry", .status(404))
    let copy = String(decoding: past.archive.copy(of: PastPaper.storyOfA), as: UTF8.self)
    past.archive.keep([KeptCopy("20230402000000", story, copy)])
    try past.home.write(
      """
      id = "quay"
      title = "The Quay"
      [manners]
      pause = 0
      [[section]]
      id = "all"
      title = "All"
      feeds = ["\(site.base)/quay.xml"]
      """, to: "quay.toml")
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--paper", "\(past.home.path)/quay.toml"], home: past.home)
    try session.waitFor("Welcome", seconds: 60)
    try session.type("q")
    try session.waitFor("Ferry harbor to close", seconds: 60)
    try session.type("\r")
    try session.waitFor("This is the copy of a web archive", seconds: 60)
    #expect(session.screen.joined().contains("The last ferry of the old harbor"))
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
  }

  private func hanji(_ arguments: String...) throws -> CommandRun {
    try CommandRun("hanji", arguments, home: past.home)
  }
}
