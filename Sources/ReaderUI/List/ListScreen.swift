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

  /// Takes a part of the list; the selection stays with its story, or where that is gone with the
  /// nearest one.
  ///
  /// - Returns: whether it stays with one.
  mutating func load(_ new: ListWindow) -> Bool {
    let kept = opensSelected ? nil : survivor(in: new)
    window = new
    isLoaded = true
    if let kept { position.selected = kept }
    position.move(by: 0, count: new.count)
    return kept != nil
  }

  /// The selected story in another window, or else the nearest after or before it.
  private func survivor(in new: ListWindow) -> Int? {
    guard let selected else { return nil }
    if let place = new.index(of: selected.headline.id) { return place }
    let places = Dictionary(
      new.rows.enumerated().map { ($1.headline.id, $0 + new.offset) },
      uniquingKeysWith: { first, _ in first })
    let after = Array(position.selected..<window.offset + window.rows.count)
    let before = Array((window.offset..<position.selected).reversed())
    return (after + before).lazy
      .compactMap { index in
        window.row(at: index).flatMap { places[$0.headline.id] }
      }.first
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
    let row = index - window.offset
    if let unread = window.unread, window.rows[row].isRead != listed.isRead {
      window.unread = max(unread + (listed.isRead ? -1 : 1), 0)
    }
    window.rows[row] = listed
  }

  /// Rows that a story takes: two where a search shows what it found, if there are enough of them.
  func rowsPerItem(rows: Int) -> Int { window.snippets.isEmpty || rows < 8 ? 1 : 2 }

  /// Unread stories of the whole list; nil where that is not known.
  var unreadCount: Int? {
    if let unread = window.unread { return unread }
    return window.rows.count == window.count ? window.rows.count { !$0.isRead } : nil
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
