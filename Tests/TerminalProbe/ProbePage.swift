import FoundationEssentials
import NcursesTerminal
import Terminal
import Typesetting

/// Shows a file as a story would be set in the whole width of the terminal; `j` scrolls by a line.
@MainActor struct ProbePage {
  let terminal: NcursesTerminal
  private let text: String
  private let width: DisplayWidth
  private var top = 0

  init(terminal: NcursesTerminal, path: String, ambiguous: AmbiguousWidth) throws {
    self.terminal = terminal
    width = DisplayWidth(ambiguous: ambiguous)
    let bytes = try Data(contentsOf: URL(filePath: path))
    text = width.expandingTabs(Sanitiser.body(String(decoding: bytes, as: UTF8.self)))
  }

  /// Draws and waits until `q` or the end of the terminal.
  mutating func run() {
    while true {
      terminal.show(grid())
      for event in terminal.events(reading: [], writing: [], milliseconds: nil) {
        switch event {
        case .key(.character("q")), .hangUp: return
        case .key(.character("j")): top += 1
        case .key(.character("k")): top -= 1
        default: break
        }
      }
    }
  }

  private func grid() -> Grid {
    var grid = Grid(size: terminal.size)
    let lines = LineBreaker(width: width).wrapped(text, cells: terminal.size.columns)
    let shown = lines.dropFirst(top).prefix(max(terminal.size.rows - 1, 0))
    for (row, line) in shown.enumerated() {
      grid.write(line, column: 0, row: row, width: width)
    }
    let last = terminal.size.rows - 1
    grid.write("at \(top)", column: 0, row: last, width: width)
    grid.cursor = Point(column: 0, row: last)
    return grid
  }
}
