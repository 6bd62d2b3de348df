import News
import Terminal
import Typesetting

/// A story set in lines: one column, or two that stand side by side.
struct StorySetting: Sendable {
  /// A line that is ready to be drawn.
  struct Line: Hashable, Sendable {
    var runs: [Run]
    var place: Place
    /// Cells to the left of the first run.
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
    let setter = StorySetter(story: story, measure: measure, state: state)
    columns = isSideBySide ? setter.sideBySide() : [setter.column(mode)]
  }

  /// Lines that can be scrolled through: those of the longer column.
  var count: Int { columns.map(\.count).max() ?? 0 }

  /// The first line of a column when the text stands at a line of the longer one.
  ///
  /// Both halves scroll together by share of the text: they begin and end together.
  func top(of column: Int, at line: Int, visible: Int) -> Int {
    let own = max(columns[column].count - visible, 0)
    let longest = max(count - visible, 0)
    return longest == 0 ? 0 : (own * line + longest / 2) / longest
  }

  /// The place of the first line's text.
  func place(at line: Int) -> Place? {
    guard line > 0, let column = columns.max(by: { $0.count < $1.count }),
      column.indices.contains(line)
    else { return nil }
    return column[line].place
  }

  /// The line in which a place stands.
  func line(of place: Place) -> Int {
    guard let column = columns.max(by: { $0.count < $1.count }) else { return 0 }
    return column.lastIndex { $0.place <= place } ?? 0
  }
}
