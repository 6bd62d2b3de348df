import News
import Terminal
import Typesetting

/// Where the parts of the front page stand: columns of rows of an endless page.
///
/// Blocks are read down a column and then down the next; none is parted.
struct FrontLayout {
  enum Row {
    case title(FrontRows)
    case headline(FrontRows, index: Int, item: Int)
    case titles([(item: Int, column: Int)])
    case notice
  }

  /// A column of the page.
  struct Column {
    /// The cells of the screen that it takes.
    var cells: Range<Int>
    var rows: [Row]
  }

  private(set) var columns: [Column] = []
  /// The row of its column in which each item stands.
  private(set) var rowOfItem: [Int] = []

  /// Rows of the longest column.
  var rowCount: Int { columns.map(\.rows.count).max() ?? 0 }

  static let indent = 2
  private static let gap = 3
  /// The least cells of a column where there are several.
  private static let leastCells = 56

  init(_ front: FrontScreen, in state: ReaderState) {
    let width = state.listColumns
    let fitting = (width + FrontLayout.gap) / (FrontLayout.leastCells + FrontLayout.gap)
    let most = max(min(fitting, 3), 1)
    let heights = front.blocks.map { FrontLayout.height(of: $0, cells: width / most, state) }
    let groups = FrontLayout.shared(heights, among: most)
    let cells = (width - FrontLayout.gap * (groups.count - 1)) / max(groups.count, 1)
    var item = 0
    for (number, group) in groups.enumerated() {
      let start = number * (cells + FrontLayout.gap)
      let end = number == groups.count - 1 ? width : start + cells
      var rows: [Row] = number == 0 && state.edition.isSample ? [.notice] : []
      for block in front.blocks[group] {
        add(block, from: item, to: &rows, cells: end - start, state)
        item += block.rows.count
      }
      columns.append(Column(cells: start..<end, rows: rows))
    }
  }

  private mutating func add(
    _ block: FrontRows, from item: Int, to rows: inout [Row], cells: Int, _ state: ReaderState
  ) {
    rows.append(.title(block))
    if block.block.style == .titles {
      for line in FrontLayout.flow(block, from: item, cells: cells, state) {
        rowOfItem += line.map { _ in rows.count }
        rows.append(.titles(line))
      }
    } else {
      for index in block.rows.indices {
        rowOfItem.append(rows.count)
        rows.append(.headline(block, index: index, item: item + index))
      }
    }
  }

  private static func height(of block: FrontRows, cells: Int, _ state: ReaderState) -> Int {
    let isFlowing = block.block.style == .titles
    return 1 + (isFlowing ? flow(block, from: 0, cells: cells, state).count : block.rows.count)
  }

  /// Sets titles one after the other, as many to a row as it holds.
  private static func flow(
    _ block: FrontRows, from first: Int, cells: Int, _ state: ReaderState
  ) -> [[(item: Int, column: Int)]] {
    var lines: [[(item: Int, column: Int)]] = []
    var column = cells
    for (index, listed) in block.rows.enumerated() {
      let width = state.settings.width.of(listed.headline.title)
      if lines.isEmpty || column + width > cells - 1 {
        lines.append([])
        column = indent
      }
      lines[lines.count - 1].append((first + index, column))
      column += width + 3
    }
    return lines
  }

  /// Parts blocks among columns, in order, so that the longest column is as short as can be.
  private static func shared(_ heights: [Int], among count: Int) -> [Range<Int>] {
    guard count > 1, heights.count > 1 else { return [0..<heights.count] }
    var limit = max(heights.max() ?? 0, (heights.reduce(0, +) + count - 1) / count)
    while groups(heights, within: limit).count > count { limit += 1 }
    return groups(heights, within: limit)
  }

  private static func groups(_ heights: [Int], within limit: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var (start, height) = (0, 0)
    for (index, next) in heights.enumerated() {
      if index > start, height + next > limit {
        groups.append(start..<index)
        (start, height) = (index, 0)
      }
      height += next
    }
    return groups + [start..<heights.count]
  }
}

extension FrontScreen {
  mutating func reveal(in state: ReaderState) {
    let layout = FrontLayout(self, in: state)
    guard layout.rowOfItem.indices.contains(position.selected) else { return }
    let row = layout.rowOfItem[position.selected]
    position.reveal(row: row, visible: state.contentRows, total: layout.rowCount)
    if position.selected == 0 { position.top = 0 }
  }
}
