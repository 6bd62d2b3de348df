/// Rows of a screen that moved up or down.
public struct Scroll: Hashable, Sendable {
  /// The rows within which they moved.
  public let rows: Range<Int>
  /// Rows by which they moved up; negative for down.
  public let lines: Int
}

extension Grid {
  /// How the rows moved from an earlier screen to this one, where most that changed have moved alike.
  ///
  /// A screen whose list or story was scrolled holds most rows of the one before, under a head and
  /// above lines that stay.
  public func scroll(from old: Grid) -> Scroll? {
    guard size == old.size else { return nil }
    let changed = (0..<size.rows).filter { !hasRow($0, equalTo: $0, of: old) }
    guard changed.count >= 3, let first = changed.first, let last = changed.last else { return nil }
    let rows = first..<(last + 1)
    for distance in 1..<max(rows.count / 2 + 1, 2) {
      for lines in [distance, -distance] where keeps(rows, movedBy: lines, from: old) {
        return Scroll(rows: rows, lines: lines)
      }
    }
    return nil
  }

  /// Makes the rows move as a terminal does; those that come into view are blank.
  public mutating func scroll(_ scroll: Scroll) {
    let before = places
    for row in scroll.rows {
      let (source, start) = (row + scroll.lines, row * size.columns)
      let isKept = scroll.rows.contains(source)
      for column in 0..<size.columns {
        places[start + column] = isKept ? before[source * size.columns + column] : .blank
      }
    }
  }

  /// Whether at least half of the rows are those of an earlier screen further down or up.
  private func keeps(_ rows: Range<Int>, movedBy lines: Int, from old: Grid) -> Bool {
    var (kept, lost) = (0, 0)
    for row in rows {
      if rows.contains(row + lines), hasRow(row, equalTo: row + lines, of: old) {
        kept += 1
      } else {
        lost += 1
        if lost > rows.count / 2 { return false }
      }
    }
    return kept >= lost
  }
}
