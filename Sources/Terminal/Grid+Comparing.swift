extension Grid: Hashable {
  /// Whether two screens show the same, wherever they keep it.
  public static func == (left: Grid, right: Grid) -> Bool {
    left.size == right.size && left.cursor == right.cursor
      && left.showsCursor == right.showsCursor && left.title == right.title
      && (0..<left.size.rows).allSatisfy { left.hasRow($0, equalTo: $0, of: right) }
  }

  /// Takes what equal screens have in common.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    for row in 0..<size.rows { hasher.combine(text(row: row)) }
  }

  /// Whether a row shows what a row of another screen, as wide as this one, shows.
  public func hasRow(_ row: Int, equalTo other: Int, of grid: Grid) -> Bool {
    let (here, there) = (row * size.columns, other * size.columns)
    if clusters.isEmpty, grid.clusters.isEmpty {
      return hasCells(at: here, equalTo: there, of: grid)
    }
    for column in 0..<size.columns
    where !hasCell(at: here + column, equalTo: there + column, of: grid) {
      return false
    }
    return true
  }

  /// Whether a cell shows what the same one of another screen of this size shows.
  public func hasCell(column: Int, row: Int, equalTo grid: Grid) -> Bool {
    let index = row * size.columns + column
    return hasCell(at: index, equalTo: index, of: grid)
  }

  /// Whether a row holds nothing but ASCII and Hangul syllables, which every library and terminal
  /// measures alike.
  public func isPlain(row: Int) -> Bool {
    places[row * size.columns..<(row + 1) * size.columns].allSatisfy(\.isPlain)
  }

  /// Whether a cell is such.
  public func isPlain(column: Int, row: Int) -> Bool {
    places[row * size.columns + column].isPlain
  }

  /// Whether a row's cells are the same bits, which says it all where none names a cluster.
  private func hasCells(at here: Int, equalTo there: Int, of grid: Grid) -> Bool {
    let columns = size.columns
    return places.withUnsafeBufferPointer { mine in
      grid.places.withUnsafeBufferPointer { its in
        var difference: UInt64 = 0
        for column in 0..<columns {
          difference |= mine[here + column].difference(from: its[there + column])
        }
        return difference == 0
      }
    }
  }

  @inline(__always)
  private func hasCell(at index: Int, equalTo other: Int, of grid: Grid) -> Bool {
    let (left, right) = (places[index], grid.places[other])
    guard let mine = left.cluster, let its = right.cluster else { return left == right }
    return left.width == right.width && left.style == right.style
      && clusters[mine] == grid.clusters[its]
  }
}
