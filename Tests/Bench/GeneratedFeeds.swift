import LoopbackSite
import TestSupport

/// A hundred generated feeds (ten below ten thousand stories), half Korean, 2 to 4 KB a story.
struct GeneratedFeeds {
  let count: Int
  let feeds: Int

  init(_ count: Int) {
    self.count = count
    feeds = count < 10_000 ? 10 : 100
  }

  private var perFeed: Int { count / feeds }

  private func name(_ number: Int) -> String { "f\(StoryGenerator.digits(number, 3))" }

  /// Serves them, each with one newer story more where there is to be news.
  ///
  /// - Returns: how many bytes they are.
  func serve(on site: LoopbackSite, news: Bool = false) -> Int {
    (0..<feeds).reduce(0) { sum, number in
      let bytes = Array(feed(number, news: news).utf8)
      site.serve(
        path: "/\(count)/\(name(number)).xml", contentType: "application/rss+xml", bytes: bytes)
      return sum + bytes.count
    }
  }

  private func feed(_ number: Int, news: Bool) -> String {
    var items = (0..<perFeed).map { item(feed: number, index: $0, position: $0) }
    if news { items.insert(item(feed: number, index: perFeed, position: -1), at: 0) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Wire \(StoryGenerator.digits(number, 3))</title><link>http://127.0.0.1/site/</link>
      \(items.joined(separator: "\n"))
      </channel></rss>
      """
  }

  private func item(feed: Int, index: Int, position: Int) -> String {
    let story = StoryGenerator(feed: feed, index: index, number: index * feeds + feed)
    // Twenty seconds from one story to the next, the feeds in turn; 100,000 of them go back 23 days.
    let seconds = 29 * 86_400 - 20 * (position * feeds + feed)
    let parts = [seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60]
    let time = parts.map { StoryGenerator.digits($0, 2) }.joined(separator: ":")
    return """
      <item><title>\(story.title)</title>\
      <link>http://127.0.0.1/site/nation/\(story.name).html</link>\
      <guid isPermaLink="false">urn:bench:\(story.name)</guid>\
      <pubDate>\(StoryGenerator.digits(seconds / 86_400 + 1, 2)) Oct 2026 \(time) GMT</pubDate>\
      <content:encoded><![CDATA[\(story.body)]]></content:encoded></item>
      """
  }

  /// A paper file of them.
  func paper(base: String) -> String {
    var text = "id = \"bench\"\ntitle = \"Bench\"\n[manners]\npause = 0\nconnections = 8\n"
    for number in 0..<feeds {
      text += "\n[[section]]\nid = \"\(name(number))\"\ntitle = \"Wire \(number)\"\n"
      text += "feeds = [\"\(base)/\(count)/\(name(number)).xml\"]\n"
    }
    return text
  }

  /// The same feeds as newsboat lists them.
  func urls(base: String) -> String {
    (0..<feeds).map { "\(base)/\(count)/\(name($0)).xml\n" }.joined()
  }
}
