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
    var (hasHan, hasKana, used) = (false, false, 0)
    for index in word {
      switch clusters[index].script {
      case .hangul: return true
      case .han: hasHan = true
      case .kana: hasKana = true
      case .other: break
      }
      used += clusters[index].isBlank ? 0 : clusters[index].cells
    }
    return hasHan && !hasKana && used <= cells
  }

  /// Hyphens, dashes and strokes part a Korean word too.
  private func breaksAfter(_ left: LineBreakClass) -> Bool {
    left == .ba || left == .hy || left == .b2 || left == .sy || left == .zw
  }

  /// Holds `://`.
  private func isAddress(_ word: Range<Int>) -> Bool {
    guard word.count > 3 else { return false }
    for index in word.dropLast(2)
    where clusters[index].ascii == 0x3A && clusters[index + 1].ascii == 0x2F {
      if clusters[index + 2].ascii == 0x2F { return true }
    }
    return false
  }

  /// After `/ ? & - .`, but not inside `//` or `...`.
  private func followsAddressMark(_ index: Int) -> Break {
    let marks = Array("/?&-.".utf8)
    let left = clusters[index - 1].ascii
    return marks.contains(left) && !marks.contains(clusters[index].ascii) ? .withinWord : .never
  }
}
