import Foundation
import LoopbackSite
import TestSupport
import Testing

/// Tags, notes, documents of any site, and sources, as people call them.
@Suite struct AnnotatingTests {
  private static func home() throws -> (home: TemporaryFolder, key: String) {
    let home = try CommandTests.sampleHome()
    let row = try #require(
      try CommandRun(
        "hanji", ["list", "--sample", "--keys", "--limit", "1"], home: home
      ).lines.first)
    return (home, String(row.prefix(12)))
  }

  @Test func tagsAndNotesAreKeptPrintedAndTakenAway() throws {
    let (home, key) = try Self.home()
    func run(_ arguments: String...) throws -> String {
      let run = try CommandRun("hanji", arguments, home: home)
      #expect(run.status == 0, "\(run.errors)")
      return run.output
    }
    #expect(try run("tag", key, "바다", "to read") == "ACK \(key)\n")
    #expect(try run("tag", key) == "to read\n바다\n")
    #expect(try run("tag") == "1\tto read\n1\t바다\n")
    #expect(try run("note", key, "A line.\n둘째 줄") == "ACK \(key)\n")
    // Standard input is empty here, as under cron: the note stays.
    #expect(try run("note", key) == "A line.\n둘째 줄\n")
    #expect(try run("bookmarks", "--tag", "바다").contains(key))
    #expect(try run("bookmarks", "--tag", "other").isEmpty)
    let json = try run("bookmarks", "--json")
    #expect(json.contains("\"tags\":[\"to read\",\"바다\"],\"note\":\"A line.\\n둘째 줄\"}"))
    #expect(json.contains("\"made_at\":\"2"))
    #expect(try run("tag", key, "--clear") == "ACK \(key)\n")
    #expect(try run("note", key, "") == "ACK \(key)\n")
    #expect(try run("tag", key).isEmpty)
    #expect(try run("note", key).isEmpty)
    #expect(try run("bookmarks").contains(key))
  }

  @Test func storyIsShownInEveryFormatOfText() throws {
    let (home, key) = try Self.home()
    for (format, sign) in [("md", "---\ntitle: "), ("html", "<!doctype html>"), ("txt", "")] {
      let run = try CommandRun("hanji", ["show", key, "--format", format], home: home)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.hasPrefix(sign))
    }
    #expect(try CommandRun("hanji", ["show", key, "--format", "epub"], home: home).status == 2)
  }

  @Test func addressIsBookmarkedAlsoWithoutANetwork() throws {
    let home = try TemporaryFolder()
    let address = "http://127.0.0.1:9/nets"
    let mark = try CommandRun("hanji", ["mark", "add", address], home: home)
    #expect(mark.status == 3)
    #expect(
      mark.errors.contains("\(mark.output.dropFirst(4).prefix(12)) is kept without its text: "))
    #expect(mark.output.hasPrefix("ACK "))
    let row = try #require(try CommandRun("hanji", ["bookmarks"], home: home).lines.first)
    #expect(row.hasSuffix(address))
    #expect(mark.output == "ACK \(row.prefix(12))\n")
    let again = try CommandRun("hanji", ["mark", "add", address], home: home)
    #expect(again.output == mark.output)
    #expect(try CommandRun("hanji", ["bookmarks"], home: home).lines.count == 1)
    #expect(try CommandRun("hanji", ["check"], home: home).status == 0)
  }

  @Test func addressIsReadAndBearsThePagesHeadline() throws {
    let site = try LoopbackSite()
    let text = """
      <p>On the quay of the old harbor the nets are hung between two lamps as soon as the last \
      boat is in, and they are mended until the first one leaves.</p>
      <p>Nine people do the work, and none of them is paid for it. They say that a net which is \
      mended by the one who tore it holds for a season longer.</p>
      """
    let page = "<html lang=en><title>Nets</title><body><h1>Nets at night</h1><div>\(text)</div>"
    let home = try TemporaryFolder()
    // First there is no such page: the bookmark is made all the same.
    site.serve("/nets", .status(503))
    let mark = try CommandRun("hanji", ["mark", "add", "\(site.base)/nets"], home: home)
    #expect(mark.output.hasPrefix("ACK "))
    site.serve(path: "/nets", contentType: "text/html", bytes: Array(page.utf8))
    let again = try CommandRun("hanji", ["mark", "add", "\(site.base)/nets"], home: home)
    #expect(again.output == mark.output)
    let kept = try CommandRun("hanji", ["bookmarks"], home: home)
    #expect(kept.output.contains("Nets at night"))
    let shown = try CommandRun(
      "hanji", ["show", String(mark.output.dropFirst(4).prefix(12))], home: home)
    #expect(shown.output.contains("mended until the first one leaves"))
  }

  @Test func everySourceIsPrintedWithItsHistory() throws {
    let (home, _) = try Self.home()
    let run = try CommandRun("hanji", ["sources", "--sample", "--json"], home: home)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.contains { $0.contains("\"kind\":\"feed\"") && $0.contains("\"filed\"") })
    let untouched = try CommandRun("hanji", ["sources", "--json"], home: try TemporaryFolder())
    #expect(untouched.lines.count == run.lines.count)
    #expect(untouched.lines.allSatisfy { $0.hasSuffix("\"outcome\":\"never\"}") })
  }

  @Test func feedsAreAddedToThePaperOfOnesOwnAndRemoved() throws {
    let home = try TemporaryFolder()
    for name in ["tides", "nets"] {
      let add = try CommandRun(
        "hanji", ["sources", "add", "https://harbor.example/\(name).xml", "--title", name],
        home: home)
      #expect(add.status == 0, "\(add.errors)")
    }
    let sections = try CommandRun("hanji", ["sections", "--paper", "own"], home: home)
    #expect(sections.lines.map { $0.prefix { $0 != " " } } == ["tides", "nets"])
    let gone = try CommandRun(
      "hanji", ["sources", "remove", "https://harbor.example/tides.xml"], home: home)
    #expect(gone.status == 0, "\(gone.errors)")
    let left = try CommandRun("hanji", ["sources", "--paper", "own", "--json"], home: home)
    #expect(left.lines.count == 1)
    let unknown = try CommandRun(
      "hanji", ["sources", "remove", "https://harbor.example/tides.xml"], home: home)
    #expect(unknown.status == 1)
  }

  @Test func oneSourceIsRefreshedAlone() throws {
    let (site, home) = (try LoopbackSite(), try TemporaryFolder())
    for name in ["tides", "nets"] {
      let item = "<item><title>On \(name)</title><link>\(site.base)/\(name)/1</link></item>"
      let feed = "<rss version=\"2.0\"><channel><title>\(name)</title>\(item)</channel></rss>"
      let bytes = Array(feed.utf8)
      site.serve(path: "/\(name).xml", contentType: "application/rss+xml", bytes: bytes)
      _ = try CommandRun("hanji", ["sources", "add", "\(site.base)/\(name).xml"], home: home)
    }
    func refresh(_ source: String) throws -> CommandRun {
      let arguments = ["refresh", "--paper", "own", "--source", source]
      return try CommandRun("hanji", arguments, home: home)
    }
    let added = site.log.count
    #expect(try refresh("\(site.base)/nets.xml").output.hasPrefix("1 source:"))
    let asked = site.log.dropFirst(added).map(\.path).filter { $0 != "/robots.txt" }
    #expect(asked == ["/nets.xml"])
    let list = try CommandRun("hanji", ["list", "--paper", "own"], home: home)
    #expect(list.lines.count == 1 && list.output.contains("On nets"))
    let unknown = try refresh("\(site.base)/boats.xml")
    #expect(unknown.status == 2 && unknown.errors.contains("is no source of"))
  }

  @Test func schemasNameEveryFieldThatIsPrinted() throws {
    let (home, key) = try Self.home()
    _ = try CommandRun("hanji", ["tag", key, "x"], home: home)
    let schemas = try CommandRun("hanji", ["schemas"], home: home).output
    let words = Set(schemas.split { !($0.isLetter || $0 == "_") }.map(String.init))
    for arguments in [
      ["list", "--sample", "--json"], ["bookmarks", "--json"], ["show", key, "--json"],
      ["sources", "--sample", "--json"], ["sections", "--sample", "--json"],
      ["export", "--sample", "--section", "national", "--format", "jsonl"],
      ["unread", "--json"], ["tag", "--json"], ["check", "--json"], ["keep", "--json"],
    ] {
      for line in try CommandRun("hanji", arguments, home: home).lines {
        for name in try Self.names(in: line) { #expect(words.contains(name), "\(name)") }
      }
    }
  }

  private static func names(in line: String) throws -> Set<String> {
    func names(_ value: Any) -> [String] {
      if let object = value as? [String: Any] {
        return Array(object.keys) + object.values.flatMap(names)
      }
      return (value as? [Any])?.flatMap(names) ?? []
    }
    return Set(names(try JSONSerialization.jsonObject(with: Data(line.utf8))))
  }
}
