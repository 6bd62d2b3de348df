import CNcurses
import Terminal

/// Pictures that the terminal draws by itself, of which ncurses knows nothing.
///
/// Where another is to be seen than is shown, the whole screen is drawn anew: an erased screen is the
/// one place from which every terminal takes its pixels away.
extension NcursesTerminal {
  /// Asks what the terminal can do with pictures.
  ///
  /// A terminal that knows no application program command (ECMA-48, APC) may print the question: the
  /// cursor is put back afterwards, and the next frame draws the whole screen.
  public func askGraphics() -> Bool {
    guard !isGone, !isASCII, BackgroundQuery.isAnswered(by: name) else { return false }
    decoder.graphics.begin(size: size, area: area)
    write(Array("\u{1B}7\u{1B}[H".utf8) + GraphicsQuery.question + Array("\u{1B}8".utf8))
    redraw()
    return true
  }

  /// The size in pixels that the system knows: xterm tells it there, and answers no question for it.
  private var area: PixelSize? {
    var (width, height) = (Int32(0), Int32(0))
    guard hanji_terminal_pixels(terminal, &width, &height) else { return nil }
    return PixelSize(width: Int(width), height: Int(height))
  }

  /// Has the screen drawn anew where it shows pictures that are not to be seen as they are.
  /// - Returns: what takes them away besides.
  func clearPictures(for pictures: [PlacedPicture]) -> [UInt8] {
    guard !shownPictures.isEmpty, shown == nil || pictures != shownPictures else { return [] }
    redraw()
    return forgetPictures()
  }

  /// What draws the pictures that are not shown yet.
  func drawing(_ pictures: [PlacedPicture]) -> [UInt8] {
    guard pictures != shownPictures else { return [] }
    shownPictures = pictures
    return pictures.flatMap(\.sequence)
  }

  /// What takes the pictures away before the terminal is given back.
  func leavingPictures() -> [UInt8] {
    shownPictures.isEmpty ? [] : forgetPictures() + Array("\u{1B}[2J".utf8)
  }

  /// Counts all pictures as gone.
  /// - Returns: what takes those away that erasing the screen would leave.
  func forgetPictures() -> [UInt8] {
    let ways = Set(shownPictures.map(\.picture.way))
    shownPictures = []
    return ways.flatMap(PixelPicture.clearing)
  }
}
