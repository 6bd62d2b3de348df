import News
import Terminal
import Typesetting

/// Draws an address in full.
///
/// Its rows begin at the left edge and go to the right one, with nothing beside them: whatever the
/// person takes them with, the terminal's selection or a click, takes the address and no more.
struct AddressView {
  let screen: AddressScreen
  let state: ReaderState

  func draw(on canvas: inout Canvas) {
    let title = Phrases.addressTitle.text(in: state.settings.language)
    canvas.drawHead(left: title, right: "")
    let content = canvas.chrome.content
    let lines = screen.lines(in: state)
    for (offset, line) in lines.dropFirst(screen.top).prefix(content.rows).enumerated() {
      let row = content.row + offset
      switch line {
      case .address(let text): canvas.write(text, column: 0, row: row)
      case .words(let text): canvas.write(text, column: 1, row: row, style: canvas.theme.secondary)
      }
    }
    let last = min(screen.top + content.rows, lines.count)
    canvas.drawRule(left: "", right: lines.count > content.rows ? "\(last)/\(lines.count)" : "")
    canvas.placeCursor(column: 0, row: content.row)
  }
}

extension AddressScreen {
  /// A line of the screen that shows the address as text.
  enum Line: Hashable {
    /// A row of an address, as full as it can be.
    case address(String)
    /// What is said about it.
    case words(String)
  }

  /// The lines; the address comes first, so that the smallest screen shows it.
  func lines(in state: ReaderState) -> [Line] {
    var lines = rows(of: address.text, in: state)
    if let readable = address.readable {
      lines += words(Phrases.readsAs, in: state) + rows(of: readable, in: state)
    }
    return lines + words(Phrases.takeAddress, in: state)
  }

  private func rows(of text: String, in state: ReaderState) -> [Line] {
    state.settings.width.rows(of: text, cells: state.size.columns).map(Line.address)
  }

  /// A sentence below an empty line.
  private func words(_ text: LocalizedText, in state: ReaderState) -> [Line] {
    let breaker = LineBreaker(width: state.settings.width)
    let cells = max(state.size.columns - 2, 1)
    let lines = breaker.wrapped(state.words(text), cells: cells)
    return [.words("")] + lines.map(Line.words)
  }
}

extension DisplayWidth {
  /// A text in rows that are as full as they can be, broken anywhere.
  func rows(of text: String, cells: Int) -> [String] {
    var rows: [String] = []
    var (row, used) = ("", 0)
    for character in text {
      let width = of(character)
      if used + width > cells, !row.isEmpty {
        rows.append(row)
        (row, used) = ("", 0)
      }
      row.append(character)
      used += width
    }
    return row.isEmpty ? rows : rows + [row]
  }
}
