import News
import Terminal
import Typesetting

/// A story set in lines: one column, or two that stand side by side.
struct StorySetting: Sendable {
  /// A line that is ready to be drawn.
  struct Line: Hashable, Sendable {
    var runs: [Run]
    var place: Place
    /// Cells to the left of the first run; below zero it begins before the column.
    var indent = 0
  }

  /// Text of one look inside a line.
  struct Run: Hashable, Sendable {
    var text: String
    var look: Look
  }

  /// What a run of text is; the theme says how it looks.
  enum Look: Hashable, Sendable {
    case text, headline, heading, secondary, emphasis, strong, link, rule, added, removed, warning
    /// What announces something, such as that a text was updated.
    case mark
    /// What is not in the story's text: a reading, the number of a link. No search looks into it.
    case addition
  }

  /// A sentence's place in the text, by which it is found again after setting anew.
  struct Place: Hashable, Comparable, Sendable {
    /// The half and the block inside it, the head first.
    var block: Int
    /// Bytes from the block's start.
    var offset: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.block, left.offset) < (right.block, right.offset)
    }
  }

  /// One column of lines, or two.
  private(set) var columns: [[Line]] = []
  /// The halves that each column shows, as places among those of the story.
  private(set) var halves: [[Int]] = []
  /// The width of one column, in cells.
  private(set) var measure = 0
  /// The first cell of the left column.
  private(set) var margin = 0

  /// Nothing is set.
  init() {}

  /// Sets a story for the width, mode and language of a state.
  init(_ story: Story, in state: ReaderState) {
    let screen = state.storyColumns
    let mode = story.isBilingual ? state.settings.storyMode : .both
    let isSideBySide = mode == .sideBySide && screen >= StoryMode.sideBySideColumns
    let room = isSideBySide ? (screen - 5) / 2 : screen - (screen >= 40 ? 4 : screen > 10 ? 2 : 0)
    measure = max(min(state.settings.measure, room), 1)
    let used = isSideBySide ? measure * 2 + 3 : measure
    margin = max((screen - used) / 2, 0)
    var setter = StorySetter(story: story, measure: measure, state: state)
    halves = story.shownHalves(in: mode, isSideBySide: isSideBySide)
    if isSideBySide {
      columns = setter.sideBySide(halves.flatMap(\.self))
    } else {
      (setter.before, setter.behind) = (margin, max(screen - margin - measure - 1, 0))
      columns = [setter.column(halves.first ?? [])]
    }
  }

  /// Lines that can be scrolled through: those of the longer column.
  var count: Int { columns.reduce(0) { max($0, $1.count) } }
}

extension Story {
  /// The halves that columns show in a mode: English, then Korean where they stand apart.
  fileprivate func shownHalves(in mode: StoryMode, isSideBySide: Bool) -> [[Int]] {
    let apart = [Language.english, .korean].map { language in
      halves.indices.filter { halves[$0].language == language }.prefix(1).map(\.self)
    }
    if isSideBySide { return apart }
    return switch mode {
    case .english: [apart[0]]
    case .korean: [apart[1]]
    case .both, .sideBySide: [Array(halves.indices)]
    }
  }
}
