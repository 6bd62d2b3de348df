import News
import Terminal
import Typesetting

extension Canvas {
  /// Draws what is being typed into the last line, with the terminal's cursor where the next letter
  /// goes: there an input method composes, and the built-in keyboard's open syllable is underlined.
  mutating func drawPrompt(_ prompt: Prompt, korean: KoreanTyping) {
    let row = chrome.lastRow
    grid.fill(
      Frame(column: 0, row: row, columns: grid.size.columns, rows: 1), style: theme.text)
    let end = korean.composer == nil ? grid.size.columns : drawKeyboard(korean, row: row)
    let start = write(lead(of: prompt), column: 0, row: row, style: theme.mark)
    let style = prompt.isOffered ? theme.selection : theme.text
    drawField(prompt.field, style, from: start, to: end, row: row)
    if let completion = prompt.completion { drawCandidates(of: completion) }
  }

  /// The word or mark before what is typed; a word where it leaves room.
  private func lead(of prompt: Prompt) -> String {
    guard columns >= 40, let label = Phrases.label(of: prompt.purpose) else { return prompt.mark }
    return label.text(in: language)
  }

  private mutating func drawField(
    _ field: TextField, _ style: Style, from start: Int, to end: Int, row: Int
  ) {
    // Two cells stay free at the right, for the syllable that is being composed.
    let scroll = max(width.of(field.before) - max(end - start - 2, 0), 0)
    let before = dropped(field.before, cells: scroll)
    var column = write(before, column: start, row: row, style: style, limit: end - start)
    placeCursor(column: column, row: row)
    grid.showsCursor = true
    let underlined = theme.text.adding(.underline)
    column = write(field.open, column: column, row: row, style: underlined, limit: end - column)
    write(field.after, column: column, row: row, limit: end - column)
  }

  /// Draws which keyboard is on at the right edge, and the key that switches where there is room.
  /// - Returns: the column at which the text must end.
  private mutating func drawKeyboard(_ korean: KoreanTyping, row: Int) -> Int {
    let columns = grid.size.columns
    guard columns >= 16 else { return columns }
    let mark = korean.isOn ? glyphs.koreanKeyboard : "EN"
    let start = columns - width.of(mark) - 1
    write(mark, column: start, row: row, style: korean.isOn ? theme.mark : theme.secondary)
    guard columns >= 40 else { return start - 1 }
    write("F2", column: start - 3, row: row, style: theme.secondary)
    return start - 4
  }

  /// Draws what Tab offers into the line above, as many as fit from the first that shows the chosen.
  private mutating func drawCandidates(of completion: Completion) {
    let row = chrome.lastRow - 1
    guard row >= 0, completion.candidates.count > 1 else { return }
    grid.fill(
      Frame(column: 0, row: row, columns: grid.size.columns, rows: 1), style: theme.text)
    var column = 1
    for index in firstCandidate(of: completion)..<completion.candidates.count {
      let style = index == completion.index ? theme.selection : theme.secondary
      let room = grid.size.columns - column - 1
      let text = clipped(completion.candidates[index], to: room)
      if width.of(completion.candidates[index]) > room, index != completion.index { break }
      column = write(text, column: column, row: row, style: style) + 2
    }
  }

  private func firstCandidate(of completion: Completion) -> Int {
    var (first, used) = (completion.index, 0)
    while first > 0 {
      used += width.of(completion.candidates[first]) + 2
      if used + width.of(completion.candidates[first - 1]) > grid.size.columns - 2 { break }
      first -= 1
    }
    return first
  }

  /// A text without its first graphemes, as many as fill at least so many cells.
  private func dropped(_ text: String, cells: Int) -> String {
    var (rest, cut) = (Substring(text), 0)
    while cut < cells, let first = rest.first {
      cut += width.of(first)
      rest = rest.dropFirst()
    }
    return String(rest)
  }
}
