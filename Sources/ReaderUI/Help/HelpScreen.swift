import News
import Terminal

/// The keys of the screen from which it was called.
public struct HelpScreen: Sendable {
  let kind: ScreenKind
  var top = 0

  init(kind: ScreenKind) {
    self.kind = kind
  }

  mutating func scroll(by lines: Int, visible: Int) {
    let count = Keymap.standard.bindings[kind]?.count ?? 0
    top = min(max(top + lines, 0), max(count - visible, 0))
  }
}

/// Draws the help from the table of keys.
struct HelpView {
  let help: HelpScreen
  let state: ReaderState
  let keymap: Keymap

  func draw(on canvas: inout Canvas) {
    let language = state.settings.language
    canvas.drawHead(left: Phrases.helpTitle(help.kind).text(in: language), right: "")
    let lines = keymap.bindings[help.kind] ?? []
    let content = canvas.chrome.content
    for (offset, line) in lines.dropFirst(help.top).prefix(content.rows).enumerated() {
      let keys = line.keys.map { $0.map(\.name).joined() }.joined(separator: "  ")
      canvas.write(
        keys, column: 1, row: content.row + offset, style: canvas.theme.mark,
        limit: min(28, canvas.columns / 2 - 2))
      let column = min(30, canvas.columns / 2)
      let meaning = Phrases.meaning(of: line.command).text(in: language)
      canvas.write(
        canvas.clipped(meaning, to: canvas.columns - column - 1), column: column,
        row: content.row + offset)
    }
    let last = min(help.top + content.rows, lines.count)
    canvas.drawRule(left: "", right: "\(last)/\(lines.count)")
  }
}
