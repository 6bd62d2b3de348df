import News
import Terminal

extension ReaderState {
  /// What a mouse does: a click selects and a second one opens, the wheel scrolls.
  ///
  /// The wheel marks nothing read, and a text field is not left by a click.
  mutating func point(_ mouse: Mouse, keymap: Keymap) -> [Effect] {
    guard prompt == nil else { return [] }
    pendingKeys = []
    switch mouse.button {
    case .wheelUp: return move(by: -ReaderState.wheelStep)
    case .wheelDown: return move(by: ReaderState.wheelStep)
    case .left: return click(mouse.place, keymap: keymap)
    case .middle, .right: return []
    }
  }

  /// Lines or rows that a notch of the wheel moves by.
  private static let wheelStep = 3

  private mutating func click(_ place: Point, keymap: Keymap) -> [Effect] {
    status = nil
    let columns = layout.columns(of: focusedPane) ?? 0..<size.columns
    guard columns.contains(place.column) else { return clickBeside(place, keymap) }
    let inside = Point(column: place.column - columns.lowerBound, row: place.row)
    guard let item = item(at: inside) else { return [] }
    if item == selectedItem { return perform(.openSelected, keymap: keymap) }
    select(item)
    return missingWindow()
  }

  /// A click on the preview opens the story that it shows.
  private mutating func clickBeside(_ place: Point, _ keymap: Keymap) -> [Effect] {
    guard let story = layout.columns(of: .story), story.contains(place.column) else { return [] }
    return perform(.openSelected, keymap: keymap)
  }

  /// The item of a list that stands at a place of the screen.
  private func item(at place: Point) -> Int? {
    let content = chrome.content
    let offset = place.row - content.row
    guard (0..<content.rows).contains(offset) else { return nil }
    switch screen {
    case .front(let front): return front.item(at: place.column, row: offset, in: self)
    case .menu(let menu):
      return inside(menu.position.top + offset, count: menu.entries(in: self).count)
    case .list(let list):
      return ListLayout(list, in: self).story(at: offset, from: list.position.top)
    case .story, .choice, .page, .address, .picture: return nil
    }
  }

  private func inside(_ index: Int, count: Int) -> Int? { index < count ? index : nil }

  private var selectedItem: Int? {
    switch screen {
    case .front(let front): front.position.selected
    case .menu(let menu): menu.position.selected
    case .list(let list): list.position.selected
    case .story, .choice, .page, .address, .picture: nil
    }
  }

  private mutating func select(_ item: Int) {
    switch screen {
    case .front(var front):
      front.position.selected = item
      screen = .front(front)
    case .menu(var menu):
      menu.position.selected = item
      screen = .menu(menu)
    case .list(var list):
      list.position.selected = item
      screen = .list(list)
    case .story, .choice, .page, .address, .picture: break
    }
    revealSelection()
  }
}

extension FrontScreen {
  /// The headline at a column of a row of the screen; of several in a row the one that begins last
  /// before it.
  fileprivate func item(at column: Int, row: Int, in state: ReaderState) -> Int? {
    let layout = FrontLayout(self, in: state)
    guard let part = layout.columns.first(where: { $0.cells.contains(column) }),
      part.rows.indices.contains(position.top + row)
    else { return nil }
    switch part.rows[position.top + row] {
    case .headline(_, _, let item): return item
    case .titles(let items): return items.last { part.cells.lowerBound + $0.column <= column }?.item
    case .title, .notice: return nil
    }
  }
}

extension ReaderState {
  /// What the terminal's window is called: the story that is read, else the paper.
  var windowTitle: String {
    if case .story(let story) = screen, let title = story.listed?.headline.title { return title }
    return edition.paper.title.text(in: settings.language)
  }
}
