import Foundation
import LoopbackSite
import TestSupport
import Testing

/// What a reader does with a printed page, done with keys alone in a real terminal.
@Suite struct PrintedPageKeepingTests {
  @Test func storyIsSharedInEveryWayOfThePage() throws {
    let page = try PrintedPage()
    let session = try page.open()
    try session.press("a", until: "y copy")
    let address = session.screen[1...].prefix { !$0.isEmpty }.joined()
    #expect(address.hasPrefix("https://www.koreatimes.co.kr/"))
    try session.type("y")
    let copied = Data(address.utf8).base64EncodedString()
    try session.waitFor("the address on the clipboard") {
      String(decoding: $0.output, as: UTF8.self).contains("\u{1B}]52;c;\(copied)\u{07}")
    }
    try session.press("c", until: "▀")
    try session.press("q", until: "Top 10 Stories")
    for (name, shown) in [
      ("letter", "No mail program is known here"), ("Facebook", "facebook.com/sharer"),
      ("X", "twitter.com/intent"),
      ("KakaoStory", "story.kakao.com/share"), ("WhatsApp", "wa.me/"),
      ("Reddit", "reddit.com/submit"),
      ("LINE", "social-plugins.line.me"),
    ] { try session.press("e/\(name)<Enter>", until: shown) }
    try session.press("e/epub<Enter>", until: ".epub")
    try session.quit()
    let exports = "\(page.home.path)/data/hanji/exports"
    let files = try FileManager.default.contentsOfDirectory(atPath: exports)
    #expect(files.count == 1 && files.allSatisfy { $0.hasSuffix(".epub") })
  }

  @Test func keptStoriesAndSearchesAreThereWithoutTheSite() throws {
    let page = try PrintedPage()
    let first = try page.open()
    try first.press("s", until: "Kept.")
    try first.quit()
    page.site.stop()
    let second = try page.open()
    try second.press("S", untilHead: "Bookmarks")
    try second.press("<Enter>", until: "HAEON — The boat left four minutes late")
    for (typed, found) in [
      ("seed", "Envoys trade seeds"), ("물때표", "Two countries, one strait"),
      ("ㅎㅇ", "Two countries, one strait"),
    ] {
      try second.press("~", until: "Top 10 Stories")
      try second.press("/\(typed)<Enter>", untilHead: "Search: \(typed)")
      try second.waitFor(found)
    }
    try second.press(":about<Enter>", until: "About this paper")
    #expect(second.shows("koreatimes.co.kr"))
    try second.quit()
  }

  @Test func sectionReporterAndWordAreFollowed() throws {
    let page = try PrintedPage()
    let session = try page.open()
    try session.press("F", until: "Follow")
    try session.press("1", until: "the islands desk")
    try session.press("F2snow<Enter>", until: "Following snow")
    try session.press(":외교<Enter>", untilHead: "National › Foreign Affairs")
    try session.press("F/section<Enter>", until: "Following")
    try session.press(":follows<Enter>", until: "snow")
    #expect(session.shows("Foreign Affairs") && session.shows("islands desk"))
    try session.quit()
    #expect(try page.run("search", "is:followed").lines.count > 5)
  }

  @Test func editionOfTodayIsABook() throws {
    let page = try PrintedPage()
    let now = ISO8601DateFormatter().string(from: Date())
    page.serveNets(published: now, updated: now, people: "Nine")
    #expect(try page.run("sources", "add", "\(page.site.base)/feed.xml").status == 0)
    #expect(try page.run("refresh", "--paper", "own").status == 0)
    let book = "\(page.home.path)/today.epub"
    let edition = try page.run("export", "--paper", "own", "--edition", "-o", book)
    #expect(edition.status == 0, "\(edition.errors)")
    func isBook(_ path: String) throws -> Bool {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      return bytes.prefix(58).suffix(28) == Data("mimetypeapplication/epub+zip".utf8)
    }
    #expect(try isBook(book))

    let session = try page.open("--paper", "own", front: "Nets at night")
    try session.press(":edition<Enter>", until: "Saved as")
    let folder = "\(page.home.path)/data/hanji/exports"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(try files.count == 1 && files.allSatisfy { try isBook("\(folder)/\($0)") })
    try session.quit()
  }

  @Test func feedsGoOutAndComeInAsOPML() throws {
    let page = try PrintedPage()
    let list = "\(page.home.path)/feeds.opml"
    let out = try page.run("export", "--paper", "koreatimes", "--format", "opml", "-o", list)
    #expect(out.status == 0, "\(out.errors)")
    let other = try TemporaryFolder()
    let back = try CommandRun("hanji", ["import", list], home: other)
    #expect(back.status == 0, "\(back.errors)")
    let name = try #require(
      back.output.split(separator: " ").drop { $0 != "--paper" }.dropFirst().first)
    let sections = try CommandRun("hanji", ["sections", "--paper", String(name)], home: other)
    #expect(sections.output.contains("Sports"))
  }

  @Test func longSearchGoesOnToItsEnd() throws {
    let (site, home) = (try LoopbackSite(), try TemporaryFolder())
    let entries = (0..<650).map { number in
      "<item><title>Net \(number)</title><link>\(site.base)/\(number)</link></item>"
    }
    let feed =
      "<rss version=\"2.0\"><channel><title>Nets</title>\(entries.joined())</channel></rss>"
    site.serve(path: "/feed.xml", contentType: "application/rss+xml", bytes: Array(feed.utf8))
    let add = try CommandRun("hanji", ["sources", "add", "\(site.base)/feed.xml"], home: home)
    #expect(add.status == 0, "\(add.errors)")
    let refresh = try CommandRun("hanji", ["refresh", "--paper", "own"], home: home)
    #expect(refresh.status == 0, "\(refresh.errors)")
    func dump(_ keys: String) throws -> String {
      try CommandRun("hanji", ["--paper", "own", "--dump", "80x24", "--keys", keys], home: home)
        .output
    }
    #expect(try dump("/net<Enter>").contains("1/400+"))
    let end = try dump("/net<Enter>GGGGG")
    #expect(end.contains("650/650") && end.contains("That is all that was found"))
    #expect(try dump("/net<Enter>A").contains("650 stories marked read."))
  }
}
