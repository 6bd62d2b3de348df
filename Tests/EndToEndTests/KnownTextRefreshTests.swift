import FoundationEssentials
import LoopbackSite
import TestSupport
import Testing

/// A feed that has one more story is filed without what is known of the others, and nothing is lost.
@Suite struct KnownTextRefreshTests {
  private let site: LoopbackSite
  private let home: TemporaryFolder

  init() throws {
    (site, home) = (try LoopbackSite(), try TemporaryFolder())
    let paper = """
      id = "nets"
      title = "Nets"
      [manners]
      pause = 0
      [[section]]
      id = "all"
      title = "All"
      feeds = ["\(site.base)/feed.xml"]
      """
    try paper.write(toFile: "\(home.path)/nets.toml", atomically: true, encoding: .utf8)
  }

  private func serve(_ stories: [(number: Int, title: String, text: String)]) {
    let items = stories.map { story in
      """
      <item><title>\(story.title)</title><link>\(site.base)/story/\(story.number).html</link>
      <pubDate>Tue, 24 Nov 2026 0\(story.number):00:00 GMT</pubDate>
      <content:encoded><![CDATA[<p>\(story.text)</p>]]></content:encoded></item>
      """
    }
    let feed = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Nets</title>\(items.joined())</channel></rss>
      """
    site.serve(path: "/feed.xml", contentType: "application/rss+xml", bytes: Array(feed.utf8))
  }

  private func run(_ arguments: [String]) throws -> CommandRun {
    try CommandRun("hanji", arguments + ["--paper", "\(home.path)/nets.toml"], home: home)
  }

  /// The texts that a search for a word finds.
  private func found(_ word: String) throws -> Int {
    try run(["search", word, "--json"]).lines.count
  }

  @Test func theNewStoryComesTheOldOnesStayAndAChangedTitleIsTold() throws {
    serve([(1, "Boats", "Boats carry herring."), (2, "Nets", "Nets hold mackerel.")])
    #expect(try run(["refresh"]).output.contains("2 new stories"))
    serve([
      (3, "Tides", "Tides bring squid."), (2, "Nets mended", "Nets hold mackerel."),
      (1, "Boats", "Boats carry herring."),
    ])
    let again = try run(["refresh", "--json"])
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.contains("\"new\":1"))
    #expect(try ["herring", "mackerel", "squid"].map(found) == [1, 1, 1])
    #expect(try run(["list"]).lines.filter { $0.contains("Nets mended") }.count == 1)
    #expect(try run(["check"]).status == 0)
  }
}
