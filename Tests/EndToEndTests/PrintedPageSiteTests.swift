import Foundation
import LoopbackSite
import TestSupport
import Testing

/// What of the printed page leads to its site, and what comes in and goes out as files, with keys
/// alone in a real terminal.
@Suite struct PrintedPageSiteTests {
  @Test func siteItselfIsSearchedWhenOnline() throws {
    let page = try PrintedPage()
    page.serveSearch(
      for: "tide%20mill",
      finding: [
        ("/www/nation/2019/05/113_880001.html", "The tide mill turns again"),
        ("/www/nation/2019/05/113_880002.html", "A miller who counts by moons"),
      ])
    let session = try page.open()
    try session.press("/tide mill<Enter>", until: ", asks the paper's site")
    try session.press(",", until: "The tide mill turns again")
    #expect(session.text(row: 0).hasPrefix(" On the site: tide mill"))
    #expect(session.shows("A miller who counts by moons"))
    try session.press(",horse<Enter>", until: "404")
    try session.press("q", untilHead: "Search: tide mill")
    try session.quit()
    // What the site found is kept, and found here from now on.
    #expect(try page.run("search", "miller").output.contains("counts by moons"))
  }

  @Test func olderStoriesOfASectionComeByAKey() throws {
    let page = try PrintedPage()
    let before = try page.run("list", "opinion").lines.count
    let session = try page.open()
    try session.press(":opinion<Enter>", untilHead: "Opinion")
    try session.press("G", until: ". older stories")
    try session.press(".", until: "new stor")
    try session.press("...", until: "The site lists no older stories.")
    try session.quit()
    #expect(try page.run("list", "opinion").lines.count > before)
  }

  @Test func cookiesAndFeedsComeInAndGoOutByKeys() throws {
    let page = try PrintedPage()
    let cookies = "www.koreatimes.co.kr\tFALSE\t/\tTRUE\t0\tSUBSCRIBER\tseven\n"
    try Data(cookies.utf8).write(to: URL(fileURLWithPath: "\(page.home.path)/cookies.txt"))
    let session = try page.open()
    try session.press(":cookies<Enter>", until: "cookies.txt:")
    try session.press("~/cook<Tab><Enter>", until: "1 cookie kept.")
    try session.press(":as OPML<Enter>", until: "Saved as")
    try session.quit()
    #expect(try page.run("cookies").output.contains("SUBSCRIBER"))
    let folder = "\(page.home.path)/data/hanji/exports"
    let file = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first)
    #expect(file.hasSuffix(".opml"))

    let again = try page.open()
    try again.press(":take in<Enter>\(folder)/<Tab><Enter>", until: "hanji --paper")
    try again.quit()
    #expect(try page.run("paper", "list").output.contains("the-korea-times"))
  }
}
