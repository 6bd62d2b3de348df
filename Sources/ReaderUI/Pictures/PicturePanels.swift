import Terminal

/// The parts in which a picture is looked at from near, in reading order.
enum PicturePanels {
  /// Divides a picture as its shape and the area's ask.
  ///
  /// A strip is cut from left to right, a column from top to bottom, anything else in quarters.
  /// Neighbours share a little, so that nothing falls between.
  static func parts(of picture: PixelSize, in area: Size) -> [PicturePart] {
    let room = (width: area.columns, height: area.rows * 2)
    let (wide, tall) = (picture.width * room.height, picture.height * room.width)
    let (columns, rows) =
      if wide * 2 > tall * 3 {
        (min(max((wide + tall / 2) / max(tall, 1), 2), 8), 1)
      } else if tall * 2 > wide * 3 {
        (1, min(max((tall + wide / 2) / max(wide, 1), 2), 8))
      } else {
        (2, 2)
      }
    return (0..<rows).flatMap { row in
      (0..<columns).map { column in part(column, of: columns, row, of: rows) }
    }
  }

  private static func part(
    _ column: Int, of columns: Int, _ row: Int, of rows: Int
  ) -> PicturePart {
    let (left, width) = span(column, of: columns)
    let (top, height) = span(row, of: rows)
    return PicturePart(left: left, top: top, width: width, height: height)
  }

  private static func span(_ number: Int, of count: Int) -> (start: Int, length: Int) {
    if count == 1 { return (0, 1_000) }
    let (share, overlap) = (1_000 / count, 30)
    let start = max(number * share - overlap, 0)
    let end = number == count - 1 ? 1_000 : (number + 1) * share + overlap
    return (start, end - start)
  }
}
