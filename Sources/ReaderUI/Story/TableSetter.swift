import News
import Typesetting

/// Sets a table: columns as wide as their cells where that fits, else shared out and clipped.
struct TableSetter {
  let setter: StorySetter
  /// The block's number among all of the story.
  let place: Int

  func lines(of rows: [[String]], hasHeader: Bool) -> [StorySetting.Line] {
    let widths = columnWidths(of: rows)
    guard !widths.isEmpty else { return [] }
    var offset = 0
    return rows.enumerated().map { index, row in
      defer { offset += row.reduce(0) { $0 + $1.utf8.count + 1 } }
      let look: StorySetting.Look = hasHeader && index == 0 ? .strong : .text
      return StorySetting.Line(
        runs: [StorySetting.Run(text: text(of: row, widths: widths), look: look)],
        place: StorySetting.Place(block: place, offset: offset))
    }
  }

  private func text(of row: [String], widths: [Int]) -> String {
    let cells = zip(row, widths).map { cell, cells in
      setter.width.padded(cell.replacingLineEnds, to: cells)
    }
    return setter.width.clipped(
      cells.joined(separator: "  "), to: setter.measure, ellipsis: setter.glyphs.ellipsis)
  }

  private func columnWidths(of rows: [[String]]) -> [Int] {
    let count = min(rows.map(\.count).max() ?? 0, max((setter.measure + 2) / 4, 1))
    var widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? setter.width.of($0[column]) : 0 }.max() ?? 0
    }
    let room = setter.measure - 2 * max(count - 1, 0)
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > 1,
      let index = widths.firstIndex(of: widest)
    {
      widths[index] = widest - 1
    }
    return widths
  }
}

extension String {
  fileprivate var replacingLineEnds: String {
    contains("\n") ? String(map { $0 == "\n" ? " " : $0 }) : self
  }
}
