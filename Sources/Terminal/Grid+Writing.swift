public import Typesetting

extension Grid {
  /// Writes a line of text from a place to the right, clipped at the screen's edge.
  ///
  /// Control characters and line ends are left out; a wide character that does not fit whole is not
  /// begun. Overwriting half of a wide character blanks its other half.
  /// - Returns: the column after the last cell written.
  @discardableResult
  public mutating func write(
    _ text: String, column: Int, row: Int, style: Style = .plain, width: DisplayWidth,
    limit: Int = .max
  ) -> Int {
    guard row >= 0, row < size.rows, limit > 0 else { return column }
    let end = limit < size.columns - column ? column + limit : size.columns
    var place = column
    var index = text.startIndex
    while index < text.endIndex {
      writeSimple(text, from: &index, place: &place, row: row, style: style, width: width, end: end)
      if index == text.endIndex { break }
      let (grapheme, cells) = Grid.grapheme(of: text, from: &index, width: width)
      if cells == 0 { continue }
      if place + cells > end { break }
      if place >= 0 {
        let cell = packed(grapheme, width: Int8(cells), style: style)
        set(cell, column: place, row: row)
      }
      place += cells
    }
    return place
  }
}

extension Grid {
  /// Writes on as far as the characters are graphemes by themselves, as most are; finding the borders
  /// of others costs more than all else that drawing does.
  ///
  /// The index comes to where the rest of the text begins; to its end where the row is full.
  private mutating func writeSimple(
    _ text: String, from index: inout String.Index, place: inout Int, row: Int, style: Style,
    width: DisplayWidth, end: Int
  ) {
    let look = PackedCell(grapheme: 0x20, width: 1, style: style)
    let start = text.utf8.distance(from: text.startIndex, to: index)
    let count = text.utf8.withContiguousStorageIfAvailable { bytes in
      var offset = start
      var current = Grid.standing(in: bytes, at: start)
      while let scalar = current {
        let next = offset + scalar.length
        current = Grid.standing(in: bytes, at: next)
        if current == nil, next < bytes.count { break }
        let cells = scalar.cells(width)
        if place + cells > end { return bytes.count }
        if place >= 0 {
          set(look.showing(scalar.value, width: Int8(cells)), column: place, row: row)
        }
        place += cells
        offset = next
      }
      return offset
    }
    index = text.utf8.index(text.startIndex, offsetBy: count ?? start)
  }

  /// The scalar at a byte, where it stands alone.
  @inline(__always)
  private static func standing(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> StandingScalar? {
    guard offset < bytes.count else { return nil }
    let first = UInt32(bytes[offset])
    if first < 0x80 { return StandingScalar(value: first, length: 1) }
    guard offset + 1 < bytes.count else { return nil }
    let second = UInt32(bytes[offset + 1] & 0x3F)
    if first < 0xE0 { return StandingScalar(value: (first & 0x1F) << 6 | second, length: 2) }
    guard first < 0xF0, offset + 2 < bytes.count else { return nil }
    let third = UInt32(bytes[offset + 2] & 0x3F)
    return StandingScalar(value: (first & 0xF) << 12 | second << 6 | third, length: 3)
  }

  /// The next grapheme, as much of it as a cell keeps, with the cells that it takes.
  private static func grapheme(
    of text: String, from index: inout String.Index, width: DisplayWidth
  ) -> (text: Grapheme, cells: Int) {
    let character = text[index]
    index = text.index(after: index)
    return (bounded(character), width.of(character))
  }

  private static func bounded(_ character: Character) -> Grapheme {
    let scalars = character.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first { return .scalar(scalar) }
    if scalars.count <= Cell.scalarLimit { return .cluster(String(character)) }
    return .cluster(String(String.UnicodeScalarView(scalars.prefix(Cell.scalarLimit))))
  }

  private mutating func packed(_ grapheme: Grapheme, width: Int8, style: Style) -> PackedCell {
    switch grapheme {
    case .scalar(let scalar): return PackedCell(grapheme: scalar.value, width: width, style: style)
    case .cluster(let text):
      clusters.append(text)
      return PackedCell(cluster: clusters.count - 1, width: width, style: style)
    }
  }
}

/// A grapheme on its way into a cell.
private enum Grapheme {
  case scalar(Unicode.Scalar)
  case cluster(String)
}

/// A scalar that is a grapheme wherever its neighbours stand alone too (UAX #29): Latin letters,
/// Hangul syllables and letters, Han, full-width forms, the common marks and symbols.
private struct StandingScalar {
  let value: UInt32
  /// Bytes of its UTF-8.
  let length: Int

  @inline(__always)
  init?(value: UInt32, length: Int) {
    switch value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2030...0x205E,
      0x20A0...0x20BF, 0x2100...0x27BF, 0x3001...0x3020, 0x3131...0x318E, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xFF01...0xFF60:
      (self.value, self.length) = (value, length)
    default: return nil
    }
  }

  @inline(__always)
  func cells(_ width: DisplayWidth) -> Int {
    switch value {
    case 0x20...0x7E: 1
    case 0xAC00...0xD7A3, 0x4E00...0x9FFF: 2
    default: Unicode.Scalar(value).map { width.of($0) } ?? 0
    }
  }
}
