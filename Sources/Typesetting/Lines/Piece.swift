/// What no line is broken in, with the blanks after it: a word, or a part of one wider than a line.
struct Piece {
  /// The number of its first cluster.
  let start: Int
  /// Cells from the paragraph's start to the piece.
  let left: Int
  /// Cells from the paragraph's start to the end of what is seen of the piece.
  let right: Int
  /// It goes on, or begins, with a word that is wider than a line.
  let startsLine: Bool
}

/// Divides a paragraph into pieces.
struct PieceCutter {
  private let clusters: [Cluster]
  private let breaks: [Break]
  private let cells: Int
  private var pieces: [Piece] = []
  /// Cells before the piece that is being cut.
  private var left = 0

  /// The pieces for lines of `cells`, each of them no wider, apart from a wide grapheme alone.
  static func pieces(of clusters: [Cluster], cells: Int) -> [Piece] {
    var cutter = PieceCutter(
      clusters: clusters, breaks: KeepAll.breaks(clusters, cells: cells), cells: cells)
    cutter.cut()
    return cutter.pieces
  }

  private init(clusters: [Cluster], breaks: [Break], cells: Int) {
    (self.clusters, self.breaks, self.cells) = (clusters, breaks, cells)
  }
}

extension PieceCutter {
  private mutating func cut() {
    var start = 0
    for index in 1..<max(clusters.count, 1) where breaks[index] == .free {
      cut(start..<index)
      start = index
    }
    cut(start..<clusters.count)
  }

  private mutating func cut(_ word: Range<Int>) {
    var start = word.lowerBound
    var isTorn = false
    while let next = add(start..<word.upperBound, isTorn: isTorn) { (start, isTorn) = (next, true) }
  }

  /// Adds the part of a word that fits a line.
  /// - Returns: where the rest begins; nil when nothing is left.
  private mutating func add(_ word: Range<Int>, isTorn: Bool) -> Int? {
    var (used, seen) = (0, 0)
    var within: Int?
    for index in word {
      if index > word.lowerBound, breaks[index] == .withinWord { within = index }
      used += clusters[index].cells
      if clusters[index].isBlank { continue }
      if used > cells, index > word.lowerBound {
        let next = within ?? emergencyBreak(from: word.lowerBound, to: index)
        append(word.lowerBound..<next, startsLine: true)
        return next
      }
      seen = used
    }
    append(word.lowerBound, used: used, seen: seen, startsLine: isTorn)
    return nil
  }

  private mutating func append(_ part: Range<Int>, startsLine: Bool) {
    var (used, seen) = (0, 0)
    for cluster in clusters[part] {
      used += cluster.cells
      if !cluster.isBlank { seen = used }
    }
    append(part.lowerBound, used: used, seen: seen, startsLine: startsLine)
  }

  private mutating func append(_ start: Int, used: Int, seen: Int, startsLine: Bool) {
    pieces.append(Piece(start: start, left: left, right: left + seen, startsLine: startsLine))
    left += used
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
}
