/// The piece of a text that tells best why a search found it.
public enum Snippet {
  /// The passage with the most of the patterns, cut to a width round its first match.
  ///
  /// Where none is found it is the beginning of the first passage. The passages are paragraphs in
  /// reading order; `cells` is the width that the piece takes at most, with the `…` at its ends.
  public static func best(
    of passages: [String], for patterns: [SearchPattern], as part: SearchedPart = .body,
    cells: Int = 120
  ) -> MarkedText {
    var best: (passage: String, found: Int)?
    for passage in passages where best.map({ $0.found < patterns.count }) ?? true {
      let folded = FoldedText(passage)
      let found = patterns.count { $0.isFound(in: folded, as: part) }
      if found > best?.found ?? 0 { best = (passage, found) }
    }
    let passage = best?.passage ?? passages.first { !$0.isEmpty } ?? ""
    return cut(MarkedText(passage, marking: patterns, as: part), cells: cells)
  }

  /// Cuts a text round its first mark: a third of the width goes before it.
  public static func cut(_ marked: MarkedText, cells: Int) -> MarkedText {
    let scalars = marked.text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }
    let first = marked.marks.first?.lowerBound ?? 0
    let width = DisplayWidth()
    let start = beginning(in: scalars, before: min(first, scalars.count), cells: cells / 3, width)
    var (end, room) = (start, cells - 2)
    while end < scalars.count, width.of(scalars[end]) <= room {
      room -= width.of(scalars[end])
      end += 1
    }
    end = ending(in: scalars, start: start, end: end)
    return piece(of: scalars, start..<end, marks: marked.marks)
  }

  /// Back by so many cells, then on to the next blank.
  private static func beginning(
    in scalars: [Unicode.Scalar], before first: Int, cells: Int, _ width: DisplayWidth
  ) -> Int {
    var (start, room) = (first, cells)
    while start > 0, width.of(scalars[start - 1]) <= room {
      room -= width.of(scalars[start - 1])
      start -= 1
    }
    guard start > 0 else { return 0 }
    let blank = scalars[start..<first].firstIndex(where: \.isBlank)
    return blank.map { $0 + 1 } ?? first
  }

  /// Back to a blank, unless that would leave less than half.
  private static func ending(in scalars: [Unicode.Scalar], start: Int, end: Int) -> Int {
    guard end < scalars.count, !scalars[end].isBlank else { return end }
    let blank = scalars[start..<end].lastIndex(where: \.isBlank)
    return blank.flatMap { $0 - start > (end - start) / 2 ? $0 : nil } ?? end
  }

  private static func piece(
    of scalars: [Unicode.Scalar], _ range: Range<Int>, marks: [Range<Int>]
  ) -> MarkedText {
    let head = range.lowerBound > 0 ? "…" : ""
    let tail = range.upperBound < scalars.count ? "…" : ""
    let shift = head.unicodeScalars.count - range.lowerBound
    let kept = marks.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
    return MarkedText(
      text: head + String(String.UnicodeScalarView(scalars[range])) + tail,
      marks: kept.map { ($0.lowerBound + shift)..<($0.upperBound + shift) })
  }
}
