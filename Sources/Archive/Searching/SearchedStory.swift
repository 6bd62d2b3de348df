import News
import Typesetting

/// A story while it is held against a condition; its text is unpacked and folded when first needed.
struct SearchedStory {
  let number: Int64
  let sortAt: Int64
  let paper: PaperID
  let listed: ListedHeadline
  /// The answers to the plan's questions about columns.
  let flags: [Bool]
  private let text: SearchedText
  private var unpacked: Story??
  private var folded: [SearchScope: FoldedText] = [:]

  init(
    number: Int64, sortAt: Int64, paper: PaperID, listed: ListedHeadline, text: SearchedText,
    flags: [Bool]
  ) {
    (self.number, self.sortAt, self.paper) = (number, sortAt, paper)
    (self.listed, self.text, self.flags) = (listed, text, flags)
  }

  /// The kept text.
  var story: Story? {
    mutating get {
      if let unpacked { return unpacked }
      let story = text.story()
      unpacked = .some(story)
      return story
    }
  }

  var note: String { text.note }

  /// Drops what was unpacked and folded, so that thousands of stories can be held.
  mutating func forget() { (unpacked, folded) = (nil, [:]) }

  /// A part of the story, folded once.
  mutating func part(_ scope: SearchScope) -> FoldedText {
    if let folded = folded[scope] { return folded }
    let part = FoldedText(lines: lines(scope))
    folded[scope] = part
    return part
  }

  private mutating func lines(_ scope: SearchScope) -> [String] {
    switch scope {
    case .row: SearchedText.row(listed.headline)
    case .ownTitles: SearchedText.ownTitles(story)
    case .title: SearchedText.titles(listed.headline, story)
    case .names: SearchedText.names(listed.headline)
    case .note: [note]
    case .body: SearchedText.paragraphs(story) + [note]
    }
  }

  /// Whether a pattern is found where it may be; the row alone is asked first, for it is at hand.
  mutating func has(_ pattern: SearchPattern, in field: SearchField?) -> Bool {
    switch field {
    case .title: pattern.isFound(in: part(.title), as: .head)
    case .by: pattern.isFound(in: part(.names), as: .head)
    case .note: pattern.isFound(in: part(.note), as: .body)
    case nil:
      hasInHead(pattern) || pattern.isFound(in: part(.body), as: .body)
    }
  }

  /// Whether a pattern is found in what lists tell, or in the headlines of the text.
  mutating func hasInHead(_ pattern: SearchPattern) -> Bool {
    pattern.isFound(in: part(.row), as: .head) || pattern.isFound(in: part(.ownTitles), as: .head)
  }

  /// Whether the story can be read in a language, or in both; without a text its title tells.
  mutating func isIn(_ language: Language?) -> Bool {
    if listed.headline.isBilingual { return true }
    guard let language else { return story?.isBilingual ?? false }
    if let story, story.halves.contains(where: { !$0.blocks.isEmpty }) {
      return story.half(in: language) != nil
    }
    return (language == .korean) == listed.headline.title.hasHangul
  }
}

/// A part of a story that is folded by itself.
enum SearchScope: Hashable {
  /// What lists tell.
  case row
  /// The headlines of the text itself.
  case ownTitles
  /// The headlines.
  case title
  /// The byline.
  case names
  /// The reader's note.
  case note
  /// The text and the note.
  case body
}
