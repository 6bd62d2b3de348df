/// Breaks one paragraph into lines, keep-all.
///
/// Korean breaks only at blanks, and between syllables only when a word is wider than the line;
/// Japanese, and Chinese wider than the line, break between characters. No closing mark starts a
/// line and no opening mark ends one (UAX #14, and kinsoku where a word has to be broken). An
/// address wider than the line breaks after `/ ? & - .`, a no-break space holds. The right edge is
/// as even as the number of lines allows, and no paragraph ends in a scrap of a line that the lines
/// before could lengthen.
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
    let clusters = ClusterReader.clusters(of: text, width: width)
    var lines: [Range<Int>] = []
    for paragraph in paragraphs(of: clusters) {
      let end = paragraph.upperBound < clusters.count ? clusters[paragraph.upperBound].start : nil
      let setting = LineSetting(
        clusters: paragraph.count == clusters.count ? clusters : Array(clusters[paragraph]),
        end: end ?? text.utf8.count, cells: max(1, cells))
      lines += setting.lines()
    }
    let (bytes, start) = (text.utf8, text.startIndex)
    return lines.map {
      bytes.index(start, offsetBy: $0.lowerBound)..<bytes.index(start, offsetBy: $0.upperBound)
    }
  }

  /// The lines themselves.
  public func wrapped(_ text: String, cells: Int) -> [String] {
    lines(of: text, cells: cells).map { String(text[$0]) }
  }
}

extension LineBreaker {
  /// Stretches between mandatory breaks (LB4, LB5), the newline itself left out.
  private func paragraphs(of clusters: [Cluster]) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start = 0
    for (index, cluster) in clusters.enumerated() where cluster.lineBreakClass.isNewline {
      paragraphs.append(start..<index)
      start = index + 1
    }
    if start < clusters.count { paragraphs.append(start..<clusters.count) }
    return paragraphs
  }
}
