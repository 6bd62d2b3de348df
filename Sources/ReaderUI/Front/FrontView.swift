import News
import Terminal

/// Draws the front page.
struct FrontView {
  let front: FrontScreen
  let state: ReaderState

  func draw(on canvas: inout Canvas) {
    let layout = FrontLayout(front, in: state)
    canvas.drawHead(left: masthead, right: canvas.dateAndAge(of: state, beside: masthead))
    if front.isLoaded, front.itemCount == 0 { return drawEmpty(on: &canvas) }
    let content = canvas.chrome.content
    let left = canvas.pane.lowerBound
    for column in layout.columns {
      let cells = (left + column.cells.lowerBound)..<(left + column.cells.upperBound)
      canvas.draw(in: cells, isFocused: canvas.isFocused) { canvas in
        let rows = column.rows.dropFirst(front.position.top).prefix(content.rows)
        for (offset, row) in rows.enumerated() {
          draw(row, at: content.row + offset, on: &canvas)
        }
      }
    }
    let waiting =
      front.waiting == nil ? "" : state.words(Phrases.frontWaits)
    canvas.drawRule(left: waiting, right: share(of: layout, rows: content.rows))
  }

  private var masthead: String {
    let title = state.edition.paper.title.text(in: state.settings.language)
    return state.edition.isSample
      ? "\(title) \(Phrases.sampleTag.text(in: state.settings.language))" : title
  }

  private func share(of layout: FrontLayout, rows: Int) -> String {
    let hidden = layout.rowCount - front.position.top - rows
    return hidden > 0 ? "\(front.position.selected + 1)/\(front.itemCount)" : ""
  }

  private func drawEmpty(on canvas: inout Canvas) {
    let phrase = state.refresh == nil ? Phrases.nothingYet : Phrases.fetchingPaper
    canvas.drawNotice(state.words(phrase))
    canvas.drawRule(left: "", right: "")
  }

  private func draw(_ row: FrontLayout.Row, at line: Int, on canvas: inout Canvas) {
    switch row {
    case .notice:
      let notice = state.words(Phrases.sampleNotice)
      canvas.write(
        canvas.clipped(notice, to: canvas.columns - 2), column: 1, row: line,
        style: canvas.theme.secondary)
    case .title(let block): drawTitle(of: block, at: line, on: &canvas)
    case .headline(let block, let index, let item):
      let ordinal = block.block.style == .ranked ? pad("\(index + 1)", to: 2) : nil
      canvas.drawHeadline(
        block.rows[index], row: line, isSelected: item == front.position.selected,
        ordinal: ordinal ?? canvas.time(of: block.rows[index].headline, clock: state.clock))
    case .titles(let items): drawTitles(items, at: line, on: &canvas)
    }
  }

  private func drawTitle(of block: FrontRows, at line: Int, on canvas: inout Canvas) {
    let title = block.block.title.text(in: state.settings.language)
    let unread = block.rows.count { !$0.isRead }
    let words = block.count.map(Phrases.newCount) ?? Phrases.unreadCount(unread)
    let count = unread == 0 ? "" : words.text(in: state.settings.language)
    canvas.drawTitleRule(title, right: count, row: line)
  }

  private func drawTitles(
    _ items: [(item: Int, column: Int)], at line: Int, on canvas: inout Canvas
  ) {
    for (place, item) in items.enumerated() {
      guard let listed = front.item(item.item) else { continue }
      let isSelected = item.item == front.position.selected
      var style = listed.isRead ? canvas.theme.text : canvas.theme.headline
      if isSelected { style = canvas.theme.selection }
      let room = canvas.columns - item.column - 1
      let title = canvas.clipped(listed.headline.title, to: room)
      let end = canvas.write(title, column: item.column, row: line, style: style)
      if place < items.count - 1 {
        canvas.write(
          canvas.glyphs.dot, column: end + 1, row: line, style: canvas.theme.secondary)
      }
      if isSelected { canvas.placeCursor(column: item.column, row: line) }
    }
  }

  private func pad(_ text: String, to cells: Int) -> String {
    String(repeating: " ", count: max(cells - text.count, 0)) + text
  }
}
