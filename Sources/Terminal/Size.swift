/// The size of a screen or of a part of it.
public struct Size: Hashable, Sendable {
  /// Columns, in cells; at least 1.
  public let columns: Int
  /// Rows; at least 1.
  public let rows: Int

  /// Clamps both to 1...1000, the sizes that are drawn.
  public init(columns: Int, rows: Int) {
    self.columns = min(max(columns, 1), 1_000)
    self.rows = min(max(rows, 1), 1_000)
  }
}

/// A place on a screen, counted from the upper left corner, which is (0, 0).
public struct Point: Hashable, Sendable {
  /// Cells from the left edge.
  public var column: Int
  /// Rows from the upper edge.
  public var row: Int

  /// Makes a place.
  public init(column: Int, row: Int) {
    (self.column, self.row) = (column, row)
  }
}

/// A rectangle of cells.
public struct Frame: Hashable, Sendable {
  /// The left edge, in cells.
  public var column: Int
  /// The upper edge.
  public var row: Int
  /// The width in cells, not negative.
  public var columns: Int
  /// The height in rows, not negative.
  public var rows: Int

  /// Makes a rectangle; negative extents become 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    (self.column, self.row) = (column, row)
    (self.columns, self.rows) = (max(columns, 0), max(rows, 0))
  }

  /// The whole of a screen.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }
}
