import Foundation
import TestSupport
import Testing

/// `hanji export` and `hanji import`, as people call them.
@Suite struct ExchangeTests {
  /// A home with the sample edition and three bookmarks.
  private static func home() throws -> TemporaryFolder {
    let home = try CommandTests.sampleHome()
    let rows = try CommandRun(
      "hanji", ["list", "--sample", "--keys", "--limit", "3"], home: home
    ).lines
    let keys = rows.map { String($0.prefix(12)) }
    _ = try CommandRun("hanji", ["mark", "--sample", "add"] + keys, home: home)
    return home
  }

  @Test func exportedBookmarksAreTheSameInAnotherArchive() throws {
    let home = try Self.home()
    let file = "\(home.path)/bookmarks.jsonl"
    let export = try CommandRun("hanji", ["export", "-o", file], home: home)
    #expect(export.status == 0, "\(export.errors)")
    let other = try TemporaryFolder()
    let first = try CommandRun("hanji", ["import", file], home: other)
    #expect(first.output == "\(file): 3 stories, 3 new.\n")
    let second = try CommandRun("hanji", ["import", file, "--json"], home: other)
    #expect(second.output.contains("\"found\":3,\"new\":0"))
    let back = try CommandRun("hanji", ["export", "--format", "jsonl"], home: other)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == back.output)
    #expect(try CommandRun("hanji", ["check"], home: other).status == 0)
  }

  @Test func fileThatIsThereIsReplacedOnlyByForce() throws {
    let home = try Self.home()
    let file = "\(home.path)/mine.md"
    try "mine".write(toFile: file, atomically: true, encoding: .utf8)
    let refused = try CommandRun("hanji", ["export", "-o", file], home: home)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--force"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    #expect(try CommandRun("hanji", ["export", "-o", file, "--force"], home: home).status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("---\ntitle: "))
    let left = try FileManager.default.contentsOfDirectory(atPath: home.path)
    #expect(!left.contains { $0.hasSuffix(".part") })
  }

  @Test func editionIsABookAndSplitIsAFileAStory() throws {
    let home = try Self.home()
    let book = "\(home.path)/today.epub"
    // The sample edition is of one day; where that is not today, there is no edition.
    let run = try CommandRun(
      "hanji", ["export", "--sample", "--section", "national", "-o", book], home: home)
    #expect(run.status == 0, "\(run.errors)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: book))
    #expect(bytes.prefix(58).suffix(28) == Data("mimetypeapplication/epub+zip".utf8))
    let found = try CommandRun(
      "hanji", ["export", "--sample", "--search", "is:bookmark", "--format", "jsonl"], home: home)
    #expect(found.lines.count == 3)
    let folder = "\(home.path)/split"
    let split = try CommandRun(
      "hanji", ["export", "--split", "--format", "txt", "-o", folder], home: home)
    #expect(split.lines.count == 3)
    #expect(split.lines.allSatisfy { FileManager.default.fileExists(atPath: $0) })
  }

  @Test func subscriptionListBecomesAPaperOfOnesOwn() throws {
    let home = try TemporaryFolder()
    let list = "\(home.path)/feeds.opml"
    try """
    <opml version="2.0"><head><title>Coast</title></head><body>
    <outline text="Sea"><outline text="Tides" xmlUrl="https://harbor.example/tides.xml"/></outline>
    <outline text="Trap" xmlUrl="exec:touch \(home.path)/trapped"/>
    </body></opml>
    """.write(toFile: list, atomically: true, encoding: .utf8)
    for name in ["coast", "coast-2"] {
      let run = try CommandRun("hanji", ["import", list], home: home)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("hanji --paper \(name) "))
      #expect(run.errors.contains("\(list):3: exec:touch"))
    }
    let sections = try CommandRun("hanji", ["sections", "--paper", "coast"], home: home)
    #expect(sections.lines == ["sea  Sea  Sea", "  sea/tides  Tides  Tides"])
    #expect(!FileManager.default.fileExists(atPath: "\(home.path)/trapped"))
  }

  @Test func savedPageIsKeptUnderItsOwnAddress() throws {
    let home = try TemporaryFolder()
    let page = "\(home.path)/page.html"
    let text = """
      <p>On the quay of the old harbor the nets are hung between two lamps as soon as the last \
      boat is in, and they are mended until the first one leaves.</p>
      <p>Nine people do the work, and none of them is paid for it. They say that a net which is \
      mended by the one who tore it holds for a season longer.</p>
      """
    try "<html lang=en><title>Nets</title><body><h1>Nets</h1><div>\(text)</div></body></html>"
      .write(toFile: page, atomically: true, encoding: .utf8)
    let unknown = try CommandRun("hanji", ["import", page], home: home)
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("--url"))
    let known = try CommandRun(
      "hanji", ["import", page, "--url", "https://harbor.example/nets"], home: home)
    #expect(known.status == 0, "\(known.errors)")
    let kept = try CommandRun("hanji", ["export", "--format", "txt"], home: home)
    #expect(kept.output.hasPrefix("Nets\nhttps://harbor.example/nets\n"))
    #expect(kept.output.contains("nets are hung between"))
  }

  @Test func pageOfOneStoryKnowsWhereItCameFrom() throws {
    let home = try Self.home()
    let list = ["list", "national", "--sample", "--keys", "--limit", "1"]
    let row = try #require(try CommandRun("hanji", list, home: home).lines.first)
    let file = "\(home.path)/story.html"
    let export = try CommandRun(
      "hanji", ["export", String(row.prefix(12)), "-o", file], home: home)
    #expect(export.status == 0, "\(export.errors)")
    let page = try String(contentsOfFile: file, encoding: .utf8)
    let title = try #require(page.split(separator: "\n").first { $0.hasPrefix("<title>") })
    #expect(row.hasSuffix(title.dropFirst(7).dropLast(8)))
    let other = try TemporaryFolder()
    let back = try CommandRun("hanji", ["import", file], home: other)
    #expect(back.output == "\(file): 1 story, 1 new.\n", "\(back.errors)")
    #expect(try CommandRun("hanji", ["bookmarks"], home: other).lines.count == 1)
  }

  @Test func fileThatFailsIsNamedAndTheOthersAreTaken() throws {
    let home = try Self.home()
    let good = "\(home.path)/good.jsonl"
    _ = try CommandRun("hanji", ["export", "-o", good], home: home)
    let large = "\(home.path)/large.opml"
    try Data(count: 17 << 20).write(to: URL(fileURLWithPath: large))
    let run = try CommandRun("hanji", ["import", "/none", large, good], home: home)
    #expect(run.status == 3)
    #expect(run.errors.contains("/none cannot be read"))
    #expect(run.errors.contains("large.opml cannot be read: it is larger than 16 MiB"))
    #expect(run.output == "\(good): 3 stories, 0 new.\n")
  }
}
