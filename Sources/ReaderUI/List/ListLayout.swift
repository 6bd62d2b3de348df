import News

/// Where the stories of a list stand on the rows of a screen.
///
/// A list of several days names the day on its first row and before the first story of each; below
/// the last story stands an end. Only what is shown is looked at, however long the list is.
struct ListLayout {
  /// What stands on the screen.
  enum Part: Hashable {
    /// The day of a story and of those below it.
    case day(story: Int)
    /// A story.
    case story(Int)
    /// The end of the list.
    case end
  }

  private let list: ListScreen
  private let clock: Clock
  /// Rows for all of it.
  let rows: Int
  /// Rows of a story.
  let height: Int
  /// Whether days are named.
  let isGrouped: Bool

  init(_ list: ListScreen, in state: ReaderState) {
    self.list = list
    (clock, rows) = (state.clock, state.contentRows)
    height = list.rowsPerItem(rows: rows)
    isGrouped = rows >= ListLayout.leastRows && list.spansDays(clock)
  }

  /// Rows below which there are stories alone.
  private static let leastRows = 6

  private var count: Int { list.window.count }
  private var hasEnd: Bool {
    rows >= ListLayout.leastRows && list.isLoaded && count > 0 && !list.window.goesOn
  }
  private var dayRows: Int { isGrouped ? 1 : 0 }

  /// Whether a story is the first of its day; not known where the one before it is not held.
  private func beginsDay(_ index: Int) -> Bool {
    guard isGrouped, let own = list.day(of: index, clock) else { return false }
    guard let before = list.day(of: index - 1, clock) else { return false }
    return own != before
  }

  /// What stands on the screen, each with its first row, where a story is the first.
  func parts(from top: Int) -> [(part: Part, row: Int)] {
    var parts: [(part: Part, row: Int)] = []
    var (index, row) = (top, 0)
    while index < count, row < rows {
      if isGrouped, index == top || beginsDay(index) {
        parts.append((.day(story: index), row))
        row += 1
      }
      // A story that would be cut is not begun.
      guard row + height <= rows || index == top else { return parts }
      parts.append((.story(index), row))
      (index, row) = (index + 1, row + height)
    }
    if hasEnd, index == count, row < rows { parts.append((.end, row)) }
    return parts
  }

  /// The story that stands on a row; nil where a day, the end or nothing does.
  func story(at row: Int, from top: Int) -> Int? {
    parts(from: top).lazy.compactMap { part, first -> Int? in
      guard case .story(let index) = part, (first..<first + height).contains(row) else {
        return nil
      }
      return index
    }.first
  }

  /// How many stories are shown whole; one at least.
  func storyCount(from top: Int) -> Int {
    max(parts(from: top).count { if case .story = $0.part { true } else { false } }, 1)
  }

  /// The row of a story that is not above the first one.
  func row(of index: Int, from top: Int) -> Int {
    guard index > top, index - top <= rows else { return dayRows }
    return ((top + 1)...index).reduce(dayRows) { $0 + height + (beginsDay($1) ? 1 : 0) }
  }

  /// The first story where another is to stand on a row, or above it where that cannot be.
  func top(placing index: Int, at row: Int) -> Int {
    back(from: index, within: row, used: 0)
  }

  /// The first story at most, where another is to be seen with what follows it.
  func leastTop(showing index: Int) -> Int {
    back(from: index, within: rows, used: height + following(index))
  }

  /// Goes back from a story as long as the rows between are not more than there are.
  private func back(from index: Int, within limit: Int, used: Int) -> Int {
    var (top, used) = (index, used + dayRows)
    while top > 0 {
      used += height + (beginsDay(top) ? 1 : 0)
      if used > limit { break }
      top -= 1
    }
    return top
  }

  /// Rows of what is shown below a selected story, where there is room for it.
  private func following(_ index: Int) -> Int {
    guard rows >= 5 + height else { return 0 }
    if index + 1 < count { return height + (beginsDay(index + 1) ? 1 : 0) }
    return hasEnd ? 1 : 0
  }
}

extension ListScreen {
  /// Scrolls so that the selection is seen, with what stands before and after it.
  mutating func reveal(in layout: ListLayout) {
    let context = layout.rows >= 5 ? 1 : 0
    position.top = min(position.top, max(position.selected - context, 0))
    position.top = max(position.top, layout.leastTop(showing: position.selected))
    let last = layout.leastTop(showing: max(window.count - 1, 0))
    position.top = max(min(position.top, last), 0)
  }

  /// The day of a story that is held, as a number that counts days; a story without a time is of the
  /// day of the one before it.
  func day(of index: Int, _ clock: Clock) -> Int64? {
    var index = index
    while let row = window.row(at: index) {
      if let posted = row.headline.posted { return Dates.dayNumber(posted, clock: clock) }
      index -= 1
    }
    return nil
  }

  /// Whether it is in the order of time and not of one day alone.
  fileprivate func spansDays(_ clock: Clock) -> Bool {
    guard order == .newest || order == .oldest, source != .bookmarks, let last = window.rows.last
    else { return false }
    if window.count > window.rows.count { return true }
    let first = window.rows.first { $0.headline.posted != nil }?.headline.posted
    return first.map { Dates.dayNumber($0, clock: clock) }
      != (last.headline.posted ?? first).map { Dates.dayNumber($0, clock: clock) }
  }
}
