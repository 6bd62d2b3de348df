import News
import Terminal
import Typesetting

/// Draws an address as a QR code.
///
/// A camera needs dark squares on light ground: where there are colours they are said, black on
/// white. Without colours the terminal is taken for a dark one, and the light squares are drawn.
struct CodeView {
  let screen: AddressScreen
  let state: ReaderState

  func draw(on canvas: inout Canvas) {
    canvas.placeCursor(column: 0, row: 0)
    let rows = canvas.grid.size.rows - (canvas.chrome.hasKeys ? 1 : 0)
    guard let code = screen.code else { return draw(Phrases.noCode, rows: rows, on: &canvas) }
    let address = canvas.width.rows(of: screen.address.text, cells: canvas.grid.size.columns)
    // Half blocks are of ambiguous width (UAX #11): where they take two cells, two letters do.
    let hasBlocks = canvas.glyphs != .ascii && canvas.width.of("█") == 1
    let cells = hasBlocks ? CodeLayout.Cells.halfBlocks : .ascii
    let layout = CodeLayout(
      side: code.side, cells: cells, screen: canvas.grid.size, rows: rows,
      addressRows: address.count)
    guard let layout else {
      let needed = CodeLayout.smallest(side: code.side, cells: cells)
      return draw(Phrases.codeNeeds(needed), rows: rows, on: &canvas)
    }
    draw(code, layout, cells, on: &canvas)
    for (offset, row) in address.enumerated() where layout.showsAddress {
      canvas.write(row, column: 0, row: layout.frame.rows + offset)
    }
  }

  private func draw(
    _ code: CodeMatrix, _ layout: CodeLayout, _ cells: CodeLayout.Cells, on canvas: inout Canvas
  ) {
    let painter = CodePainter(
      code: code, quiet: layout.quiet, style: canvas.theme.code, isInverted: screen.isInverted)
    for row in 0..<layout.frame.rows {
      for square in 0..<code.side + 2 * layout.quiet {
        let cell =
          cells == .ascii
          ? painter.pair(row: row, column: square) : painter.half(row: row * 2, column: square)
        canvas.write(
          cell.text, column: layout.frame.column + square * cells.columns, row: row,
          style: cell.style)
      }
    }
  }

  private func draw(_ sentence: LocalizedText, rows: Int, on canvas: inout Canvas) {
    let cells = max(canvas.grid.size.columns - 2, 1)
    let lines = LineBreaker(width: canvas.width)
      .wrapped(state.words(sentence), cells: cells)
    for (row, line) in lines.prefix(rows).enumerated() {
      canvas.write(line, column: 1, row: row)
    }
  }
}

/// The cells of a code's squares.
struct CodePainter {
  let code: CodeMatrix
  let quiet: Int
  /// Dark on light; plain on terminals without colours.
  let style: Style
  let isInverted: Bool

  private var hasColors: Bool { style != .plain }

  /// Whether a square takes the colour of the letters; counted from the light zone's corner.
  private func isDrawn(_ row: Int, _ column: Int) -> Bool {
    let isDark = code.isDark(row: row - quiet, column: column - quiet)
    return hasColors ? isDark : isDark == isInverted
  }

  /// Two squares, one above the other.
  func half(row: Int, column: Int) -> (text: String, style: Style) {
    let text =
      switch (isDrawn(row, column), isDrawn(row + 1, column)) {
      case (true, true): "█"
      case (true, false): "▀"
      case (false, true): "▄"
      case (false, false): " "
      }
    return (text, style)
  }

  /// One square in two columns; the marks of a dark one have its colour behind them too.
  func pair(row: Int, column: Int) -> (text: String, style: Style) {
    guard isDrawn(row, column) else { return ("  ", style) }
    var solid = style
    if hasColors { solid.background = solid.foreground }
    return ("##", solid)
  }
}
