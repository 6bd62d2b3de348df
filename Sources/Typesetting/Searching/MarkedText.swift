/// A text with the places in it that a search found.
public struct MarkedText: Hashable, Sendable {
  /// The text.
  public var text: String
  /// Ranges of its scalars, counted from 0, in order, none touching another.
  public var marks: [Range<Int>]

  /// Marks what patterns find in a text.
  public init(_ text: String, marking patterns: [SearchPattern], as part: SearchedPart) {
    self.text = text
    let folded = FoldedText(text)
    marks = MarkedText.united(patterns.flatMap { $0.matches(in: folded, as: part) })
  }

  /// Makes a text with these marks.
  public init(text: String, marks: [Range<Int>] = []) { (self.text, self.marks) = (text, marks) }

  private static func united(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { united, range in
      guard let last = united.last, range.lowerBound <= last.upperBound else {
        united.append(range)
        return
      }
      united[united.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    }
  }
}

extension MarkedText {
  /// The text in pieces, marked and not, in order.
  public var pieces: [(text: String, isMarked: Bool)] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [(text: String, isMarked: Bool)] = []
    var start = 0
    func add(_ range: Range<Int>, _ isMarked: Bool) {
      let range = range.clamped(to: 0..<scalars.count)
      guard !range.isEmpty else { return }
      pieces.append((String(String.UnicodeScalarView(scalars[range])), isMarked))
    }
    for mark in marks where mark.lowerBound >= start {
      add(start..<mark.lowerBound, false)
      add(mark, true)
      start = mark.upperBound
    }
    add(start..<max(start, scalars.count), false)
    return pieces
  }
}
