import Foundation
import Terminal
import TestSupport
import Testing
import Typesetting

/// The worst that pages hold, set at every width and looked at through a terminal that has a width
/// table of its own.
@Suite struct TortureTests {
  /// Widths that one session goes through, so that the sessions run beside each other.
  static let spans = stride(from: 10, through: 200, by: 24).map { $0...min($0 + 23, 200) }

  @Test("Every cell is where the table says, at every width", arguments: spans)
  func narrow(_ span: ClosedRange<Int>) throws {
    var page = try TorturePage(ambiguous: .narrow, columns: span.lowerBound)
    for columns in span {
      try page.resize(columns)
      if columns % 8 == 0 { try page.scroll() }
    }
    #expect(try page.leave() == 0)
  }

  @Test("So it is with ambiguous characters wide", arguments: [10, 11, 40, 72, 79, 80, 133, 200])
  func wide(_ columns: Int) throws {
    var page = try TorturePage(ambiguous: .wide, columns: columns)
    try page.resize(columns)
    try page.scroll()
    #expect(try page.leave() == 0)
  }
}

/// The probe's page, and what it ought to show.
private struct TorturePage {
  private let session: TerminalSession
  private let width: DisplayWidth
  private let text: String
  private var lines: [String] = []
  private var top = 0

  init(ambiguous: AmbiguousWidth, columns: Int) throws {
    let folder = try #require(PackageFolder.containing())
    let path = "\(folder)/Tests/Fixtures/Typesetting/torture.txt"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    width = DisplayWidth(ambiguous: ambiguous)
    text = width.expandingTabs(Sanitiser.body(String(decoding: bytes, as: UTF8.self)))
    session = try TerminalSession(
      BuiltProgram.path("terminal-probe"), [path, ambiguous == .wide ? "wide" : "narrow"],
      size: Size(columns: columns, rows: 24))
    try session.waitFor("at 0")
  }

  /// Gives the terminal a width, and as many rows as show all lines and one less.
  mutating func resize(_ columns: Int) throws {
    lines = LineBreaker(width: width).wrapped(text, cells: columns)
    #expect(lines.allSatisfy { width.of($0) <= columns })
    session.resize(Size(columns: columns, rows: lines.count))
    try compare()
  }

  /// Scrolls down by a line and back.
  mutating func scroll() throws {
    for (key, line) in [("j", 1), ("k", 0)] {
      top = line
      try session.type(key)
      try compare()
    }
  }

  func leave() throws -> Int32 {
    try session.type("q")
    return try session.waitForExit()
  }

  private func compare() throws {
    let grid = expected()
    do {
      try session.waitFor("every cell") { differences(grid, $0, upTo: 1).isEmpty }
    } catch {
      Issue.record("\(session.size): \(differences(grid, session, upTo: 20))")
      throw error
    }
  }

  private func expected() -> Grid {
    var grid = Grid(size: session.size)
    for (row, line) in lines.dropFirst(top).prefix(session.size.rows - 1).enumerated() {
      grid.write(line, column: 0, row: row, width: width)
    }
    grid.write("at \(top)", column: 0, row: session.size.rows - 1, width: width)
    return grid
  }

  /// The last rows come last, so the comparison begins there.
  private func differences(
    _ grid: Grid, _ session: TerminalSession, upTo limit: Int
  ) -> [String] {
    var differences: [String] = []
    for row in (0..<grid.size.rows).reversed() {
      for column in 0..<grid.size.columns where differences.count < limit {
        let (cell, found) = (grid[column, row], session.cell(column: column, row: row))
        if isShown(grid, column: column, row: row, found.text) { continue }
        differences.append(
          "row \(row), column \(column): \(scalars(cell.text)), not \(scalars(found.text))")
      }
    }
    return differences
  }

  /// A cell shows its grapheme, beginning with any scalar of it.
  ///
  /// A terminal may take the first for a mark, as Arabic number signs are one and are none, and may
  /// draw a later one in the right half, as the second letter of a flag.
  private func isShown(_ grid: Grid, column: Int, row: Int, _ found: String) -> Bool {
    let cell = grid[column, row]
    let isBlank = ["", " ", "\u{A0}"].contains(found)
    if cell.text == " " { return isBlank }
    if isBlank, column == grid.size.columns - 1 { return isTooWide(cell) }
    if cell.width == 0 { return isBlank || begins(found, inside: grid[column - 1, row]) }
    return begins(found, inside: cell)
  }

  /// An emoji drawn as text takes one cell; a terminal that takes no notice of the selector would carry
  /// it over into the next row, so that its place at the edge stays empty.
  private func isTooWide(_ cell: Cell) -> Bool {
    cell.text.unicodeScalars.first.map { width.of($0) > cell.width } ?? true
  }

  private func begins(_ found: String, inside cell: Cell) -> Bool {
    found.unicodeScalars.first.map { cell.text.unicodeScalars.contains($0) } ?? false
  }

  private func scalars(_ text: String) -> String {
    text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
  }
}
