/// Invented feeds: ten of a hundred stories, half Korean, one story of 96 KB.
enum Workload {
  static let feedCount = 10
  static let storiesPerFeed = 100
  static let longStoryBytes = 96 << 10

  private static let english =
    "Residents who spoke at the hearing asked for a clear timetable and for weekly readings. "
  private static let korean =
    "공청회에 참석한 주민들은 구체적인 일정과 함께 측정 결과를 매주 공개해 달라고 요구했다. "

  /// A feed as RSS 2.0, newest story first.
  static func feed(_ number: Int) -> String {
    let items = (0..<storiesPerFeed).map { item($0, feed: number) }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>
      <title>Wire \(number)</title><link>http://127.0.0.1/</link>\(items)</channel></rss>
      """
  }

  private static func item(_ index: Int, feed: Int) -> String {
    let isKorean = index % 2 == 1
    let title =
      isKorean
      ? "w\(feed)-\(index) 항만공사, 비용 상승에 여객터미널 사업 연기"
      : "w\(feed)-\(index) Harbor authority delays the ferry terminal"
    let minute = 59 - index % 60
    let hour = 23 - index / 60
    return """
      <item><title>\(title)</title><link>http://127.0.0.1/w\(feed)/\(index)</link>
      <guid>w\(feed)-\(index)</guid>
      <pubDate>Mon, 23 Nov 2026 \(hour):\(minute < 10 ? "0" : "")\(minute):00 GMT</pubDate>
      <description><![CDATA[\(body(index, feed: feed, isKorean: isKorean))]]></description></item>
      """
  }

  private static func body(_ index: Int, feed: Int, isKorean: Bool) -> String {
    let isLong = index == 0 && feed == 0
    let size = isLong ? longStoryBytes : 3_000
    var text = isLong ? "<p>[long story]</p>" : ""
    var paragraph = 0
    while text.utf8.count < size {
      let sentence = (isLong ? paragraph % 2 == 1 : isKorean) ? korean : english
      // Numbered: of lines that are alike a terminal library cannot tell how they were scrolled.
      text += "<p>" + (0..<3).map { "\(paragraph).\($0) \(sentence)" }.joined() + "</p>"
      paragraph += 1
    }
    return text
  }

  /// A paper file of the feeds.
  static func paper(base: String) -> String {
    var text = "id = \"bench\"\ntitle = \"Bench\"\n[manners]\npause = 0\nconnections = 8\n"
    for number in 0..<feedCount {
      text += "\n[[section]]\nid = \"w\(number)\"\ntitle = \"Wire \(number)\"\n"
      text += "feeds = [\"\(base)/w\(number).xml\"]\n"
    }
    return text
  }

  /// The same feeds as newsboat lists them.
  static func urls(base: String) -> String {
    (0..<feedCount).map { "\(base)/w\($0).xml\n" }.joined()
  }
}
