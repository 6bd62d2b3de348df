import News
import Terminal
import Typesetting

/// Draws a list to choose from.
struct ChoiceView {
  let screen: ChoiceScreen
  let state: ReaderState

  func draw(on canvas: inout Canvas) {
    canvas.drawHead(left: title(in: canvas), right: "")
    let content = canvas.chrome.content
    if screen.isLoaded, screen.found.isEmpty { drawEmpty(on: &canvas) }
    for line in 0..<content.rows {
      let index = screen.position.top + line
      guard screen.found.indices.contains(index) else { break }
      draw(index, row: content.row + line, on: &canvas)
    }
    let count = screen.found.count
    canvas.drawRule(left: "", right: count == 0 ? "" : "\(screen.position.selected + 1)/\(count)")
  }

  private func title(in canvas: Canvas) -> String {
    let title = state.words(Phrases.title(of: screen.kind))
    return screen.filter.isEmpty ? title : "\(title) \(canvas.glyphs.crumb) \(screen.filter)"
  }

  private func drawEmpty(on canvas: inout Canvas) {
    let phrase = screen.filter.isEmpty ? Phrases.emptiness(of: screen.kind) : Phrases.noChoice
    canvas.write(
      state.words(phrase), column: 2, row: canvas.chrome.content.row + 1,
      style: canvas.theme.secondary)
  }

  private func draw(_ index: Int, row: Int, on canvas: inout Canvas) {
    let choice = screen.choices[screen.found[index]]
    var column = 1
    if screen.kind.isNumbered {
      let number = "\(screen.found[index] + 1)"
      let digits = "\(screen.choices.count)".count
      canvas.write(
        String(repeating: " ", count: digits - number.count) + number, column: column, row: row,
        style: canvas.theme.mark)
      column += digits + 1
    }
    if screen.kind.leadsWithDetail {
      drawKey(of: choice, row: row, on: &canvas)
    } else {
      draw(choice, column: column, row: row, on: &canvas)
    }
    canvas.drawEdge(row: row, isSelected: index == screen.position.selected)
  }

  private func draw(_ choice: Choice, column: Int, row: Int, on canvas: inout Canvas) {
    let detail = canvas.clipped(choice.detail, to: canvas.columns / 2)
    let room = canvas.columns - column - 2 - (detail.isEmpty ? 0 : canvas.width.of(detail) + 1)
    let label = choice.label.text(in: canvas.language)
    canvas.write(canvas.clipped(label, to: room), column: column, row: row)
    canvas.writeRight(detail, row: row, style: canvas.theme.secondary)
  }

  private func drawKey(of choice: Choice, row: Int, on canvas: inout Canvas) {
    let column = min(28, canvas.columns / 2)
    let keys = canvas.clipped(choice.detail, to: column - 2)
    canvas.write(keys, column: 1, row: row, style: canvas.theme.mark)
    let label = choice.label.text(in: canvas.language)
    canvas.write(canvas.clipped(label, to: canvas.columns - column - 1), column: column, row: row)
  }
}
