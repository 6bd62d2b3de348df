import CNcurses
import Terminal

/// What terminals make of a grapheme whose parts they do not join.
extension Cell {
  /// Cells that it takes at most.
  var reach: Int {
    2 * text.unicodeScalars.count { $0 != "\u{200D}" && !$0.properties.isVariationSelector }
  }

  /// Whether its later scalars surely take no cell of their own, on any terminal.
  ///
  /// Tables differ about the marks of many scripts: some of Burmese have a cell in older ones.
  var keepsTogether: Bool {
    text.unicodeScalars.dropFirst().allSatisfy { scalar in
      Cell.commonMarks.contains { $0.contains(scalar.value) }
    }
  }

  /// Marks on Latin letters, jamo vowels and finals, marks around symbols, voiced kana, variation
  /// selectors.
  private static let commonMarks: [ClosedRange<UInt32>] = [
    0x300...0x36F, 0x1160...0x11FF, 0x20D0...0x20FF, 0x3099...0x309A, 0xFE00...0xFE0F,
  ]

  /// As many of its parts as surely end inside a number of cells; empty where not even the first does,
  /// as of an emoji that is to be drawn as text in the last column.
  ///
  /// What does not fit into the last cells of a row, a terminal draws at the start of the next one,
  /// some even where they are told not to wrap.
  func fitting(_ cells: Int) -> String {
    if reach <= cells { return text }
    var (used, parts) = (0, String.UnicodeScalarView())
    for scalar in text.unicodeScalars {
      used += scalar.mostCells
      if used > cells { break }
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
  /// Cells that it takes at most by itself.
  ///
  /// None for marks, joiners and the vowels and finals of decomposed syllables; one for half a flag,
  /// for spacing marks and later jamo, to which older tables give a cell, and for what is unassigned,
  /// where it is no emoji to come.
  fileprivate var mostCells: Int {
    switch (properties.generalCategory, value) {
    case (.nonspacingMark, _), (.enclosingMark, _), (.format, _): 0
    case (_, 0x1160...0x11FF): 0
    case (.spacingMark, _), (_, 0xD7B0...0xD7FF), (_, 0x1F1E6...0x1F1FF): 1
    case (.unassigned, 0x1F000...0x1FFFF): 2
    case (.unassigned, _): 1
    default: withUnsafePointer(to: value) { hanji_screen_agrees($0, 1, 1) } ? 1 : 2
    }
  }
}
