import News
import ReaderUI
import Terminal

extension Morning {
  /// Eight more photos of one story.
  static let darkroom = (1...8).map { number in
    Block(
      .figure(
        Figure(
          image: Address("https://paper.example/\(number).jpg"),
          caption: "Lamp \(number) of the night boat, wiped with newspaper. 밤배의 등불 \(number).",
          credit: number.isMultiple(of: 2) ? "Sample desk" : "")))
  }

  static let facts = PictureFacts(size: PixelSize(width: 640, height: 480), fileBytes: 48_231)

  /// A chequered picture as large as four by three fit into the order's cells.
  static func drawn(_ order: PictureOrder) -> PictureProgress {
    let columns = max(min(order.area.columns, order.area.rows * 8 / 3), 1)
    let size = Size(columns: columns, rows: max(min(order.area.rows, columns * 3 / 8), 1))
    let cells = (0..<size.columns * size.rows).map { place in
      CellPicture.Cell(
        (place / size.columns + place % size.columns / 2).isMultiple(of: 2) ? "█" : " ")
    }
    guard let picture = CellPicture(size: size, cells: cells) else { return .awaited }
    return .drawn(DrawnPicture(.cells(picture), facts))
  }
}
