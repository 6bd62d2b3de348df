/// A screen of cells.
///
/// Every row is exactly as wide as the screen, and no wide character is ever cut.
public struct Grid: Sendable {
  /// How large it is.
  public let size: Size
  /// The cells as they are kept, row by row.
  var places: [PackedCell]
  /// Graphemes of more than one scalar, by the numbers that cells name; some may be named no more.
  var clusters: [String] = []
  /// Where the terminal's cursor stands; the selected row or the place of typing.
  public var cursor: Point?
  /// Whether the cursor is shown, as in a text field.
  public var showsCursor = false

  /// Pictures that the terminal draws by itself over blank cells.
  public var pictures: [PlacedPicture] = []

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

  func isBlank(column: Int, row: Int) -> Bool {
    places[row * size.columns + column].grapheme == 0x20
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

  mutating func set(_ cell: PackedCell, column: Int, row: Int) {
    detach(column: column, row: row)
    if cell.width == 2 { detach(column: column + 1, row: row) }
    let index = row * size.columns + column
    places[index] = cell
    if cell.width == 2 { places[index + 1] = cell.showing(0, width: 0) }
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
    places[other] = places[other].showing(0x20, width: 1)
  }
}
