import Terminal

/// Where a QR code stands on a screen, and how wide the light zone around it is.
struct CodeLayout: Equatable {
  /// The place of the code with its light zone.
  var frame: Frame
  /// Squares of light zone on each side; the standard asks for 4, cameras do with 2.
  var quiet: Int
  /// Whether the address has room below.
  var showsAddress: Bool

  /// Cells that a square takes: half a row with half blocks, two columns and a row without.
  struct Cells: Equatable {
    var columns: Int
    var squaresPerRow: Int

    static let halfBlocks = Cells(columns: 1, squaresPerRow: 2)
    static let ascii = Cells(columns: 2, squaresPerRow: 1)
  }

  /// Finds a place on the first rows of a screen; nil where there is none.
  ///
  /// The light zone gives way first, then the address.
  init?(side: Int, cells: Cells, screen: Size, rows: Int, addressRows: Int) {
    for (addressRows, showsAddress) in [(addressRows, true), (0, false)] {
      for quiet in [4, 3, 2, 1] where quiet > 1 || !showsAddress {
        let squares = side + 2 * quiet
        let needed = CodeLayout.needed(squares, cells)
        if needed.columns > screen.columns || needed.rows + addressRows > rows { continue }
        frame = Frame(
          column: (screen.columns - needed.columns) / 2, row: 0, columns: needed.columns,
          rows: needed.rows)
        (self.quiet, self.showsAddress) = (quiet, showsAddress)
        return
      }
    }
    return nil
  }

  /// Columns and rows that so many squares take.
  private static func needed(_ squares: Int, _ cells: Cells) -> (columns: Int, rows: Int) {
    (squares * cells.columns, (squares + cells.squaresPerRow - 1) / cells.squaresPerRow)
  }

  /// The smallest screen for a code: its own rows, and one for the keys.
  static func smallest(side: Int, cells: Cells) -> Size {
    let needed = needed(side + 2, cells)
    return Size(columns: needed.columns, rows: needed.rows + 1)
  }
}
