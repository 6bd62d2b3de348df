import News
import Terminal
import Typesetting

/// Where a picture stands and where its words do.
struct PictureLayout: Hashable {
  /// The cells for the picture; nil where there is room for its words alone.
  var area: Frame?
  /// The cells for its words.
  var words: Frame

  /// A wide screen has the words beside the picture, others below.
  init(content: Frame, lines: (Int) -> Int) {
    if content.columns >= PictureLayout.besideColumns, content.rows >= PictureLayout.leastRows {
      let width = min(max(content.columns / 3, 30), 48)
      let edge = content.column + content.columns - width
      area = Frame(
        column: content.column + 1, row: content.row, columns: edge - content.column - 3,
        rows: content.rows)
      words = Frame(column: edge, row: content.row + 1, columns: width - 1, rows: content.rows - 1)
      return
    }
    let width = max(content.columns - 4, 1)
    let wanted = min(lines(width), max(content.rows / 3, 1))
    let rows = content.rows - wanted - 1
    guard rows >= PictureLayout.leastRows, content.columns >= PictureLayout.leastColumns else {
      area = nil
      words = content.inset
      return
    }
    area = Frame(column: content.column, row: content.row, columns: content.columns, rows: rows)
    words = Frame(
      column: content.column + 2, row: content.row + rows + 1, columns: width, rows: wanted)
  }

  static let besideColumns = 100
  static let leastRows = 4
  static let leastColumns = 10
}

extension Frame {
  fileprivate var inset: Frame {
    let margin = min(2, columns / 8)
    return Frame(column: column + margin, row: row, columns: columns - 2 * margin, rows: rows)
  }
}

/// A contact sheet: thumbnails in a grid, each with a line of words below it.
struct ContactSheet: Hashable {
  let columns: Int
  /// Rows of thumbnails that are seen at once.
  let rows: Int
  /// The cells of a thumbnail.
  let thumbnail: Size
  let content: Frame
  /// The first row of thumbnails that is seen.
  let top: Int

  /// Nil where the screen is too small for one.
  init?(content: Frame, count: Int, selected: Int) {
    guard content.columns >= ContactSheet.leastColumns, content.rows >= ContactSheet.cellRows else {
      return nil
    }
    self.content = content
    columns = min(content.columns / ContactSheet.cellColumns, max(count, 1))
    rows = content.rows / ContactSheet.cellRows
    let width = content.columns / columns
    thumbnail = Size(columns: min(width, 48) - 3, rows: ContactSheet.cellRows - 2)
    top = max(selected / columns - rows + 1, 0)
  }

  /// The pictures that are seen.
  func seen(of count: Int) -> Range<Int> {
    let start = min(top * columns, count)
    return start..<min(start + rows * columns, count)
  }

  /// The cells for a picture's thumbnail.
  func frame(of index: Int) -> Frame {
    let (row, column) = (index / columns - top, index % columns)
    return Frame(
      column: content.column + column * (content.columns / columns) + 2,
      row: content.row + row * ContactSheet.cellRows, columns: thumbnail.columns,
      rows: thumbnail.rows)
  }

  static let leastColumns = 60
  static let cellColumns = 28
  static let cellRows = 10
}
