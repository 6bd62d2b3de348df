/// A picture drawn with characters.
public struct CellPicture: Hashable, Sendable {
  /// One character of it, a cell wide.
  public struct Cell: Hashable, Sendable {
    /// The character.
    public var scalar: Unicode.Scalar
    /// Its colour.
    public var foreground: Color
    /// The colour behind it.
    public var background: Color

    /// Makes a cell.
    public init(
      _ scalar: Unicode.Scalar, foreground: Color = .standard, background: Color = .standard
    ) {
      (self.scalar, self.foreground, self.background) = (scalar, foreground, background)
    }
  }

  /// How large it is, in cells.
  public let size: Size
  /// Its cells, row by row.
  public let cells: [Cell]

  /// Makes a picture; nil where the cells are not as many as the size says.
  public init?(size: Size, cells: [Cell]) {
    guard cells.count == size.columns * size.rows else { return nil }
    (self.size, self.cells) = (size, cells)
  }
}

extension Grid {
  /// Draws a picture from a place to the right and down, clipped at the screen's edges.
  public mutating func draw(_ picture: CellPicture, column: Int, row: Int) {
    for y in 0..<picture.size.rows where (0..<size.rows).contains(row + y) {
      for x in 0..<picture.size.columns where (0..<size.columns).contains(column + x) {
        let cell = picture.cells[y * picture.size.columns + x]
        let style = Style(foreground: cell.foreground, background: cell.background)
        set(
          PackedCell(grapheme: cell.scalar.value, width: 1, style: style), column: column + x,
          row: row + y)
      }
    }
  }
}
