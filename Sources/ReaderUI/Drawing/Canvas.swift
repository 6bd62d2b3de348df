import News
import Terminal
import Typesetting

/// A grid with what is needed to draw on it.
struct Canvas {
  var grid: Grid
  let theme: Theme
  let glyphs: Glyphs
  let width: DisplayWidth
  let language: Language
  let chrome: Chrome

  init(size: Size, theme: Theme, settings: ReaderSettings) {
    grid = Grid(size: size)
    self.theme = theme
    (glyphs, width, language) = (settings.glyphs, settings.width, settings.language)
    chrome = Chrome(size: size)
  }

  @discardableResult
  mutating func write(
    _ text: String, column: Int, row: Int, style: Style? = nil, limit: Int = .max
  ) -> Int {
    grid.write(
      text, column: column, row: row, style: style ?? theme.text, width: width, limit: limit)
  }

  /// Writes text so that it ends one cell before a column, the right edge unless said.
  mutating func writeRight(_ text: String, row: Int, style: Style, columns: Int? = nil) {
    let end = (columns ?? grid.size.columns) - 1
    write(text, column: max(end - width.of(text), 0), row: row, style: style)
  }

  /// Text that is cut to a width with an ellipsis.
  func clipped(_ text: String, to cells: Int) -> String {
    width.clipped(text, to: max(cells, 0), ellipsis: glyphs.ellipsis)
  }

  /// Draws the left edge of a row of a list: the bar where it is selected, and the cursor on it.
  ///
  /// The bar alone moves, and a blank of its own colour takes its place, so that a step through a
  /// list costs a few bytes on a slow line.
  mutating func drawEdge(row: Int, isSelected: Bool) {
    let mark = isSelected ? glyphs.selection : " "
    write(mark, column: 0, row: row, style: theme.selectionBar)
    if isSelected { placeCursor(column: 0, row: row) }
  }

  /// Puts the terminal's cursor where input methods and screen readers look for it.
  mutating func placeCursor(column: Int, row: Int) {
    grid.cursor = Point(column: min(column, grid.size.columns - 1), row: row)
  }
}
