import Foundation
import TestSupport
import Testing

/// The commands without a screen, as scripts call them.
@Suite struct CommandTests {
  /// A home folder with the sample edition in its archive.
  static func sampleHome() throws -> TemporaryFolder {
    let home = try TemporaryFolder()
    let refresh = try CommandRun("hanji", ["refresh", "--sample"], home: home)
    #expect(refresh.status == 0, "\(refresh.errors)")
    return home
  }

  @Test func storiesAreListedShownMarkedAndKept() throws {
    let home = try Self.sampleHome()
    let rows = try CommandRun(
      "hanji", ["list", "national/foreign-affairs", "--sample", "--keys"], home: home
    ).lines
    #expect(rows.count >= 4)
    let key = try #require(rows.first?.prefix(12)).description
    let shown = try CommandRun("hanji", ["show", key, "--sample"], home: home)
    #expect(shown.status == 0)
    #expect(shown.output.contains("Posted 2026-11-"))
    let mark = try CommandRun("hanji", ["mark", "add", key, "--sample"], home: home)
    #expect(mark.output == "ACK \(key)\n")
    let kept = try CommandRun("hanji", ["bookmarks"], home: home)
    #expect(kept.output.contains(key))
    #expect(kept.output.contains("★"))
    #expect(try CommandRun("hanji", ["check"], home: home).status == 0)
  }

  @Test func everySectionOfTheMenuIsPrintedInBothLanguages() throws {
    let home = try Self.sampleHome()
    let sections = try CommandRun("hanji", ["sections", "--sample"], home: home).output
    for title in ["National", "Foreign Affairs", "Blondie & Garfield", "North Korea", "오피니언"] {
      #expect(sections.contains(title))
    }
  }

