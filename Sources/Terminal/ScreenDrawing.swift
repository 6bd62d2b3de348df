/// A screen as a picture: SVG 1.1 that keeps every letter as text.
///
/// A cell is as wide as DejaVu Sans Mono's letters at 14 pixels; each word has its own place, and each wide
/// character too, so that another font moves nothing far.
public struct ScreenDrawing {
  private let grid: Grid

  /// The drawing of a screen, on a dark ground.
  public init(_ grid: Grid) { self.grid = grid }

  /// Hundredths of a pixel.
  private static let cell = (width: 843, height: 1_700, baseline: 1_300)
  /// By how much a wide character of 14 pixels is narrower than two cells, on each side.
  private static let wideMargin = (2 * 843 - 1_400) / 2
  private static let margin = 1_200
  private static let ground = "#16191d"
  private static let letters = "#d5d9de"

  /// The document.
  public var svg: String {
    let width = Self.pixels(grid.size.columns * Self.cell.width + 2 * Self.margin)
    let height = Self.pixels(grid.size.rows * Self.cell.height + 2 * Self.margin)
    let rows = (0..<grid.size.rows).map { row in
      runs(of: row).map { background($0, row: row) + text($0, row: row) }.joined()
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-size="14" \
      font-family="DejaVu Sans Mono, Noto Sans Mono CJK KR, D2Coding, monospace">
      <rect width="100%" height="100%" rx="6" fill="\(Self.ground)"/>
      \(rows.filter { !$0.isEmpty }.joined(separator: "\n"))
      </svg>

      """
  }

  /// Neighbours of one look: a word, a wide character, or blanks.
  private struct Run {
    var column: Int
    var text: String
    var cells: Int
    var isWide: Bool
    var style: Style

    var isBlank: Bool { text.first == " " }

    func takes(_ cell: Cell) -> Bool {
      !isWide && cell.width == 1 && style == cell.style && isBlank == (cell.text == " ")
    }
  }

  private func runs(of row: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<grid.size.columns {
      let cell = grid[column, row]
      guard cell.width > 0 else { continue }
      if runs.last?.takes(cell) == true {
        runs[runs.count - 1].text += cell.text
        runs[runs.count - 1].cells += 1
      } else {
        runs.append(
          Run(
            column: column, text: cell.text, cells: Int(cell.width), isWide: cell.width == 2,
            style: cell.style))
      }
    }
    return runs
  }

  private func background(_ run: Run, row: Int) -> String {
    let isReversed = run.style.attributes.contains(.reverse)
    let front = Self.color(run.style.foreground) ?? Self.letters
    guard let fill = isReversed ? front : Self.color(run.style.background) else { return "" }
    let x = Self.pixels(Self.margin + run.column * Self.cell.width)
    let y = Self.pixels(Self.margin + row * Self.cell.height)
    let width = Self.pixels(run.cells * Self.cell.width)
    return "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" "
      + "height=\"\(Self.pixels(Self.cell.height))\" fill=\"\(fill)\"/>"
  }

  private func text(_ run: Run, row: Int) -> String {
    if run.isBlank { return "" }
    let isReversed = run.style.attributes.contains(.reverse)
    let front = Self.color(run.style.foreground) ?? Self.letters
    let ink = isReversed ? Self.color(run.style.background) ?? Self.ground : front
    let left = Self.margin + run.column * Self.cell.width + (run.isWide ? Self.wideMargin : 0)
    let y = Self.pixels(Self.margin + row * Self.cell.height + Self.cell.baseline)
    let length = Self.pixels(run.cells * Self.cell.width)
    return "<text x=\"\(Self.pixels(left))\" y=\"\(y)\""
      + (run.isWide ? "" : " textLength=\"\(length)\"")
      + " fill=\"\(ink)\"\(Self.looks(run.style.attributes))>\(Self.escaped(run.text))</text>"
  }

  /// Hundredths of a pixel, written as pixels.
  private static func pixels(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }

  private static func looks(_ attributes: Attributes) -> String {
    var looks = ""
    if attributes.contains(.bold) { looks += " font-weight=\"bold\"" }
    if attributes.contains(.dim) { looks += " opacity=\"0.65\"" }
    if attributes.contains(.italic) { looks += " font-style=\"italic\"" }
    if attributes.contains(.underline) { looks += " text-decoration=\"underline\"" }
    return looks
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      default: result.append(character)
      }
    }
  }
}

extension ScreenDrawing {
  /// The sixteen colours of a terminal, as xterm has them, softened for a dark ground.
  private static let palette = [
    "#2b3036", "#e0777d", "#8fbf7f", "#d9b36c", "#7ba7d9", "#c08fd0", "#6fbfc0", "#c8ccd1",
    "#6f7782", "#f09a9e", "#aad69c", "#ecce93", "#9cc1ec", "#d7aee4", "#93d7d8", "#f2f4f6",
  ]

  /// Red, green and blue as SVG writes them; nil for the terminal's own.
  private static func color(_ color: Color) -> String? {
    switch color {
    case .standard: nil
    case .indexed(let number): indexed(Int(number))
    case .rgb(let red, let green, let blue): hex(Int(red), Int(green), Int(blue))
    }
  }

  /// A colour of the 256: sixteen, a cube of six by six by six, and 24 greys (xterm).
  private static func indexed(_ number: Int) -> String {
    switch number {
    case ..<16: return palette[number]
    case ..<232:
      let levels = [0, 95, 135, 175, 215, 255]
      let cube = number - 16
      return hex(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    default:
      let grey = 8 + (number - 232) * 10
      return hex(grey, grey, grey)
    }
  }

  private static func hex(_ parts: Int...) -> String {
    "#"
      + parts.map { part in
        let digits = String(part, radix: 16)
        return part < 16 ? "0\(digits)" : digits
      }.joined()
  }
}
