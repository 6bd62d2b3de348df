import News
import Terminal
import Typesetting

/// Where the parts of the front page stand, in rows of an endless page.
struct FrontLayout {
  enum Row {
    case title(FrontRows)
    case headline(FrontRows, index: Int, item: Int)
    case titles([(item: Int, column: Int)])
    case notice
  }

  private(set) var rows: [Row] = []
  private(set) var rowOfItem: [Int] = []

  init(_ front: FrontScreen, in state: ReaderState) {
    var item = 0
    if state.edition.isSample { rows.append(.notice) }
    for block in front.blocks {
      rows.append(.title(block))
      if block.block.style == .titles {
        flow(block, from: item, in: state)
      } else {
        for index in block.rows.indices {
          rowOfItem.append(rows.count)
          rows.append(.headline(block, index: index, item: item + index))
        }
      }
      item += block.rows.count
    }
  }

  /// Sets titles one after the other, as many to a row as it holds.
  private mutating func flow(_ block: FrontRows, from first: Int, in state: ReaderState) {
    var row: [(item: Int, column: Int)] = []
    var column = FrontLayout.indent
    for (index, listed) in block.rows.enumerated() {
      let cells = state.settings.width.of(listed.headline.title)
      if column > FrontLayout.indent, column + cells > state.listColumns - 1 {
        rows.append(.titles(row))
        (row, column) = ([], FrontLayout.indent)
      }
      row.append((first + index, column))
      rowOfItem.append(rows.count)
      column += cells + 3
    }
    if !row.isEmpty { rows.append(.titles(row)) }
  }

  static let indent = 2
}

extension FrontScreen {
  mutating func reveal(in state: ReaderState) {
    let layout = FrontLayout(self, in: state)
    guard layout.rowOfItem.indices.contains(position.selected) else { return }
    let row = layout.rowOfItem[position.selected]
    position.reveal(row: row, visible: state.contentRows, total: layout.rows.count)
    if position.selected == 0 { position.top = 0 }
  }
}
