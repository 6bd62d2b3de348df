import Terminal
import Typesetting

extension Canvas {
  /// Draws what is being typed into the last line, with the terminal's cursor where the next letter
  /// goes: there an input method composes.
  mutating func drawPrompt(_ prompt: Prompt) {
    let columns = grid.size.columns
    let row = chrome.lastRow
    grid.fill(Frame(column: 0, row: row, columns: columns, rows: 1))
    let start = write(prompt.mark, column: 0, row: row, style: theme.mark)
    let before = prompt.field.textBeforeCursor
    // Two cells stay free at the right, for the syllable that is being composed.
    let scroll = max(width.of(before) - max(columns - start - 2, 0), 0)
    let shown = dropped(prompt.field.text, cells: scroll)
    write(shown, column: start, row: row)
    placeCursor(column: start + width.of(dropped(before, cells: scroll)), row: row)
    grid.showsCursor = true
  }

  /// A text without its first graphemes, as many as fill at least so many cells.
  private func dropped(_ text: String, cells: Int) -> String {
    var (rest, cut) = (Substring(text), 0)
    while cut < cells, let first = rest.first {
      cut += width.of(first)
      rest = rest.dropFirst()
    }
    return String(rest)
  }
}
