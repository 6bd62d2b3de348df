import News
import Terminal
import Typesetting

/// What is looked for in the text of a story: every word, wherever it stands.
struct StoryMatches: Hashable, Sendable {
  /// What was typed.
  let text: String
  private let patterns: [SearchPattern]

  /// Looks for each word; nil where there is no letter or digit to look for.
  init?(_ text: String) {
    self.init(words: text.split(whereSeparator: \.isWhitespace).map(String.init), text: text)
  }

  /// Looks for words and phrases; nil where there is no letter or digit to look for.
  init?(words: [String], text: String) {
    self.text = text
    patterns = words.map { SearchPattern($0) }.filter { !$0.isEmpty }
    if patterns.isEmpty { return nil }
  }

  /// The places in the text of a set line, which is the line without additions.
  ///
  /// Consonants stand for syllables everywhere: whoever looks for them here wants to see them.
  func marked(_ line: StorySetting.Line) -> MarkedText {
    let words = line.runs.filter { $0.look != .addition }.map(\.text).joined()
    return MarkedText(words, marking: patterns, as: .head)
  }
}

/// A line in which something was found.
struct StoryHit: Hashable, Sendable {
  var column: Int
  var line: Int
}

extension StorySetting {
  /// Where something is found, from the top of the screen to its end and from left to right.
  func hits(of matches: StoryMatches) -> [StoryHit] {
    let hits = columns.indices.flatMap { column in
      columns[column].indices.filter { !matches.marked(columns[column][$0]).marks.isEmpty }
        .map { StoryHit(column: column, line: $0) }
    }
    if columns.count == 1 { return hits }
    return hits.sorted { (depth(of: $0), $0.column) < (depth(of: $1), $1.column) }
  }

  /// How far down both columns a hit stands, in lines of the longer one.
  private func depth(of hit: StoryHit) -> Int {
    hit.line * count / max(columns[hit.column].count, 1)
  }
}

extension Canvas {
  /// Shows what is found in a line that was written at a place.
  mutating func mark(_ matches: StoryMatches, in line: StorySetting.Line, column: Int, row: Int) {
    let marks = matches.marked(line).marks
    if marks.isEmpty { return }
    var place = pane.lowerBound + column + line.indent
    var start = 0
    for run in line.runs {
      if run.look == .addition {
        place += width.of(run.text)
      } else {
        let inside = marks.map { ($0.lowerBound - start)..<($0.upperBound - start) }
        mark(run.text, inside, column: &place, row: row)
        start += run.text.unicodeScalars.count
      }
    }
  }

  /// Marks ranges of a run's scalars, those that reach over its ends as far as they are in it.
  private mutating func mark(
    _ text: String, _ marks: [Range<Int>], column: inout Int, row: Int
  ) {
    let inside = marks.map { $0.clamped(to: 0..<text.unicodeScalars.count) }
    for piece in MarkedText(text: text, marks: inside.filter { !$0.isEmpty }).pieces {
      let cells = width.of(piece.text)
      let room = min(cells, max(pane.upperBound - column, 0))
      if piece.isMarked {
        grid.restyle(Frame(column: column, row: row, columns: room, rows: 1)) {
          $0.attributes.formUnion(.reverse)
        }
      }
      column += cells
    }
  }
}
