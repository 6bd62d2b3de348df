/// Sets the lines of one paragraph: as few as can be, their right edge as even as that allows.
struct LineSetting {
  private let clusters: [Cluster]
  private let end: Int
  private let cells: Int
  private let pieces: [Piece]

  /// - Parameters:
  ///   - clusters: the paragraph's.
  ///   - end: the byte after the last of them.
  ///   - cells: the width of a line, at least 1.
  init(clusters: [Cluster], end: Int, cells: Int) {
    (self.clusters, self.end, self.cells) = (clusters, end, cells)
    pieces = PieceCutter.pieces(of: clusters, cells: cells)
  }

  /// The lines in bytes from the text's start; an empty paragraph is one empty line.
  func lines() -> [Range<Int>] {
    guard !clusters.isEmpty else { return [end..<end] }
    let filled = filledStarts()
    let starts =
      isWorthEvening(filled) ? EvenSetting(pieces: pieces, cells: cells).starts() : filled
    let ends = starts.dropFirst() + [pieces.count]
    return zip(starts, ends).map { range(from: $0, to: $1) }
  }
}

extension LineSetting {
  /// The first piece of each line when every line is filled as far as it goes.
  private func filledStarts() -> [Int] {
    var starts = [0]
    var left = 0
    for (index, piece) in pieces.enumerated().dropFirst()
    where piece.startsLine || piece.right - left > cells {
      starts.append(index)
      left = piece.left
    }
    return starts
  }

  /// Lines of very many pieces are even already: Chinese and Japanese break nearly everywhere.
  private func isWorthEvening(_ starts: [Int]) -> Bool {
    guard starts.count > 1, pieces.count <= EvenSetting.pieceLimit else { return false }
    let most = zip(starts.dropFirst() + [pieces.count], starts).map(-).max() ?? 0
    return most <= 64
  }

  /// A line without its trailing blanks.
  private func range(from piece: Int, to next: Int) -> Range<Int> {
    let first = pieces[piece].start
    let line = first..<(next < pieces.count ? pieces[next].start : clusters.count)
    let start = clusters[first].start
    guard let last = line.last(where: { !clusters[$0].isBlank }) else { return start..<start }
    return start..<(last + 1 < clusters.count ? clusters[last + 1].start : end)
  }
}
