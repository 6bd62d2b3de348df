import PictureProtocol
import ReaderUI
import Terminal

/// With what pictures are drawn, as the configuration says it.
enum PictureMode: String {
  /// With pixels where the terminal answers that it takes them, else with half blocks.
  case auto
  /// With half blocks.
  case cells
  /// With the six parts of a cell, which few fonts have.
  case sextants
  /// Not at all.
  case off
}

/// What a picture is drawn with on this terminal.
struct PictureMeans {
  let mode: PictureMode
  /// What the terminal answered; nil as long as it has not.
  let graphics: TerminalGraphics?
  let colors: Int
  /// Whether characters of blocks are drawn as they are: not in ASCII, nor where they are two cells wide.
  let hasBlocks: Bool

  /// The way in which an order is drawn.
  func drawing(of order: PictureOrder) -> (PictureRequest.Drawing, cell: PixelSize) {
    let cell = graphics?.cell ?? PictureLimits.usualCell
    guard hasBlocks else { return (.ascii, cell) }
    if mode == .auto, !order.isInCharacters, let graphics, let way = graphics.way,
      way == .kitty || graphics.cell != nil
    {
      return (PictureRequest.Drawing(way), cell)
    }
    return (mode == .sextants ? .sextants : .halfBlocks, cell)
  }

  /// The most bytes that are sent over a costly line unasked.
  static let freeBytes = 100_000
}

extension PictureReply {
  /// What a screen is given; over a costly line what has a price waits until that is agreed to.
  func progress(of order: PictureOrder, fileBytes: Int, isCostly: Bool) -> PictureProgress {
    let (look, size): (DrawnPicture.Look, PixelSize)
    let cost: Int
    switch self {
    case .failed(let failure): return .failed(Words.sentence(failure))
    case .cells(let picture, let source):
      (look, size, cost) = (.cells(picture), source, picture.cost)
    case .pixels(let picture, let source):
      (look, size, cost) = (.pixels(picture), source, picture.cost)
    }
    let facts = PictureFacts(size: size, fileBytes: fileBytes)
    if isCostly, cost > PictureMeans.freeBytes, !order.isPaidFor {
      return .costly(bytes: cost, facts)
    }
    return .drawn(DrawnPicture(look, facts))
  }
}
