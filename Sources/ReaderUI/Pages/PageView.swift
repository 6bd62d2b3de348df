import News
import Terminal

/// Draws a page of running words.
struct PageView {
  let page: PageScreen
  let state: ReaderState

  func draw(on canvas: inout Canvas) {
    canvas.drawHead(left: Phrases.title(of: page.topic).text(in: canvas.language), right: "")
    let content = canvas.chrome.content
    if page.isLoaded, page.lines.isEmpty {
      let phrase = state.words(Phrases.emptiness(of: page.topic))
      canvas.write(phrase, column: 2, row: content.row + 1, style: canvas.theme.secondary)
    }
    for (row, line) in page.lines.dropFirst(page.top).prefix(content.rows).enumerated() {
      canvas.write(line, column: min(2, canvas.columns / 8), row: content.row + row)
    }
    let last = min(page.top + content.rows, page.lines.count)
    canvas.drawRule(left: "", right: page.lines.isEmpty ? "" : "\(last)/\(page.lines.count)")
    canvas.placeCursor(column: 0, row: content.row)
  }
}

extension Canvas {
  /// Writes a set line, each run in its look.
  mutating func write(_ line: StorySetting.Line, column: Int, row: Int) {
    var place = column + line.indent
    for run in line.runs {
      place = write(run.text, column: place, row: row, style: theme.style(of: run.look))
    }
  }
}
