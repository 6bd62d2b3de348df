import NcursesTerminal
import Terminal
import Typesetting

/// The probe's state, its reaction to events and its screen.
@MainActor struct ProbeScreen {
  let terminal: NcursesTerminal
  /// Whether the terminal was still there at the end.
  private(set) var tellsEnd = true
  private let width = DisplayWidth()
  private var last = "none"
  private var events = 0
  private var selected = 0
  private var resizes = 0

  init(terminal: NcursesTerminal) { self.terminal = terminal }

  /// Draws and waits until `q` or the end of the terminal.
  mutating func run() {
    while true {
      terminal.show(grid())
      for event in terminal.events(reading: [], writing: [], milliseconds: nil) {
        if event == .key(.character("q")) { return }
        if event == .hangUp {
          tellsEnd = false
          return
        }
        take(event)
      }
    }
  }

  private mutating func take(_ event: Event) {
    events += 1
    switch event {
    case .key(.character("j")): selected += 1
    case .key(.character("k")): selected -= 1
    case .key(.character("0")): events -= 1
    case .key(.character("!")): ProbeExit.crash()
    case .key(.character("#")): flood()
    case .key(.control("z")): terminal.suspend()
    case .key(.control("l")): terminal.redraw()
    case .key(let key): last = "key \(key.name)"
    case .paste(let text):
      last = "paste of \(text.utf8.count) bytes: \(text.replacing("\n", with: "/").prefix(30))"
    case .resize: resizes += 1
    case .resumed: last = "resumed"
    default: last = "\(event)"
    }
  }

  /// Draws so often that a terminal cannot keep it.
  private func flood() {
    for _ in 0..<2_000 {
      terminal.redraw()
      terminal.show(grid())
    }
  }

  private func grid() -> Grid {
    var grid = Grid(size: terminal.size)
    var row = 0
    func line(_ text: String, _ style: Style = .plain) {
      grid.write(text, column: 0, row: row, style: style, width: width)
      row += 1
    }
    line("size \(terminal.size.columns)x\(terminal.size.rows) colours \(terminal.colors)")
    line("last \(last)")
    line("notices \(terminal.notices.count) with \(terminal.name)")
    line("코리아타임스 한지: 오늘의 신문", Style(attributes: .bold))
    line("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF} decomposed")
    line("\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}|family \u{2764}\u{FE0F}|heart")
    line("x" + String(repeating: "가", count: 600))
    line("reversed", Style(attributes: .reverse))
    line("blue", Style(foreground: .indexed(4)))
    line(String(repeating: "-", count: 40))
    for item in 0..<8 { line("\(item == selected ? ">" : " ") item \(item) 소식") }
    line("events \(events) resizes \(resizes)")
    while row < terminal.size.rows { line("row \(row)") }
    grid.cursor = Point(column: 0, row: 10 + selected)
    return grid
  }
}
