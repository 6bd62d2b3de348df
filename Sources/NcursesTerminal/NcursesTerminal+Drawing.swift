import CNcurses
public import Terminal

extension NcursesTerminal {
  /// Shows a grid; only what differs from the one before is sent, in one write.
  public func show(_ grid: Grid) {
    guard !isGone else { return }
    if shown?.size != grid.size {
      shown = nil
      hanji_screen_erase()
    }
    let pictures = grid.visiblePictures
    let cleared = clearPictures(for: pictures)
    let rest = place(of: grid)
    let moved = scroll(to: grid)
    let touched = (0..<min(grid.size.rows, size.rows)).filter { put(grid, row: $0) }
    hanji_screen_refresh(
      Int32(rest.row), Int32(rest.column), grid.showsCursor && grid.cursor != nil)
    if !isASCII {
      overlay(grid, rows: touched + moved.filter { !touched.contains($0) }, rest: rest)
    }
    shown = grid
    write(cleared + taken() + drawing(pictures) + newTitle(of: grid))
  }

  /// What ncurses has drawn since it was last taken.
  func taken() -> [UInt8] {
    var count = 0
    let bytes = hanji_screen_take(&count)
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}

extension NcursesTerminal {
  private func newTitle(of grid: Grid) -> [UInt8] {
    guard let title = grid.title, title != shownTitle else { return [] }
    shownTitle = title
    return modes.titled(title)
  }

  private func place(of grid: Grid) -> Point {
    let wanted = grid.cursor ?? Point(column: 0, row: size.rows - 1)
    return Point(
      column: min(max(wanted.column, 0), size.columns - 1),
      row: min(max(wanted.row, 0), size.rows - 1))
  }

  /// Moves the rows that only moved, so that ncurses is not given them again.
  /// - Returns: the rows that moved; ncurses may draw any of them anew.
  private func scroll(to grid: Grid) -> Range<Int> {
    guard shownPictures.isEmpty, let scroll = shown.flatMap({ grid.scroll(from: $0) }) else {
      return 0..<0
    }
    hanji_screen_scroll(
      Int32(scroll.rows.lowerBound), Int32(scroll.rows.upperBound) - 1, Int32(scroll.lines))
    shown?.scroll(scroll)
    return scroll.rows
  }

  /// Gives the changed cells of a row to ncurses.
  /// - Returns: whether there were any.
  private func put(_ grid: Grid, row: Int) -> Bool {
    if let shown, grid.hasRow(row, equalTo: row, of: shown) { return false }
    for column in 0..<min(grid.size.columns, size.columns) {
      if let shown, grid.hasCell(column: column, row: row, equalTo: shown) { continue }
      let cell = grid[column, row]
      if cell.width > 0, column + Int(cell.width) <= size.columns {
        put(cell, column: column, row: row)
      }
    }
    return true
  }

  private func put(_ cell: Cell, column: Int, row: Int) {
    if isASCII { return putASCII(cell, column: column, row: row) }
    let (row, column, look) = (Int32(row), Int32(column), look(cell.style))
    if agrees(cell) {
      cell.withScalars { hanji_screen_put(row, column, $0.baseAddress, $0.count, look) }
    } else {
      var standIn = NcursesTerminal.standIn(width: cell.width)
      hanji_screen_put(row, column, &standIn, 1, look)
    }
  }

  private func putASCII(_ cell: Cell, column: Int, row: Int) {
    let text = PlainASCII.standIn(for: cell.text, cells: Int(cell.width))
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      var value = scalar.value
      hanji_screen_put(Int32(row), Int32(column + offset), &value, 1, look(cell.style))
    }
  }

  /// What ncurses keeps in place of a grapheme that it would measure otherwise than we do: a blank
  /// of the right width that it does not take for an empty cell, which it would erase with others.
  private static func standIn(width: Int8) -> UInt32 { width == 2 ? 0x3000 : 0xA0 }

  /// Draws such graphemes over their stand-ins, each placed by itself, and after each of them the
  /// cells that a terminal spoils which draws its parts side by side.
  ///
  /// Besides the changed rows this concerns those that the cursor left and reached: ncurses may
  /// move it by writing again what it believes to stand there.
  private func overlay(_ grid: Grid, rows: [Int], rest: Point) {
    var rows = rows
    for row in [rest.row, shown.map { place(of: $0).row } ?? rest.row]
    where row < grid.size.rows && !rows.contains(row) {
      rows.append(row)
    }
    var hasDrawn = false
    for row in rows where overlay(grid, row: row) { hasDrawn = true }
    if hasDrawn { hanji_screen_end_overlays(Int32(rest.row), Int32(rest.column)) }
  }

  /// - Returns: whether the row holds any.
  private func overlay(_ grid: Grid, row: Int) -> Bool {
    if grid.isPlain(row: row) { return false }
    var spoiled = 0
    for column in 0..<min(grid.size.columns, size.columns) {
      let isPlain = grid.isPlain(column: column, row: row)
      if isPlain, column >= spoiled { continue }
      let cell = grid[column, row]
      if cell.width == 0 || column + Int(cell.width) > size.columns { continue }
      let isDoubtful = !isPlain && !agrees(cell)
      guard isDoubtful || column < spoiled else { continue }
      if isDoubtful { spoiled = max(spoiled, column + cell.reach) }
      let text = cell.fitting(size.columns - column)
      if text.isEmpty { continue }
      hanji_screen_overlay(Int32(row), Int32(column), text, text.utf8.count, look(cell.style))
    }
    return spoiled > 0
  }

  /// Whether ncurses and the terminal give a grapheme as many cells as we do.
  private func agrees(_ cell: Cell) -> Bool {
    cell.withScalars { hanji_screen_agrees($0.baseAddress, $0.count, Int32(cell.width)) }
      && cell.keepsTogether
  }

  private func look(_ style: Style) -> hanji_look {
    hanji_look(
      attributes: style.attributes.rawValue, foreground: palette.number(of: style.foreground),
      background: palette.number(of: style.background))
  }
}
