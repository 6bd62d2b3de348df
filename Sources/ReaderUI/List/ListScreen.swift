import News

/// Headlines of a section or the bookmarks.
///
/// It holds a window of a list that may be very long.
public struct ListScreen: Sendable {
  /// What is listed.
  public let source: ListSource
  var window = ListWindow()
  var isLoaded = false
  var position = ListPosition()
  /// In which order it is shown.
  var order = ListOrder.newest
  /// Stories that were picked out for the next act.
  var picked: Set<StoryID> = []
  /// Whether the end of the section has been said, so that the next press goes on.
  var saysEnd = false
  /// Whether the first unread story opens as soon as the list is there.
  var opensFirstUnread = false
  /// The direction in which a story is to open once its part of the list is there.
  var opensSelected = false

  init(source: ListSource) {
    self.source = source
  }

  /// The selected headline.
  var selected: ListedHeadline? { window.row(at: position.selected) }

  /// Takes a part of the list; the selection stays with its story and its row of the screen.
  mutating func load(_ new: ListWindow) {
    let kept = selected?.headline.id
    let row = position.selected - position.top
    window = new
    isLoaded = true
    if let kept, !opensSelected, let index = new.index(of: kept) {
      position.selected = index
      position.top = max(index - row, 0)
    }
    position.move(by: 0, count: new.count)
  }

  /// The story that was to open as soon as this part of the list is there.
  mutating func takePendingOpen() -> StoryID? {
    if opensFirstUnread {
      opensFirstUnread = false
      guard let row = window.rows.firstIndex(where: { !$0.isRead }) else { return nil }
      position.selected = window.offset + row
      return window.rows[row].headline.id
    }
    guard opensSelected else { return nil }
    opensSelected = false
    return selected?.headline.id
  }

  mutating func mark(_ listed: ListedHeadline) {
    guard let index = window.index(of: listed.headline.id) else { return }
    window.rows[index - window.offset] = listed
  }

  /// Rows that a story takes: two where a search shows what it found, if there are enough of them.
  func rowsPerItem(rows: Int) -> Int { window.snippets.isEmpty || rows < 8 ? 1 : 2 }

  mutating func reveal(visible: Int) {
    position.reveal(row: position.selected, visible: visible, total: window.count)
  }

  /// Where to read on when rows in view are not held.
  func missingOffset(visible: Int) -> Int? {
    let last = min(position.top + visible, window.count)
    guard position.top < window.offset || last > window.offset + window.rows.count else {
      return nil
    }
    return max(position.top - ListWindow.length / 2, 0)
  }

  /// What a search for the next story found.
  enum Found {
    case story(StoryID)
    case beyond(offset: Int)
    case none
  }

  /// Selects the next headline in a direction.
  mutating func select(by step: Int, unreadOnly: Bool) -> Found {
    var index = position.selected + step
    while let row = window.row(at: index) {
      if !unreadOnly || !row.isRead {
        position.selected = index
        return .story(row.headline.id)
      }
      index += step
    }
    guard index >= 0, index < window.count, !unreadOnly else { return .none }
    position.selected = index
    opensSelected = true
    return .beyond(offset: max(index - ListWindow.length / 2, 0))
  }
}
