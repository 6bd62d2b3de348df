import Terminal
import Typesetting

/// What is looked for in the text of a story: every word, wherever it stands.
struct StoryMatches: Hashable, Sendable {
  /// What was typed.
  let text: String
  private let patterns: [SearchPattern]

  /// Nil where there is no letter or digit to look for.
  init?(_ text: String) {
    self.text = text
    patterns = text.split(whereSeparator: \.isWhitespace).map { SearchPattern(String($0)) }
      .filter { !$0.isEmpty }
    if patterns.isEmpty { return nil }
  }

  /// A set line with the places that are found in it.
  func marked(_ line: StorySetting.Line) -> MarkedText {
    MarkedText(line.runs.map(\.text).joined(), marking: patterns, as: .body)
  }

  /// The first line after or before one, in a direction, in which something is found; the search goes
  /// on at the other end.
  func line(in lines: [StorySetting.Line], from start: Int, by step: Int) -> Int? {
    guard !lines.isEmpty else { return nil }
    return (0..<lines.count).lazy
      .map { ((start + step * ($0 + 1)) % lines.count + lines.count) % lines.count }
      .first { !marked(lines[$0]).marks.isEmpty }
  }

  /// How many lines hold something.
  func lineCount(in lines: [StorySetting.Line]) -> Int {
    lines.count { !marked($0).marks.isEmpty }
  }
}

extension Canvas {
  /// Shows what is found in a line that was written at a place.
  mutating func mark(_ matches: StoryMatches, in line: StorySetting.Line, column: Int, row: Int) {
    var place = pane.lowerBound + column + line.indent
    for piece in matches.marked(line).pieces {
      let cells = width.of(piece.text)
      let room = min(cells, max(pane.upperBound - place, 0))
      if piece.isMarked {
        grid.restyle(Frame(column: place, row: row, columns: room, rows: 1)) {
          $0.attributes.formUnion(.reverse)
        }
      }
      place += cells
    }
  }
}
