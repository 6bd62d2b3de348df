/// What a line break before a cluster costs.
enum Break: UInt8 {
  case never
  /// Only where the word is wider than the line.
  case withinWord
  case free
}

/// Turns the opportunities of UAX #14 into those of a Korean page: words are kept whole.
struct KeepAll {
  private let clusters: [Cluster]
  private let opportunities: [Bool]
  private let cells: Int

  /// The cost of a break before each cluster, for a line of `cells`.
  static func breaks(_ clusters: [Cluster], cells: Int) -> [Break] {
    let opportunities = BreakRules.opportunities(clusters)
    return KeepAll(clusters: clusters, opportunities: opportunities, cells: cells).breaks()
  }
}

extension KeepAll {
  private func breaks() -> [Break] {
    var breaks = opportunities.map { $0 ? Break.free : .never }
    var start = 0
    for index in clusters.indices where index > 0 {
      if clusters[index - 1].isBlank && opportunities[index] {
        keep(start..<index, &breaks)
        start = index
      }
    }
    keep(start..<clusters.count, &breaks)
    return breaks
  }

  /// Sets the breaks inside one word, which is what stands between blanks.
  private func keep(_ word: Range<Int>, _ breaks: inout [Break]) {
    if isAddress(word) {
      for index in word.dropFirst() { breaks[index] = followsAddressMark(index) }
    } else if isKeptWhole(word) {
      for index in word.dropFirst() where opportunities[index] {
        breaks[index] = breaksAfter(clusters[index - 1].lineBreakClass) ? .free : .withinWord
      }
    }
  }

  /// Korean, and Hanja alone as far as it fits: a Chinese or Japanese sentence has no blanks.
  private func isKeptWhole(_ word: Range<Int>) -> Bool {
    let scripts = clusters[word]
    if scripts.contains(where: { $0.script == .hangul }) { return true }
    if scripts.contains(where: { $0.script == .kana }) { return false }
    guard scripts.contains(where: { $0.script == .han }) else { return false }
    return scripts.reduce(0) { $0 + ($1.isBlank ? 0 : $1.cells) } <= cells
  }

  /// Hyphens, dashes and strokes part a Korean word too.
  private func breaksAfter(_ left: LineBreakClass) -> Bool {
    left == .ba || left == .hy || left == .b2 || left == .sy || left == .zw
  }

  /// Holds `://`.
  private func isAddress(_ word: Range<Int>) -> Bool {
    guard word.count > 3 else { return false }
    return word.dropLast(2).contains { index in
      clusters[index].ascii == 0x3A && clusters[index + 1].ascii == 0x2F
        && clusters[index + 2].ascii == 0x2F
    }
  }

  /// After `/ ? & - .`, but not inside `//` or `...`.
  private func followsAddressMark(_ index: Int) -> Break {
    let marks = Array("/?&-.".utf8)
    let left = clusters[index - 1].ascii
    return marks.contains(left) && !marks.contains(clusters[index].ascii) ? .withinWord : .never
  }
}
