public import Typesetting

/// A screen of cells.
///
/// Every row is exactly as wide as the screen, and no wide character is ever cut.
public struct Grid: Hashable, Sendable {
  /// How large it is.
  public let size: Size
  /// The cells, row by row.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; the selected row or the place of typing.
  public var cursor: Point?
  /// Whether the cursor is shown, as in a text field.
  public var showsCursor = false

  /// What a window's title bar is to say; nil leaves it alone.
  public var title: String?

  /// An empty screen.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a place inside the screen.
  public subscript(column: Int, row: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// Writes a line of text from a place to the right, clipped at the screen's edge.
  ///
  /// Control characters and line ends are left out; a wide character that does not fit whole is not
  /// begun. Overwriting half of a wide character blanks its other half.
  /// - Returns: the column after the last cell written.
  @discardableResult
  public mutating func write(
    _ text: String, column: Int, row: Int, style: Style = .plain, width: DisplayWidth,
    limit: Int = .max
  ) -> Int {
    guard row >= 0, row < size.rows, limit > 0 else { return column }
    let end = limit < size.columns - column ? column + limit : size.columns
    var place = column
    var index = text.startIndex
    while index < text.endIndex {
      let (grapheme, cells) = Grid.grapheme(of: text, from: &index, width: width)
      if cells == 0 { continue }
      if place + cells > end { break }
      if place >= 0 { set(grapheme, cells: cells, column: place, row: row, style: style) }
      place += cells
    }
    return place
  }

  /// Blanks a part of the screen in one style.
  public mutating func fill(_ frame: Frame, style: Style = .plain) {
    for row in max(frame.row, 0)..<max(min(frame.row + frame.rows, size.rows), max(frame.row, 0)) {
      let start = max(frame.column, 0)
      let end = max(min(frame.column + frame.columns, size.columns), start)
      for column in start..<end { blank(column: column, row: row, style: style) }
    }
  }

  /// Changes the look of a part of the screen and keeps its text.
  public mutating func restyle(_ frame: Frame, _ change: (inout Style) -> Void) {
    let end = min(frame.row + frame.rows, size.rows)
    for row in max(frame.row, 0)..<max(end, max(frame.row, 0)) {
      let start = max(frame.column, 0)
      for column in start..<max(min(frame.column + frame.columns, size.columns), start) {
        change(&cells[row * size.columns + column].style)
      }
    }
  }

  /// A row's text, with every cell in its place.
  public func text(row: Int) -> String {
    (0..<size.columns).reduce(into: "") { $0 += self[$1, row].text }
  }
}

extension Grid {
  private mutating func set(
    _ text: String, cells count: Int, column: Int, row: Int, style: Style
  ) {
    detach(column: column, row: row)
    if count == 2 { detach(column: column + 1, row: row) }
    let index = row * size.columns + column
    cells[index] = Cell(text: text, width: Int8(count), style: style)
    if count == 2 { cells[index + 1] = Cell(text: "", width: 0, style: style) }
  }

  /// Puts a cell as it is; whoever does it keeps halves together.
  mutating func setCell(_ cell: Cell, column: Int, row: Int) {
    cells[row * size.columns + column] = cell
  }

  private mutating func blank(column: Int, row: Int, style: Style) {
    detach(column: column, row: row)
    cells[row * size.columns + column] = Cell(text: " ", width: 1, style: style)
  }

  /// Blanks the other half of a wide character that is about to lose one half.
  private mutating func detach(column: Int, row: Int) {
    let index = row * size.columns + column
    let other = cells[index].width == 2 ? index + 1 : index - 1
    if cells[index].width == 1 { return }
    cells[other] = Cell(text: " ", width: 1, style: cells[other].style)
  }

  /// The next grapheme, as much of it as a cell keeps, with the cells that it takes.
  ///
  /// Most text is of characters that are graphemes by themselves beside each other; finding the
  /// borders of others costs more than all else that drawing does.
  private static func grapheme(
    of text: String, from index: inout String.Index, width: DisplayWidth
  ) -> (text: String, cells: Int) {
    let scalars = text.unicodeScalars
    let scalar = scalars[index]
    if scalar.standsAlone {
      let next = scalars.index(after: index)
      if next == scalars.endIndex || scalars[next].standsAlone {
        index = next
        return (String(scalar), scalar.value < 0x7F ? 1 : width.of(scalar))
      }
    }
    let character = text[index]
    index = text.index(after: index)
    return (bounded(character), width.of(character))
  }

  private static func bounded(_ character: Character) -> String {
    let scalars = character.unicodeScalars
    if scalars.index(scalars.startIndex, offsetBy: Cell.scalarLimit, limitedBy: scalars.endIndex)
      ?? scalars.endIndex == scalars.endIndex
    {
      return String(character)
    }
    return String(String.UnicodeScalarView(scalars.prefix(Cell.scalarLimit)))
  }
}

extension Unicode.Scalar {
  /// Whether a grapheme begins and ends with it wherever its neighbours are such too (UAX #29):
  /// ASCII, Hangul syllables, Han, the common marks.
  fileprivate var standsAlone: Bool {
    switch value {
    case 0x20...0x7E, 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x2010...0x2027, 0x3001...0x3020: true
    default: false
    }
  }
}
