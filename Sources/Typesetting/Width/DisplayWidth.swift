/// Measures text in terminal cells, the same for wrapping, clipping and drawing (UAX #11).
///
/// Jamo vowels and finals, combining marks, joiners and controls take no cell; Hangul, Han, kana
/// and emoji take two. Host libraries disagree about these, so none is asked.
public struct DisplayWidth: Sendable {
  let ambiguousCells: Int

  /// A measure that draws characters of class A in one cell, or in two.
  public init(ambiguous: AmbiguousWidth = .narrow) {
    ambiguousCells = ambiguous == .narrow ? 1 : 2
  }

  /// Cells that `text` takes: the sum over its graphemes.
  public func of(_ text: String) -> Int {
    if let cells = asciiCells(of: text) { return cells }
    var cells = 0
    for scalar in text.unicodeScalars {
      let properties = scalar.typesetting
      if properties.joins { return text.reduce(0) { $0 + of($1) } }
      cells += of(properties)
    }
    return cells
  }

  /// Cells that one grapheme takes: 0, 1 or 2.
  public func of(_ grapheme: Character) -> Int {
    let scalars = grapheme.unicodeScalars
    guard let first = scalars.first else { return 0 }
    let firstCells = of(first)
    if scalars.index(after: scalars.startIndex) == scalars.endIndex { return firstCells }
    return clusterCells(scalars, first: first, firstCells: firstCells)
  }

  /// Cells that a scalar takes by itself: 0, 1 or 2.
  public func of(_ scalar: Unicode.Scalar) -> Int { of(scalar.typesetting) }
}

extension DisplayWidth {
  @inline(__always)
  func of(_ properties: ScalarProperties) -> Int {
    properties.widthCode == 3 ? ambiguousCells : properties.widthCode
  }

  private func asciiCells(of text: String) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      var cells = 0
      for byte in bytes {
        if byte >= 0x80 { return nil }
        if byte >= 0x20 && byte != 0x7F { cells += 1 }
      }
      return cells
    } ?? nil
  }

  /// A selector decides over an emoji's width (UTS #51); any other cluster is the sum of its parts.
  private func clusterCells(
    _ scalars: Character.UnicodeScalarView, first: Unicode.Scalar, firstCells: Int
  ) -> Int {
    var sum = 0
    for (position, scalar) in scalars.enumerated() {
      if position == 1, first.properties.isEmoji {
        if scalar.value == 0xFE0F { return 2 }
        if scalar.value == 0xFE0E { return 1 }
      }
      sum += of(scalar)
    }
    return min(sum, 2)
  }
}
