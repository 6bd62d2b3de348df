import News
import Terminal

/// Draws the section menu.
struct MenuView {
  let menu: MenuScreen
  let state: ReaderState

  func draw(on canvas: inout Canvas) {
    let language = state.settings.language
    canvas.drawHead(
      left: state.edition.paper.title.text(in: language), right: canvas.dateAndAge(of: state))
    let content = canvas.chrome.content
    let entries = menu.entries(in: state)
    for (offset, entry) in entries.dropFirst(menu.position.top).prefix(content.rows).enumerated() {
      let index = menu.position.top + offset
      draw(
        entry, row: content.row + offset, isSelected: index == menu.position.selected, on: &canvas)
    }
    canvas.drawRule(left: "", right: "\(menu.position.selected + 1)/\(entries.count)")
  }

  private func draw(
    _ entry: MenuScreen.Entry, row: Int, isSelected: Bool, on canvas: inout Canvas
  ) {
    let language = state.settings.language
    switch entry {
    case .bookmarks:
      canvas.write(canvas.glyphs.bookmark, column: 1, row: row, style: canvas.theme.mark)
      canvas.write(Phrases.bookmarks.text(in: language), column: 3, row: row)
    case .section(let section, let depth):
      draw(section, depth: depth, row: row, on: &canvas)
    }
    canvas.drawEdge(row: row, isSelected: isSelected)
  }

  private func draw(_ section: Section, depth: Int, row: Int, on canvas: inout Canvas) {
    let language = state.settings.language
    let isExpanded = menu.expanded.contains(section.id)
    let mark =
      section.subsections.isEmpty
      ? " " : isExpanded ? canvas.glyphs.expanded : canvas.glyphs.collapsed
    let unread = menu.unread[section.id] ?? 0
    let column = 1 + depth * 2
    canvas.write(mark, column: column, row: row, style: canvas.theme.secondary)
    let style = unread > 0 ? canvas.theme.headline : canvas.theme.text
    let title = canvas.clipped(section.title.text(in: language), to: canvas.columns - column - 6)
    let end = canvas.write(title, column: column + 2, row: row, style: style)
    let other = section.title.text(in: language == .korean ? .english : .korean)
    let hasRoom = canvas.columns >= Chrome.menuColumns && end + 2 < Chrome.menuColumns
    if hasRoom, other != section.title.text(in: language) {
      canvas.write(other, column: max(end + 2, 32), row: row, style: canvas.theme.secondary)
    }
    drawCount(unread, isCurrent: section.isCurrent, row: row, on: &canvas)
  }

  private func drawCount(_ unread: Int, isCurrent: Bool, row: Int, on canvas: inout Canvas) {
    var text = unread > 0 ? "\(unread)" : ""
    if !isCurrent, canvas.columns >= 40 {
      text = [Phrases.goneSection.text(in: state.settings.language), text]
        .filter { !$0.isEmpty }.joined(separator: "  ")
    }
    canvas.writeRight(
      text, row: row, style: isCurrent ? canvas.theme.mark : canvas.theme.secondary,
      columns: min(canvas.columns, Chrome.menuColumns + 24))
  }
}
