import News
import Terminal
import Typesetting

/// A grid with what is needed to draw on it.
///
/// Columns count from the left edge of the pane that is being drawn, and nothing is written beyond its
/// right edge; rows count from the top of the screen.
struct Canvas {
  var grid: Grid
  /// The columns of the pane that is being drawn.
  private(set) var pane: Range<Int>
  /// Whether the pane has the keys; it alone draws head, rule and cursor.
  private(set) var isFocused = true
  let theme: Theme
  let glyphs: Glyphs
  let width: DisplayWidth
  let language: Language
  let chrome: Chrome
  /// The Korean names of sections by their English ones, for an interface in Korean.
  let koreanSections: [String: String]

  init(_ state: ReaderState, theme: Theme) {
    grid = Grid(size: state.size)
    pane = 0..<state.size.columns
    self.theme = theme
    let settings = state.settings
    (glyphs, width, language) = (settings.glyphs, settings.width, settings.language)
    chrome = state.chrome
    koreanSections = language == .korean ? state.edition.koreanSections : [:]
    if theme.text.background != .standard { grid.fill(Frame(state.size), style: theme.text) }
  }

  /// Cells of a row of the pane.
  var columns: Int { pane.count }

  /// Draws in a part of the screen.
  mutating func draw(in pane: Range<Int>, isFocused: Bool, _ draw: (inout Canvas) -> Void) {
    let before = (self.pane, self.isFocused)
    (self.pane, self.isFocused) = (pane, isFocused)
    draw(&self)
    (self.pane, self.isFocused) = before
  }

  @discardableResult
  mutating func write(
    _ text: String, column: Int, row: Int, style: Style? = nil, limit: Int = .max
  ) -> Int {
    let end = grid.write(
      text, column: pane.lowerBound + column, row: row, style: ground(style), width: width,
      limit: min(limit, columns - column))
    return end - pane.lowerBound
  }

  /// A look on the theme's own ground, where it has none itself.
  private func ground(_ style: Style?) -> Style {
    var style = style ?? theme.text
    if style.background == .standard { style.background = theme.text.background }
    return style
  }

  /// Writes text so that it ends one cell before a column, the right edge unless said.
  mutating func writeRight(_ text: String, row: Int, style: Style, columns: Int? = nil) {
    let end = (columns ?? self.columns) - 1
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
    write(mark, column: 0, row: row, style: isFocused ? theme.selectionBar : theme.rule)
    if isSelected { placeCursor(column: 0, row: row) }
  }

  /// Puts the terminal's cursor where input methods and screen readers look for it.
  mutating func placeCursor(column: Int, row: Int) {
    guard isFocused else { return }
    let place = pane.lowerBound + max(min(column, columns - 1), 0)
    grid.cursor = Point(column: min(place, grid.size.columns - 1), row: row)
  }
}
