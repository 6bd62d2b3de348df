import LoopbackSite
import TestSupport
import Testing

/// A story that the paper changes after it was kept, or prints on several pages.
@Suite struct ChangedStoryTests {
  private static let words = """
    On the quay of the old harbor the nets are hung between two lamps as soon as the last boat is \
    in, and they are mended until the first one leaves.
    """

  private static func page(_ people: String, more: String = "") -> [UInt8] {
    Array(
      """
      <html lang=en><title>Nets</title><body><article><h1>Nets at night</h1><p>\(words)</p>
      <p>\(people) people do the work, and none of them is paid for it. They say that a net which \
      is mended by the one who tore it holds for a season longer.</p>\(more)</article>
      """.utf8)
  }

  private static func feed(at base: String, updated: String) -> [UInt8] {
    Array(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbor</title><entry><title>Nets at night\
      </title><id>nets</id><link href="\(base)/nets"/><published>2026-11-01T08:00:00Z</published>
      <updated>\(updated)</updated></entry></feed>
      """.utf8)
  }

  private static func serve(
    _ site: LoopbackSite, updated: String, people: String, more: String = ""
  ) {
    let feed = feed(at: site.base, updated: updated)
    site.serve(path: "/feed.xml", contentType: "application/atom+xml", bytes: feed)
    site.serve(path: "/nets", contentType: "text/html", bytes: page(people, more: more))
  }

  /// Refreshes a paper of one feed and returns its story's key.
  private static func refresh(_ site: LoopbackSite, home: TemporaryFolder) throws -> String {
    let add = try CommandRun("hanji", ["sources", "add", "\(site.base)/feed.xml"], home: home)
    #expect(add.status == 0 || add.errors.contains("already"), "\(add.errors)")
    let run = try CommandRun("hanji", ["refresh", "--paper", "own", "--bodies"], home: home)
    #expect(run.status == 0, "\(run.errors)")
    let list = try CommandRun("hanji", ["list", "--paper", "own", "--keys"], home: home)
    return String(try #require(list.lines.first).prefix(12))
  }

  @Test func changedStoryIsBroughtAnewAndTellsWhatChanged() throws {
    let (site, home) = (try LoopbackSite(), try TemporaryFolder())
    Self.serve(site, updated: "2026-11-01T08:00:00Z", people: "Nine")
    let key = try Self.refresh(site, home: home)
    let before = try CommandRun("hanji", ["show", key, "--changes"], home: home)
    #expect(before.output == "The paper has not changed this story since it was kept.\n")

    // Later than any clock: the archive takes it for now.
    Self.serve(site, updated: "2999-01-01T00:00:00Z", people: "Ten")
    #expect(try Self.refresh(site, home: home) == key)
    let text = try CommandRun("hanji", ["show", key], home: home).output
    #expect(text.contains("Ten people do the work"))
    let changes = try CommandRun("hanji", ["show", key, "--changes"], home: home).output
    #expect(changes.contains("[-Nine-] {+Ten+} people do the work"))
    #expect(!changes.contains("On the quay"))
    let json = try CommandRun("hanji", ["show", key, "--changes", "--json"], home: home)
    #expect(json.lines.count == 1)
    #expect(json.output.contains(#"{"removed":"Nine "},{"added":"Ten "}"#))
  }

  @Test func storyOfTwoPagesIsReadAsOne() throws {
    let (site, home) = (try LoopbackSite(), try TemporaryFolder())
    Self.serve(
      site, updated: "2026-11-01T08:00:00Z", people: "Nine",
      more: "<p><a href=\"/nets?page=2\">2</a></p>")
    let second = """
      <html lang=en><title>Nets</title><body><article><h1>Nets at night</h1><p>The harbor master \
      counts the nets every morning and writes their number on the wall of the ice house.</p>
      <p>Nobody has ever asked what the number is for, and it has been wrong since the storm.</p>
      """
    site.serve(path: "/nets?page=2", contentType: "text/html", bytes: Array(second.utf8))
    let key = try Self.refresh(site, home: home)
    let text = try CommandRun("hanji", ["show", key], home: home).output
    let quay = try #require(text.firstRange(of: "On the quay"))
    let wall = try #require(text.firstRange(of: "the wall of the ice house"))
    #expect(quay.lowerBound < wall.lowerBound)
  }

  @Test func actIsUndoneAndDoneAgainFromTheCommandLine() throws {
    let home = try CommandTests.sampleHome()
    let list = try CommandRun("hanji", ["list", "--sample", "--keys", "--limit", "2"], home: home)
    let keys = list.lines.map { String($0.prefix(12)) }
    _ = try CommandRun("hanji", ["mark", "add"] + keys, home: home)
    let undo = try CommandRun("hanji", ["undo"], home: home)
    #expect(undo.output == "Undone: 2 stories kept.\n")
    #expect(try CommandRun("hanji", ["bookmarks"], home: home).lines.isEmpty)
    let redo = try CommandRun("hanji", ["redo"], home: home)
    #expect(redo.output == "Done again: 2 stories kept.\n")
    #expect(try CommandRun("hanji", ["bookmarks"], home: home).lines.count == 2)
    #expect(try CommandRun("hanji", ["redo"], home: home).status == 1)
  }
}
