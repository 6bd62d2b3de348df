import CNcurses
import Terminal

/// What terminals make of a grapheme whose parts they do not join.
extension Cell {
  /// Cells that it takes at most.
  var reach: Int {
    2 * text.unicodeScalars.count { $0 != "\u{200D}" && !$0.properties.isVariationSelector }
  }

  /// As many of its parts as surely end inside a number of cells.
  ///
  /// What does not fit into the last cells of a row, a terminal draws at the start of the next one,
  /// some even where they are told not to wrap.
  func fitting(_ cells: Int) -> String {
    if reach <= cells { return text }
    var (used, parts) = (0, String.UnicodeScalarView())
    for scalar in text.unicodeScalars {
      used = parts.isEmpty ? min(Int(width), scalar.mostCells) : used + scalar.mostCells
      if used > cells, !parts.isEmpty { break }
      parts.append(scalar)
    }
    return String(parts)
  }

  /// Hands its scalars to C.
  func withScalars<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
    let scalars = text.unicodeScalars
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: text.utf8.count + 1) { room in
      var count = 0
      for scalar in scalars {
        room.initializeElement(at: count, to: scalar.value)
        count += 1
      }
      return body(UnsafeBufferPointer(rebasing: room[..<count]))
    }
  }
}

extension Unicode.Scalar {
  /// Cells that it takes at most by itself: none for marks, joiners and the vowels and finals of
  /// decomposed syllables, one for half a flag.
  fileprivate var mostCells: Int {
    switch (properties.generalCategory, value) {
    case (.nonspacingMark, _), (.enclosingMark, _), (.format, _): 0
    case (_, 0x1160...0x11FF), (_, 0xD7B0...0xD7FF): 0
    case (.spacingMark, _), (_, 0x1F1E6...0x1F1FF): 1
    default: withUnsafePointer(to: value) { hanji_screen_agrees($0, 1, 1) } ? 1 : 2
    }
  }
}
