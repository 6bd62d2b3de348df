import Foundation
import LoopbackSite
import Terminal
import TestSupport
import Testing

/// What stands on the printed page to be read, done with keys alone in a real terminal.
@Suite struct PrintedPageWalkTests {
  @Test func everySectionIsReachedInBothLanguages() throws {
    let page = try PrintedPage()
    let english = try page.open()
    try english.press("h", until: "Business")
    // Counts of unread stories stand at the end of their rows.
    #expect(english.screen.count { $0.last?.isNumber == true } > 3, "\(english.screen)")
    try english.press("l", until: "Foreign Affairs")
    for (typed, head) in [
      ("foreign", "National › Foreign Affairs"), ("스포츠", "Sports"), ("ㅇㄱ", "National › Foreign"),
    ] {
      try english.press(":\(typed)", until: "Go to or do › \(typed)")
      try english.press("<Enter>", untilHead: head)
    }
    try english.quit()

    let korean = try page.open("--lang", "ko", front: "많이 본 기사")
    try korean.press("h", until: "오피니언")
    try korean.press("l", until: "외교")
    for typed in ["foreign", "외교"] {
      try korean.press(":\(typed)", until: "› \(typed)")
      try korean.press("<Enter>", untilHead: "국내 › 외교")
      try korean.press("~", until: "많이 본 기사")
    }
    try korean.quit()
  }

  @Test func frontPageHasItsBlocksAndTheLatestInTheirOrder() throws {
    let page = try PrintedPage()
    let list = try page.run("list", "--limit", "60").lines
    let session = try page.open(rows: 70)
    let names = ["Top 10 Stories", "Latest", "Top 5 Entertainment News"]
    try session.waitFor("the blocks") { shown in
      names.allSatisfy { name in shown.screen.contains { $0.hasPrefix(" \(name) ") } }
    }
    let blocks = session.screen.indices.filter { row in
      names.contains { session.screen[row].hasPrefix(" \($0) ") }
    }
    try #require(blocks.count == 3)
    #expect(session.screen[(blocks[0] + 1)..<blocks[1]].count == 10)
    #expect(
      session.screen[(blocks[2] + 1)...].prefix(5).allSatisfy { $0.hasSuffix("…") || $0.count > 20 }
    )
    // A headline begins in the eleventh cell of a row.
    let latest = session.screen[(blocks[1] + 1)..<blocks[2]].map {
      $0.dropFirst(10).prefix(24).trimmingCharacters(in: .whitespaces)
    }
    #expect(latest.count == 20)
    let places = try latest.map { title in
      try #require(list.firstIndex { $0.contains(title) }, "\(title)")
    }
    #expect(places == places.sorted())
    try session.quit()
  }

  @Test func storyHasItsHeadItsReporterAndBothLanguages() throws {
    let session = try PrintedPage().open(rows: 50, columns: 130)
    try session.press("/6:40<Enter>", until: "Search: 6:40")
    try session.waitFor("After twelve winters")
    try session.press("<Enter>", until: "열두 겨울 만에 다시 뜬")
    for text in [
      "By the islands desk · posted 23 Nov 2026 22:12, updated", "KST", "islands@sample.invalid",
      "[photo] The ferry passes", "Photo by the islands desk",
    ] { #expect(session.shows(text), "\(text)") }
    for mode in ["EN │ 한", "· EN ·", "· 한 ·", "EN+한"] { try session.press("L", until: mode) }
    try session.press("@", untilHead: "Stories by the islands desk")
    #expect(session.shows("[INTERVIEW] The lighthouse keeper"))
    try session.press("q", until: "EN+한")
    try session.press("q", untilHead: "Search: 6:40")
    try session.quit()
  }

  @Test func changedStorySaysSoAndWhatIsNew() throws {
    let page = try PrintedPage()
    let morning = "2026-11-01T08:00:00Z"
    page.serveNets(published: morning, updated: morning, people: "Nine")
    #expect(try page.run("sources", "add", "\(page.site.base)/feed.xml").status == 0)
    #expect(try page.run("refresh", "--paper", "own", "--bodies").status == 0)
    // Later than any clock: the archive takes it for now.
    page.serveNets(published: morning, updated: "2999-01-01T00:00:00Z", people: "Ten")
    #expect(try page.run("refresh", "--paper", "own", "--bodies").status == 0)
    let session = try page.open("--paper", "own", front: "Nets at night")
    try session.press("<Enter>", until: "Ten people do the work")
    #expect(session.text(row: 0).contains("✎"))
    try session.press("D", until: "[-Nine-] {+Ten+} people do the work")
    try session.press("q", until: "On the quay")
    try session.quit()
  }

  /// The sample edition has the Darkroom of the paper's older site; the site itself no longer does.
  @Test func galleriesAndFilmsSayWhatThereIsToSee() throws {
    let page = try PrintedPage()
    let sample = try page.open("--sample", rows: 60)
    try sample.waitFor("the blocks") { $0.shows(" Darkroom ─") && $0.shows("First snow") }
    try sample.press(":darkroom<Enter>", untilHead: "Photos › Darkroom")
    try sample.waitFor("Night of the squid lamps", seconds: 60)
    try sample.press("<Enter>", until: "[photo 1 of 6]")
    #expect(sample.shows("Photo by the photo desk"))
    try sample.quit()

    let session = try page.open()
    try session.press(":darkroom<Enter>", until: "The paper no longer has this section")
    try session.press(":video<Enter>", untilHead: "Video")
    try session.press("<Enter>", until: "[video ")
    #expect(session.shows("o opens it") && session.shows("https://www.koreatimes.co.kr/"))
    try session.quit()
  }

  @Test func columnIsKeptAndTheStoryIsPrintedAtItsWidth() throws {
    let page = try PrintedPage()
    func body(_ session: TerminalSession) -> [String] { Array(session.screen[1...20]) }
    let first = try page.open()
    try first.press("<Enter>", until: "열두 겨울")
    let wide = body(first)
    try first.type("<lt><lt><lt>")
    try first.waitFor("The text is 60 cells wide.")
    let narrow = body(first)
    #expect(narrow != wide)
    try first.quit()

    let second = try page.open()
    try second.press("<Enter>", until: "열두 겨울")
    #expect(body(second) == narrow)
    try second.press("p", until: "Print view")
    #expect(second.shows("https://www.koreatimes.co.kr/"))
    #expect(second.screen[2...20].allSatisfy { $0.count <= 62 || $0.contains("://") })
    try second.press("|head -n 1<Enter>", until: "Press Enter to go back to the paper.")
    #expect(second.screen[0] == "After twelve winters, the 6:40 boat sails for the")
    try second.press("<Enter>", until: "Given to head.")
    try second.quit()
  }
}
