import Terminal

/// A screen as text: its rows between bars, then the looks of its cells in a second plane.
struct GoldenScreen {
  /// The whole text, with a line feed at its end.
  let text: String

  /// Writes a grid down; `title` says what it stands for.
  init(_ grid: Grid, title: String) {
    var legend = StyleLegend()
    let rows = (0..<grid.size.rows).map { "|\(grid.text(row: $0))|" }
    let looks = (0..<grid.size.rows).map { row in
      "|" + (0..<grid.size.columns).map { legend.letter(for: grid[$0, row].style) }.joined() + "|"
    }
    let size = "\(grid.size.columns)x\(grid.size.rows)"
    let lines = ["\(title), \(size), \(GoldenScreen.cursor(of: grid))"] + rows + [""] + looks
    text = (lines + legend.lines).joined(separator: "\n") + "\n"
  }

  private static func cursor(of grid: Grid) -> String {
    guard let cursor = grid.cursor else { return "no cursor" }
    let kind = grid.showsCursor ? "cursor" : "hidden cursor"
    return "\(kind) at column \(cursor.column) of row \(cursor.row)"
  }
}

/// One letter for each look of a screen; those that mix several things are explained below it.
struct StyleLegend {
  private var mixed: [Style] = []
  private static let names = Array("123456789abefghjklmnopqstvwxyz").map(String.init)
  private static let simple: [(Attributes, String)] = [
    ([], "."), (.bold, "B"), (.dim, "d"), (.italic, "i"), (.underline, "u"), (.reverse, "R"),
  ]

  /// The letter of a look: one attribute has its own, coloured and mixed looks are numbered.
  mutating func letter(for style: Style) -> String {
    if style.foreground == .standard, style.background == .standard,
      let known = StyleLegend.simple.first(where: { $0.0 == style.attributes })
    {
      return known.1
    }
    if !mixed.contains(style) { mixed.append(style) }
    let index = mixed.firstIndex(of: style) ?? 0
    return index < StyleLegend.names.count ? StyleLegend.names[index] : "?"
  }

  /// A line for each mixed look.
  var lines: [String] {
    zip(StyleLegend.names, mixed).map { "\($0): \(StyleLegend.words(for: $1))" }
  }

  private static func words(for style: Style) -> String {
    let attributes: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underlined"),
      (.reverse, "reversed"),
    ]
    var words = attributes.filter { style.attributes.contains($0.0) }.map { $0.1 }
    if case .indexed(let number) = style.foreground { words.append("colour \(number)") }
    if case .indexed(let number) = style.background { words.append("on colour \(number)") }
    return words.joined(separator: " ")
  }
}
