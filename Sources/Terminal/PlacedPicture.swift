/// A picture of pixels at its place on a screen.
public struct PlacedPicture: Hashable, Sendable {
  /// The picture.
  public var picture: PixelPicture
  /// Its upper left cell.
  public var place: Point

  /// Places a picture.
  public init(_ picture: PixelPicture, at place: Point) {
    (self.picture, self.place) = (picture, place)
  }

  /// What draws it, and leaves the cursor where it was.
  public var sequence: [UInt8] {
    Array("\u{1B}7\u{1B}[\(place.row + 1);\(place.column + 1)H".utf8) + picture.sequence
      + Array("\u{1B}8".utf8)
  }
}

extension Grid {
  /// The pictures that can be seen: whole, over blank cells alone, and above the last row, where some
  /// terminals would scroll.
  ///
  /// What stands over a picture hides it, so that it never shows through.
  public var visiblePictures: [PlacedPicture] { pictures.filter(isVisible) }

  private func isVisible(_ placed: PlacedPicture) -> Bool {
    let (place, covered) = (placed.place, placed.picture.size)
    guard place.column >= 0, place.row >= 0, place.column + covered.columns <= size.columns,
      place.row + covered.rows < size.rows
    else { return false }
    return (place.row..<place.row + covered.rows).allSatisfy { row in
      (place.column..<place.column + covered.columns).allSatisfy { isBlank(column: $0, row: row) }
    }
  }
}
