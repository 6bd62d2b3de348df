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
  /// The story after which the next unread one opens as soon as it is found.
  var opensUnreadAfter: Int?

  init(source: ListSource) {
    self.source = source
    order = ListOrder.all(for: source)[0]
  }

  /// The selected headline.
  var selected: ListedHeadline? { window.row(at: position.selected) }

  /// Takes a part of the list; the selection stays with its story, or where that is gone with the
  /// nearest one.
  ///
  /// - Returns: whether it stays with one.
  mutating func load(_ new: ListWindow) -> Bool {
    if isGrown(by: new) {
      window.append(new)
      return false
    }
    let kept = opensSelected ? nil : survivor(in: new)
    window = new
    isLoaded = true
    if let kept { position.selected = kept }
    position.move(by: 0, count: new.count)
    return kept != nil
  }

  /// Whether a part is what comes after all that a search has found so far.
  private func isGrown(by new: ListWindow) -> Bool {
    guard case .search = source else { return false }
    return window.goesOn && new.offset > 0 && new.offset == window.count
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
    if let place = opensUnreadAfter { return takeUnread(after: place) }
    guard opensSelected else { return nil }
    opensSelected = false
    return selected?.headline.id
  }

  /// Selects the first unread story behind a place; goes on waiting for one as long as more may come.
  private mutating func takeUnread(after place: Int) -> StoryID? {
    let rows = window.rows.indices.dropFirst(max(place + 1 - window.offset, 0))
    guard let row = rows.first(where: { !window.rows[$0].isRead }) else {
      if !window.goesOn { opensUnreadAfter = nil }
      return nil
    }
    opensUnreadAfter = nil
    position.selected = window.offset + row
    return window.rows[row].headline.id
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
    if window.goesOn, position.top + 2 * visible > window.count { return window.count }
    let last = min(position.top + visible, window.count)
    guard position.top < window.offset || last > window.offset + window.rows.count else {
      return nil
    }
    return max(position.top - ListWindow.length / 2, 0)
  }

  /// Where to read anew, so that all that is held is read again.
  var offsetToReload: Int {
    guard case .search = source else { return window.offset }
    return max(window.count - ListWindow.length, 0)
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
    if step > 0, index == window.count, window.goesOn {
      if unreadOnly { opensUnreadAfter = position.selected } else { select(whenLoaded: index) }
      return .beyond(offset: index)
    }
    guard index >= 0, index < window.count, !unreadOnly else { return .none }
    select(whenLoaded: index)
    return .beyond(offset: max(index - ListWindow.length / 2, 0))
  }

  private mutating func select(whenLoaded index: Int) {
    position.selected = index
    opensSelected = true
  }
}

extension ListWindow {
  /// Takes what comes after all that is held; a story that is there already stays where it is.
  fileprivate mutating func append(_ more: ListWindow) {
    let known = Set(rows.map(\.headline.id))
    rows += more.rows.filter { !known.contains($0.headline.id) }
    snippets.merge(more.snippets) { first, _ in first }
    (count, goesOn) = (rows.count, more.goesOn)
  }
}
