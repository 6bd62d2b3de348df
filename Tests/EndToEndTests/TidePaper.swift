import LoopbackSite

/// A paper of tide tables, whose one feed carries their texts.
enum TidePaper {
  /// Serves the feed.
  ///
  /// - Returns: the paper's file.
  static func serve(_ numbers: some Sequence<Int>, on site: LoopbackSite) -> String {
    let items = numbers.map { number in
      """
      <item><title>\(title(number))</title><link>\(site.base)/story/\(number)</link>
      <content:encoded>&lt;p&gt;High water at the quay, table \(number), after noon.&lt;/p&gt;
      </content:encoded></item>
      """
    }
    let feed = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Tides</title>\(items.joined())</channel></rss>
      """
    site.serve(path: "/tides.xml", contentType: "application/rss+xml", bytes: Array(feed.utf8))
    return """
      id = "tides"
      title = "Tides"
      [manners]
      pause = 0
      [[section]]
      id = "all"
      title = "All"
      feeds = ["\(site.base)/tides.xml"]
      """
  }

  /// What a table is called.
  static func title(_ number: Int) -> String { "Tide table \(number)" }
}
