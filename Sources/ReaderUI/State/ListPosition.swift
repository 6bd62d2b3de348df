/// Where a person stands in a list: the selected item and the first row that is shown.
struct ListPosition: Hashable, Sendable {
  var selected = 0
  var top = 0

  /// Moves the selection by items and keeps it inside the list.
  mutating func move(by items: Int, count: Int) {
    selected = min(max(selected + items, 0), max(count - 1, 0))
  }

  /// Scrolls so that a row is among the visible ones, with a row of context where there is room.
  mutating func reveal(row: Int, visible: Int, total: Int) {
    let context = visible >= 5 ? 1 : 0
    if row - context < top { top = row - context }
    if row + context >= top + visible { top = row + context - visible + 1 }
    top = min(max(top, 0), max(total - visible, 0))
  }
}
