import FoundationEssentials
import GRDB
import News
import Typesetting

/// What of a story is searched: its head as lists tell it, its text, and the reader's note.
struct SearchedText {
  let headline: Headline
  let note: String
  private let packed: [UInt8]?

  init(headline: Headline, packed: [UInt8]?, note: String) {
    (self.headline, self.packed, self.note) = (headline, packed, note)
  }

  /// The kept text; one whose bytes are damaged is searched as if it were not there.
  func story() -> Story? {
    guard let packed else { return nil }
    return try? Story(packed: packed)
  }

  /// Titles in both languages, with the label and the line under them.
  static func titles(_ headline: Headline, _ story: Story?) -> [String] {
    [headline.title, headline.label, headline.dek] + ownTitles(story)
  }

  /// Who wrote it.
  static func names(_ headline: Headline) -> [String] {
    headline.byline.names + [headline.byline.email]
  }

  /// What lists tell; it is looked for initial consonants too, as titles are.
  static func row(_ headline: Headline) -> [String] {
    [headline.title, headline.label, headline.dek, headline.sectionLabel, headline.lead]
      + names(headline)
  }

  /// The headlines that the text has itself.
  static func ownTitles(_ story: Story?) -> [String] {
    story.map { [$0.headline, $0.dek] + $0.halves.map(\.headline) } ?? []
  }

  /// The running text, paragraph by paragraph.
  static func paragraphs(_ story: Story?) -> [String] {
    story?.halves.flatMap { $0.blocks.map(\.plainText) + [$0.credit] } ?? []
  }
}
