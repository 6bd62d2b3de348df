public import Terminal

/// How a picture fits into a part of a screen.
public enum PictureFit {
  /// Finds the cells that a picture covers.
  ///
  /// - Parameters:
  ///   - picture: its size in pixels.
  ///   - area: the cells that there are.
  ///   - cell: a cell's size in pixels.
  /// - Returns: as many as the area has in one direction, and as the picture's shape has in the other.
  public static func cells(of picture: PixelSize, in area: Size, cell: PixelSize) -> Size {
    let room = PixelSize(width: area.columns * cell.width, height: area.rows * cell.height)
    guard picture.width > 0, picture.height > 0 else { return Size(columns: 1, rows: 1) }
    // Of two fractions the smaller one scales; they are compared without dividing.
    let isWide = picture.width * room.height > picture.height * room.width
    let (width, height) =
      isWide
      ? (room.width, picture.height * room.width / picture.width)
      : (picture.width * room.height / picture.height, room.height)
    return Size(
      columns: min(rounded(width, by: cell.width), area.columns),
      rows: min(rounded(height, by: cell.height), area.rows))
  }

  private static func rounded(_ pixels: Int, by cell: Int) -> Int {
    max((pixels + cell / 2) / max(cell, 1), 1)
  }
}
