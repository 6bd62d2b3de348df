import Foundation
import LoopbackSite
import TestSupport
import Testing

/// Options that no other suite comes by, and that none is left untried.
@Suite struct OptionTests {
  /// Every option that help shows stands in some test; those that check the manual do not count.
  @Test func everyOptionIsTriedByATest() throws {
    let package = try #require(PackageFolder.containing())
    let files = FileManager.default.enumerator(atPath: "\(package)/Tests")
    var sources = ""
    while let file = files?.nextObject() as? String {
      guard file.hasSuffix(".swift"), !file.hasSuffix("ManualTests.swift") else { continue }
      sources += try String(contentsOfFile: "\(package)/Tests/\(file)", encoding: .utf8)
    }
    for (words, command) in try Help.root().leaves {
      for option in command.shownOptions {
        #expect(sources.contains("\"--\(option)\""), "hanji \(words) --\(option)")
      }
    }
  }

  @Test func searchGoesThroughOtherPapersAndPutsHeadlinesFirst() throws {
    let (site, home) = (try LoopbackSite(), try TemporaryFolder())
    let paper = try Self.tides(at: site, in: home)
    // Without the index a search reads the stories themselves.
    let refresh = try CommandRun("hanji", ["refresh", "--no-index", "--paper", paper], home: home)
    #expect(refresh.status == 0, "\(refresh.errors)")
    func titles(_ arguments: String...) throws -> [String] {
      let run = try CommandRun("hanji", ["search", "springtide"] + arguments, home: home)
      return run.lines.filter { $0.contains("Quay") || $0.contains("Springtide") }
        .map { $0.contains("Springtide tables") ? "headline" : "text" }
    }
    #expect(try titles("--paper", paper) == ["text", "headline"])
    let indexed = try CommandRun("hanji", ["refresh", "--index", "--paper", paper], home: home)
    #expect(indexed.status == 0, "\(indexed.errors)")
    #expect(try titles("--paper", paper) == ["text", "headline"])
    #expect(try titles("--paper", paper, "--by-relevance") == ["headline", "text"])
    #expect(try titles("--sample") == [])
    #expect(try titles("--sample", "--all-papers") == ["text", "headline"])
  }

  /// A paper of two stories; only the older one has the word in its headline.
  private static func tides(at site: LoopbackSite, in home: TemporaryFolder) throws -> String {
    func item(_ number: Int, _ title: String, _ text: String) -> String {
      """
      <item><title>\(title)</title><link>\(site.base)/story/\(number)</link>
      <pubDate>Tue, 2\(number) Nov 2026 09:00:00 +0900</pubDate><description>\(text)</description></item>
      """
    }
    let items =
      item(1, "Springtide tables are out", "The harbor office prints them.")
      + item(2, "Quay closed at noon", "The springtide stands over the stones.")
    let feed = "<rss version=\"2.0\"><channel><title>Tides</title>\(items)</channel></rss>"
    site.serve(path: "/tides.xml", contentType: "application/rss+xml", bytes: Array(feed.utf8))
    let path = "\(home.path)/tides.toml"
    try """
    id = "tides"
    title = "Tides"
    [manners]
    pause = 0
    [[section]]
    id = "all"
    title = "All"
    feeds = ["\(site.base)/tides.xml"]
    """.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// A page that says nothing of its encoding, in which one byte is a letter of two alphabets.
  @Test func contentTypeTellsTheEncodingOfAFile() throws {
    let home = try TemporaryFolder()
    let (page, paper) = ("\(home.path)/page.html", "\(home.path)/quay.toml")
    let text =
      "<p>\(String(repeating: "On the quay the nets are hung between two lamps. ", count: 9))"
    let start = Array("<html><title>Caf".utf8) + [0xE9] + Array("</title><h1>Caf".utf8) + [0xE9]
    try Data(start + Array("</h1><div>\(text)</div></html>".utf8))
      .write(to: URL(fileURLWithPath: page))
    try """
    id = "quay"
    title = "The Quay"
    [[layout]]
    name = "A"
    headline = "h1"
    body = "div"
    """.write(toFile: paper, atomically: true, encoding: .utf8)
    for (charset, title) in [("iso-8859-1", "Café"), ("windows-1251", "Cafй")] {
      let type = ["--content-type", "text/html; charset=\(charset)"]
      let parsed = try CommandRun("hanji", ["parse", page] + type, home: home)
      #expect(parsed.lines.first == title)
      let checked = try CommandRun("hanji", ["paper", "check", paper, page] + type, home: home)
      #expect(checked.output.contains("h1: \(title)\n"))
    }
  }

  @Test func exportedTextIsAsWideAsAsked() throws {
    let home = try CommandTests.sampleHome()
    let rows = try CommandRun("hanji", ["list", "--sample", "--keys", "--limit", "2"], home: home)
    let keys = rows.lines.map { String($0.prefix(12)) }
    _ = try CommandRun("hanji", ["mark", "add", "--sample"] + keys, home: home)
    // Addresses, dates and tables keep their lines.
    func lengths(_ width: String) throws -> [Int] {
      let file = "\(home.path)/text-\(width).txt"
      let run = try CommandRun(
        "hanji", ["export", "--bookmarks", "--format", "txt", "--width", width, "--output", file],
        home: home)
      #expect(run.status == 0, "\(run.errors)")
      return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        .filter { line in
          !["://", "\t", "Posted", "====", "[photo]"].contains { line.contains($0) }
        }
        .map(\.count)
    }
    #expect(try lengths("30").allSatisfy { $0 <= 30 })
    #expect(try lengths("0").contains { $0 > 100 })
  }

  /// DECSET 1000 is how a terminal is asked to report clicks.
  @Test(arguments: [("--mouse", true), ("--no-mouse", false)])
  func mouseIsAskedForOrLeft(option: String, isAsked: Bool) throws {
    let session = try TerminalSession(BuiltProgram.path("hanji"), ["--sample", option])
    session.keepsOutput = true
    try session.waitFor("Top 10 Stories")
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
    let sent = String(decoding: session.output, as: UTF8.self)
    #expect(sent.contains("\u{1B}[?1000h") == isAsked)
  }
}

extension Help {
  /// The options of a command that help shows, without those that every command has.
  fileprivate var shownOptions: [String] {
    (arguments ?? []).filter { $0.shouldDisplay ?? true }.flatMap { $0.names ?? [] }
      .filter { $0.kind == "long" && !["version", "help"].contains($0.name) }.map(\.name)
  }
}
