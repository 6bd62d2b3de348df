public import News
import Typesetting

/// A page of running words that is no story: about this paper, the log, what changed in a story.
public struct PageScreen: Sendable {
  /// What it tells.
  public let topic: PageTopic
  private(set) var lines: [StorySetting.Line] = []
  private(set) var isLoaded = false
  var top = 0
  private var paragraphs: [PageParagraph] = []

  init(topic: PageTopic) {
    self.topic = topic
  }

  mutating func load(_ new: [PageParagraph], for state: ReaderState) {
    paragraphs = new
    isLoaded = true
    set(for: state)
  }

  /// Sets the words for the width of the screen.
  mutating func set(for state: ReaderState) {
    if topic == .refresh {
      lines = RefreshSetter(state).lines
      isLoaded = true
    } else {
      lines = PageSetter(state).lines(of: paragraphs)
    }
    scroll(by: 0, visible: state.contentRows)
  }

  mutating func scroll(by lines: Int, visible: Int) {
    top = min(max(top + lines, 0), max(self.lines.count - visible, 0))
  }
}

/// What a page tells.
public enum PageTopic: Hashable, Sendable {
  /// The paper: its name, where it comes from, what is kept of it.
  case about
  /// What went wrong and what was done, newest first.
  case log
  /// What the paper changed in a story.
  case changes(StoryID)
  /// A story as plain text.
  case plainText(StoryID)
  /// The first steps, on the first start.
  case tour
  /// What was read and is kept, in figures.
  case statistics
  /// How far a refresh is, or how the last one went.
  case refresh
}

extension Screen {
  /// Whether it is a page that tells the same whatever paper is open.
  var isOfNoPaper: Bool {
    guard case .page(let page) = self else { return false }
    return [.tour, .log, .refresh].contains(page.topic)
  }
}

extension PageTopic {
  /// Whether it is text that can be printed.
  var isPrinted: Bool {
    guard case .plainText = self else { return false }
    return true
  }

  /// Whether it tells of the story from which it was called.
  var isOfStory: Bool {
    switch self {
    case .changes, .plainText: true
    case .about, .log, .tour, .refresh, .statistics: false
    }
  }
}

/// A paragraph of a page.
public struct PageParagraph: Hashable, Sendable {
  /// What kind of paragraph it is.
  public enum Kind: Hashable, Sendable {
    /// A heading.
    case heading
    /// Running text.
    case text
    /// What is less important, such as a time.
    case secondary
    /// Something failed.
    case warning
    /// A point of a list.
    case item
    /// Lines that stand as they are, one below the other.
    case plain
  }

  /// What kind of paragraph it is.
  public var kind: Kind
  /// Its words in pieces; those that were removed or added are marked so.
  public var pieces: [TextPiece]

  /// Makes a paragraph of pieces.
  public init(_ kind: Kind, _ pieces: [TextPiece]) { (self.kind, self.pieces) = (kind, pieces) }

  /// Makes a paragraph.
  public init(_ kind: Kind, _ text: String) { self.init(kind, [.same(text)]) }
}
