/// Breaks one paragraph into lines, keep-all.
///
/// Korean breaks only at blanks, and between syllables only when a word is wider than the line;
/// Japanese, and Chinese wider than the line, break between characters. No closing mark starts a
/// line and no opening mark ends one (UAX #14, and kinsoku where a word has to be broken). An
/// address wider than the line breaks after `/ ? & - .`, a no-break space holds.
public struct LineBreaker: Sendable {
  let width: DisplayWidth

  /// A breaker that measures with `width`.
  public init(width: DisplayWidth = DisplayWidth()) {
    self.width = width
  }

  /// Ranges of the lines of `text`, trailing blanks left out, each at most `cells` wide.
  ///
  /// A newline in `text` breaks, one at its end opens no further line. Never empty for nonempty
  /// text. Only a single grapheme wider than `cells` (or `cells` below 1) makes a line too wide.
  public func lines(of text: String, cells: Int) -> [Range<String.Index>] {
    var lines: [Range<String.Index>] = []
    for paragraph in paragraphs(of: text) {
      let clusters = clusters(of: paragraph)
      lines += LineSetting(clusters: clusters, end: paragraph.endIndex, cells: max(1, cells))
        .lines()
    }
    return lines
  }

  /// The lines themselves.
  public func wrapped(_ text: String, cells: Int) -> [String] {
    lines(of: text, cells: cells).map { String(text[$0]) }
  }
}

extension LineBreaker {
  /// Stretches between mandatory breaks (LB4, LB5), the newline itself left out.
  private func paragraphs(of text: String) -> [Substring] {
    var paragraphs = text.split(omittingEmptySubsequences: false) { grapheme in
      grapheme.unicodeScalars.first?.typesetting.lineBreakClass.isNewline ?? false
    }
    if paragraphs.last?.isEmpty ?? false { paragraphs.removeLast() }
    return paragraphs
  }

  private func clusters(of paragraph: Substring) -> [Cluster] {
    var clusters: [Cluster] = []
    clusters.reserveCapacity(paragraph.utf8.count)
    for index in paragraph.indices {
      clusters.append(Cluster(paragraph[index], at: index, cells: width.of(paragraph[index])))
    }
    return clusters
  }
}
