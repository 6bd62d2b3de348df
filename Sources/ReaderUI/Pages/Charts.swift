public import Typesetting

/// Bars beside words, in characters that this terminal draws.
public struct Charts {
  private let glyphs: Glyphs
  private let width: DisplayWidth
  /// Cells of a line.
  private let cells: Int

  /// Draws with the glyphs of a reader, in lines of at most so many cells.
  public init(glyphs: Glyphs, width: DisplayWidth, cells: Int) {
    (self.glyphs, self.width, self.cells) = (glyphs, width, max(cells, 1))
  }

  /// A line for each row: its words, a bar as long as its share of the largest, the number.
  public func bars(_ rows: [(words: String, count: Int)]) -> [String] {
    let most = max(rows.map(\.count).max() ?? 0, 1)
    let label = min(rows.map { width.of($0.words) }.max() ?? 0, cells / 3)
    let room = max(cells - label - "\(most)".count - 3, 1)
    return rows.map { row in
      let words = width.clipped(row.words, to: label, ellipsis: glyphs.ellipsis)
      let padding = String(repeating: " ", count: max(label - width.of(words), 0))
      let length = (row.count * room + most - 1) / most
      let bar = String(repeating: glyphs.filled, count: length)
      return "\(words)\(padding) \(bar)\(bar.isEmpty ? "" : " ")\(row.count)"
    }
  }

  /// One bar that is filled by a share of a whole, and the share in per cent.
  public func share(_ part: Int, of whole: Int) -> String {
    let room = max(min(cells - 6, 40), 1)
    let filled = whole == 0 ? 0 : min(part * room / whole, room)
    let bar =
      String(repeating: glyphs.filled, count: filled)
      + String(repeating: glyphs.unfilled, count: room - filled)
    return "\(bar) \(whole == 0 ? 0 : part * 100 / whole)%"
  }
}
