import News
import ReaderUI
import Terminal
import Testing

/// What holds on every screen in Korean, at three sizes.
@Suite struct EveryScreenTests {
  static let sizes = [(80, 24), (120, 40), (200, 50)]

  /// Latin words that stand in Korean too: keys, names of formats and of networks, zones.
  static let allowed: Set<String> = [
    "Enter", "Space", "Tab", "Esc", "BS", "PgDn", "PgUp", "Home", "End", "Left", "Right", "Up",
    "Down", "Del", "Ctrl", "KST", "EN", "QR", "EPUB", "HTML", "md", "txt", "html", "epub",
    "Facebook", "KakaoStory", "WhatsApp", "Reddit", "LINE", "since", "is", "unread", "new",
    "bilingual", "updated", "bookmark", "today", "lang", "ko", "en", "section", "tag", "by",
    "https", "URL", "PDF", "OPML", "KB",
  ]

  @Test("In Korean nothing is English but the paper's own", arguments: EveryScreen.ways)
  func korean(way: (name: String, keys: String)) {
    let own = Self.ownWords
    for (columns, rows) in Self.sizes {
      var morning = Morning(columns: columns, rows: rows, language: .korean)
      morning.press(way.keys)
      for word in morning.screen.flatMap(Self.latinWords)
      where !Self.allowed.contains(word) && !own.contains(where: { $0.hasPrefix(word) }) {
        Issue.record("\(way.name) at \(columns)x\(rows) says \(word)")
      }
    }
  }

  /// Words of two letters and more.
  private static func latinWords(_ line: String) -> [String] {
    line.split { !($0.isASCII && $0.isLetter) }.map(String.init).filter { $0.count > 1 }
  }

  /// What the paper and its stories say.
  private static var ownWords: Set<String> {
    var texts = [
      "boats", "silence", "nothing", "news", "take", "in", "file", "about", "settings", "all",
      "tags", "log", "first", "steps", "harbour", "islands",
    ]
    for row in Morning.rows {
      let story = Morning.story(of: row.headline)
      texts += [row.headline.title, row.headline.label, row.headline.sectionLabel]
      texts += [
        row.headline.address.text, story.sectionLabel, story.byline.text, story.byline.email,
      ]
      texts += story.halves.flatMap(\.blocks).map(\.plainText)
    }
    texts += Morning.paper.allSections.map(\.title.english) + Morning.choices.map(\.label.english)
    texts += Morning.page.flatMap(\.pieces).map { "\($0)" } + ["sevensix"]
    texts.append(
      "the islands grew faster than the mainland paper national foreign affairs politics")
    texts.append("business tech sports")
    return Set(texts.flatMap(latinWords))
  }
}
