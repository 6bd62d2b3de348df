/// Fills the lines of one paragraph, each as far as it goes.
struct LineSetting {
  private let clusters: [Cluster]
  private let breaks: [Break]
  private let end: String.Index
  private let cells: Int

  init(clusters: [Cluster], end: String.Index, cells: Int) {
    self.clusters = clusters
    self.end = end
    self.cells = cells
    breaks = KeepAll.breaks(clusters, cells: cells)
  }

  /// The lines; an empty paragraph is one empty line.
  func lines() -> [Range<String.Index>] {
    guard !clusters.isEmpty else { return [end..<end] }
    var starts = [0]
    while let start = starts.last, let next = nextStart(after: start) { starts.append(next) }
    pullDown(&starts)
    let ends = starts.dropFirst() + [clusters.count]
    return zip(starts, ends).map { range(of: $0..<$1) }
  }
}

extension LineSetting {
  /// Where the line after that at `start` begins; nil when the rest fits.
  private func nextStart(after start: Int) -> Int? {
    var used = 0
    var best = (cost: Break.never, index: start)
    for index in start..<clusters.count {
      let cost = breaks[index]
      if index > start, cost != .never, cost.rawValue >= best.cost.rawValue { best = (cost, index) }
      used += clusters[index].cells
      if used > cells, !clusters[index].isBlank, index > start {
        return best.cost == .never ? emergencyBreak(from: start, to: index) : best.index
      }
    }
    return nil
  }

  /// The last border up to `overflow` that tears no closing or opening mark off; `overflow` itself
  /// where a row of such marks goes on.
  private func emergencyBreak(from start: Int, to overflow: Int) -> Int {
    let borders = (max(start + 1, overflow - 3)...overflow).reversed()
    return borders.first { index in
      let left = clusters[index - 1].lineBreakClass
      let right = clusters[index].lineBreakClass
      return !right.isBarredAtLineStart && !left.isOpening && left != .gl && left != .wj
    } ?? overflow
  }

  private func range(of line: Range<Int>) -> Range<String.Index> {
    let start = clusters[line.lowerBound].start
    guard let last = line.last(where: { !clusters[$0].isBlank }) else { return start..<start }
    return start..<(last + 1 < clusters.count ? clusters[last + 1].start : end)
  }
}

extension LineSetting {
  /// A Korean paragraph does not end in a line of one syllable when the line before can spare a
  /// word and stays two thirds full.
  private func pullDown(_ starts: inout [Int]) {
    guard starts.count > 1, isSingleSyllable(starts[starts.count - 1]..<clusters.count) else {
      return
    }
    let line = starts[starts.count - 2]..<starts[starts.count - 1]
    guard let border = line.dropFirst().last(where: { breaks[$0] == .free }) else { return }
    let keptCells = cellCount(line.lowerBound..<border)
    guard keptCells * 3 >= cells * 2, cellCount(border..<clusters.count) <= cells else { return }
    starts[starts.count - 1] = border
  }

  private func isSingleSyllable(_ line: Range<Int>) -> Bool {
    let letters = line.filter {
      !clusters[$0].isBlank && !clusters[$0].lineBreakClass.isBarredAtLineStart
    }
    return letters.count == 1 && clusters[letters[0]].script == .hangul
  }

  /// Cells of a line without its trailing blanks.
  private func cellCount(_ line: Range<Int>) -> Int {
    let last = line.last { !clusters[$0].isBlank } ?? line.lowerBound
    return clusters[line.lowerBound...last].reduce(0) { $0 + $1.cells }
  }
}
