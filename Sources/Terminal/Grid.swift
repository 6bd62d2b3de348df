public import Typesetting

/// A screen of cells.
///
/// Every row is exactly as wide as the screen, and no wide character is ever cut.
public struct Grid: Sendable {
  /// How large it is.
  public let size: Size
  /// The cells as they are kept, row by row.
  var places: [PackedCell]
  /// Graphemes of more than one scalar, by the numbers that cells name; some may be named no more.
  private(set) var clusters: [String] = []
  /// Where the terminal's cursor stands; the selected row or the place of typing.
  public var cursor: Point?
  /// Whether the cursor is shown, as in a text field.
  public var showsCursor = false

  /// What a window's title bar is to say; nil leaves it alone.
  public var title: String?

  /// An empty screen.
  public init(size: Size) {
    self.size = size
    places = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a place inside the screen.
  public subscript(column: Int, row: Int) -> Cell {
    let cell = places[row * size.columns + column]
    return Cell(text: text(of: cell), width: cell.width, style: cell.style)
  }

  /// All cells, row by row.
  public var cells: [Cell] {
    (0..<size.rows).flatMap { row in (0..<size.columns).map { self[$0, row] } }
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
      if place >= 0 {
        let cell = packed(grapheme, width: Int8(cells), style: style)
        set(cell, column: place, row: row)
      }
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
        change(&places[row * size.columns + column].style)
      }
    }
  }

  /// A row's text, with every cell in its place.
  public func text(row: Int) -> String {
    (0..<size.columns).reduce(into: "") { $0 += self[$1, row].text }
  }
}

extension Grid {
  private func text(of cell: PackedCell) -> String {
    if let cluster = cell.cluster { return clusters[cluster] }
    return cell.grapheme == 0 ? "" : Unicode.Scalar(cell.grapheme).map { String($0) } ?? ""
  }

  private mutating func packed(_ grapheme: Grapheme, width: Int8, style: Style) -> PackedCell {
    switch grapheme {
    case .scalar(let scalar): return PackedCell(grapheme: scalar.value, width: width, style: style)
    case .cluster(let text):
      clusters.append(text)
      return PackedCell(cluster: clusters.count - 1, width: width, style: style)
    }
  }

  private mutating func set(_ cell: PackedCell, column: Int, row: Int) {
    detach(column: column, row: row)
    if cell.width == 2 { detach(column: column + 1, row: row) }
    let index = row * size.columns + column
    places[index] = cell
    if cell.width == 2 { places[index + 1] = PackedCell(grapheme: 0, width: 0, style: cell.style) }
  }

  private mutating func blank(column: Int, row: Int, style: Style) {
    detach(column: column, row: row)
    places[row * size.columns + column] = PackedCell(grapheme: 0x20, width: 1, style: style)
  }

  /// Blanks the other half of a wide character that is about to lose one half.
  private mutating func detach(column: Int, row: Int) {
    let index = row * size.columns + column
    let other = places[index].width == 2 ? index + 1 : index - 1
    if places[index].width == 1 { return }
    places[other] = PackedCell(grapheme: 0x20, width: 1, style: places[other].style)
  }

  /// The next grapheme, as much of it as a cell keeps, with the cells that it takes.
  ///
  /// Most text is of characters that are graphemes by themselves beside each other; finding the
  /// borders of others costs more than all else that drawing does.
  private static func grapheme(
    of text: String, from index: inout String.Index, width: DisplayWidth
  ) -> (text: Grapheme, cells: Int) {
    let scalars = text.unicodeScalars
    let scalar = scalars[index]
    if scalar.standsAlone {
      let next = scalars.index(after: index)
      if next == scalars.endIndex || scalars[next].standsAlone {
        index = next
        return (.scalar(scalar), scalar.value < 0x7F ? 1 : width.of(scalar))
      }
    }
    let character = text[index]
    index = text.index(after: index)
    return (bounded(character), width.of(character))
  }

  private static func bounded(_ character: Character) -> Grapheme {
    let scalars = character.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first { return .scalar(scalar) }
    if scalars.count <= Cell.scalarLimit { return .cluster(String(character)) }
    return .cluster(String(String.UnicodeScalarView(scalars.prefix(Cell.scalarLimit))))
  }
}

/// A grapheme on its way into a cell.
private enum Grapheme {
  case scalar(Unicode.Scalar)
  case cluster(String)
}

extension Unicode.Scalar {
  /// Whether a grapheme begins and ends with it wherever its neighbours are such too (UAX #29):
  /// ASCII, Hangul syllables, Han, the common marks, the lines of boxes.
  fileprivate var standsAlone: Bool {
    switch value {
    case 0x20...0x7E, 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x2010...0x2027, 0x3001...0x3020: true
    case 0x2500...0x257F: true
    default: false
    }
  }
}