  @Test(
    "Wrong use is a sentence and status 2",
    arguments: [
      ["list", "no-such-section"], ["--paper", "no-such-paper"], ["list", "--paper", "/none.toml"],
      ["--dump", "80"], ["--dump", "80x24", "--keys", "<Nonsense>"], ["fetch", "ftp://a.example"],
      ["nonsense"], ["parse"],
    ])
  func wrongUse(arguments: [String]) throws {
    let run = try CommandRun("hanji", arguments, home: try TemporaryFolder())
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty)
    #expect(run.output.isEmpty)
  }

  @Test func unknownKeyFailsAndNamesIt() throws {
    let run = try CommandRun("hanji", ["show", "abcdefghijkl"], home: try TemporaryFolder())
    #expect(run.status == 1)
    #expect(run.errors.contains("abcdefghijkl"))
  }

  @Test func pageThatIsNoArticleSaysSo() throws {
    let home = try TemporaryFolder()
    let page = "\(home.path)/page.html"
    try "<html><body><p>x</p></body></html>".write(
      toFile: page, atomically: true, encoding: .utf8)
    let run = try CommandRun("hanji", ["parse", page], home: home)
    #expect(run.status == 1)
    #expect(run.output.contains("No story"))
  }

  @Test func wordsOfAFeedArePrintedAsWrittenInJSONAloneAndEscaped() throws {
    let home = try TemporaryFolder()
    let feed = "\(home.path)/feed.xml"
    try """
    <rss version="2.0"><channel><title>tide&#x200F; ta&#xAD;ble &#x2329;1&#xE0041;&#x9B;</title>
    <item><title>Neap&#x202E; tide</title><link>http://harbor.example/1</link></item></channel></rss>
    """.write(toFile: feed, atomically: true, encoding: .utf8)
    let json = try CommandRun("hanji", ["parse", feed, "--json"], home: home).output
    #expect(json.contains(#""title":"tide\u200f ta\u00adble \#u{2329}1\udb40\udc41\#u{203A}""#))
    #expect(json.contains(#""title":"Neap\u202e tide""#))
    let text = try CommandRun("hanji", ["parse", feed], home: home).output
    #expect(text.contains("tide table \u{3008}1") && text.contains("Neap tide"))
  }

  @Test func deadHostIsNamed() throws {
    let run = try CommandRun(
      "hanji", ["fetch", "http://127.0.0.1:9/story"], home: try TemporaryFolder())
    #expect(run.status == 1)
    #expect(run.errors.contains("127.0.0.1 refused the connection"))
  }

  @Test func garbageInPlaceOfTheArchiveIsLeftUntouched() throws {
    let home = try TemporaryFolder()
    let file = "\(home.path)/archive.sqlite"
    let garbage = String(repeating: "not a database ", count: 400)
    try garbage.write(toFile: file, atomically: true, encoding: .utf8)
    try "a journal".write(toFile: "\(file)-wal", atomically: true, encoding: .utf8)
    let run = try CommandRun("hanji", ["list", "--data", home.path], home: home)
    #expect(run.status == 1)
    #expect(run.errors.contains("it is no archive"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == garbage)
    #expect(try String(contentsOfFile: "\(file)-wal", encoding: .utf8) == "a journal")
  }

  @Test func emptyFileBesideAJournalIsMovedAsideWithIt() throws {
    let home = try TemporaryFolder()
    let file = "\(home.path)/archive.sqlite"
    // This is what a cut copy leaves.
    try "".write(toFile: file, atomically: true, encoding: .utf8)
    try "a journal".write(toFile: "\(file)-wal", atomically: true, encoding: .utf8)
    let run = try CommandRun("hanji", ["list", "--data", home.path], home: home)
    #expect(run.status == 0)
    #expect(run.errors.contains("The archive was damaged. Saved: 0 stories and 0 bookmarks"))
    let names = try FileManager.default.contentsOfDirectory(atPath: home.path)
    let journal = try #require(names.first { $0.contains(".damaged-") && $0.hasSuffix("-wal") })
    #expect(
      try String(contentsOfFile: "\(home.path)/\(journal)", encoding: .utf8) == "a journal")
    let again = try CommandRun("hanji", ["list", "--data", home.path], home: home)
    #expect(again.errors == "")
  }

  @Test("Without a home folder a sentence says so", arguments: [nil, "/nonexistent"])
  func noHome(path: String?) throws {
    let run = try CommandRun(
      "hanji", ["list"], home: try TemporaryFolder(),
      environment: ["HOME": path, "XDG_DATA_HOME": nil])
    #expect(run.status == 2)
    #expect(run.errors.contains("Set HOME, or give a folder with --data."))
    #expect(!FileManager.default.fileExists(atPath: "/nonexistent"))
  }

  @Test func ruleOfKeepingIsSetAndSaid() throws {
    let home = try TemporaryFolder()
    let run = try CommandRun("hanji", ["keep", "--days", "90"], home: home)
    #expect(run.lines == ["days: 90", "megabytes: 2048"])
    _ = try CommandRun("hanji", ["keep", "--days", "forever", "--megabytes", "500"], home: home)
    #expect(
      try CommandRun("hanji", ["keep"], home: home).lines == ["days: forever", "megabytes: 500"])
    #expect(try CommandRun("hanji", ["keep", "--days", "-1"], home: home).status == 2)
  }

  @Test func aCopyOfTheOneFileHoldsTheBookmarks() throws {
    let home = try Self.sampleHome()
    let row = try #require(
      try CommandRun("hanji", ["list", "--sample", "--keys"], home: home).lines.first)
    let key = String(row.prefix(12))
    _ = try CommandRun("hanji", ["mark", "add", key, "--sample"], home: home)
    let copy = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: "\(home.path)/data/hanji/archive.sqlite", toPath: "\(copy.path)/archive.sqlite")
    let kept = try CommandRun("hanji", ["bookmarks", "--data", copy.path], home: home)
    #expect(kept.output.contains(key))
  }

  @Test func argumentsAreCleanedBeforeTheyAreRepeated() throws {
    let run = try CommandRun("hanji", ["show", "\u{1B}[31mred"], home: try TemporaryFolder())
    #expect(run.status == 1)
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func screenIsPrintedAsTextAfterKeys() throws {
    let home = try TemporaryFolder()
    let run = try CommandRun(
      "hanji", ["--sample", "--dump", "80x24", "--keys", "hljj<Enter>"], home: home)
    #expect(run.status == 0)
    #expect(run.lines.first?.contains("National › Foreign Affairs") == true)
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func everyPartIsSaidInKorean() throws {
    let home = try Self.sampleHome()
    let run = try CommandRun(
      "hanji", ["--sample", "--lang", "ko", "--dump", "80x24", "--keys", "h"], home: home)
    #expect(run.output.contains("국내"))
    #expect(run.output.contains("보관한 기사"))
  }
}
