/// Chooses line starts so that the right edge looks set and not torn.
///
/// Never more lines than filling each of them would give; among those ways the one with the least
/// sum of squares of what the lines leave free, the last line apart (Knuth and Plass, "Breaking
/// paragraphs into lines", 1981, with a fixed number of lines). A last line of a sixth or less
/// counts as one that leaves a third free, so that the lines before lengthen it where that is
/// cheap.
struct EvenSetting {
  private let pieces: [Piece]
  private let cells: Int
  /// The least cost of the lines before each piece, and the first piece of the last of them.
  private var best: [(cost: Int, start: Int)]

  /// More pieces are not weighed, so that no sum overflows.
  static let pieceLimit = 1 << 16

  init(pieces: [Piece], cells: Int) {
    (self.pieces, self.cells) = (pieces, cells)
    best = [(0, 0)]
    best.reserveCapacity(pieces.count + 1)
    for end in 1..<(pieces.count + 1) { best.append(cheapest(upTo: end)) }
  }

  /// The first piece of each line.
  func starts() -> [Int] {
    var starts: [Int] = []
    var end = pieces.count
    while end > 0 {
      end = best[end].start
      starts.append(end)
    }
    return starts.reversed()
  }
}

extension EvenSetting {
  /// A line outweighs any unevenness.
  private static let lineCost = 1 << 34
  /// Cells left free beyond these are all the same.
  private static let slackLimit = 255

  /// The best last line of those that end before a piece.
  private func cheapest(upTo end: Int) -> (cost: Int, start: Int) {
    let right = pieces[end - 1].right
    var cheapest = (cost: Int.max, start: end - 1)
    for start in (0..<end).reversed() {
      let slack = cells - (right - pieces[start].left)
      if slack < 0, start < end - 1 { break }
      let cost = best[start].cost + cost(slack: max(slack, 0), isFirst: start == 0, end: end)
      if cost < cheapest.cost { cheapest = (cost, start) }
      if pieces[start].startsLine { break }
    }
    return cheapest
  }

  private func cost(slack: Int, isFirst: Bool, end: Int) -> Int {
    let isLast = end == pieces.count
    let isScrap = isLast && !isFirst && (cells - slack) * 6 <= cells
    let counted = isScrap ? cells / 3 : isLast ? 0 : slack
    return EvenSetting.lineCost + EvenSetting.square(counted)
  }

  private static func square(_ slack: Int) -> Int {
    min(slack, slackLimit) * min(slack, slackLimit)
  }
}
