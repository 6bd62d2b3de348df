import Terminal

/// The question to a terminal what it can do with pictures, and the gathering of its answers.
///
/// TERM says nothing of it, so that what is not answered is not there. Nothing waits for the answers.
struct GraphicsQuery {
  /// The number of the picture that kitty is asked whether it could show.
  static let kittyNumber = 31

  /// kitty's query, XTVERSION, the sizes of a cell and of the text area, and last what every terminal
  /// answers: the primary device attributes.
  static let question = Array(
    ("\u{1B}_Gi=\(kittyNumber),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\" + "\u{1B}[>0q\u{1B}[16t\u{1B}[14t"
      + "\u{1B}[c").utf8)

  private var size: Size?
  private var graphics = TerminalGraphics()

  /// Notes that the question is being put to a terminal of so many cells.
  ///
  /// Its size in pixels, where that is known otherwise, counts as long as it gives no better answer.
  mutating func begin(size: Size, area: PixelSize? = nil) {
    self.size = size
    graphics = TerminalGraphics(cell: area.flatMap { GraphicsQuery.cell(of: $0, in: size) })
  }

  private static func cell(of area: PixelSize, in size: Size) -> PixelSize? {
    let cell = PixelSize(width: area.width / size.columns, height: area.height / size.rows)
    return cell.width > 0 && cell.height > 0 ? cell : nil
  }

  /// Takes an answer; all of them together, once the last one has come to a question that was put.
  mutating func take(_ answer: GraphicsAnswer) -> TerminalGraphics? {
    guard let size else { return nil }
    switch answer {
    case .kitty: graphics.way = .kitty
    case .version(let text):
      // The one terminal that has its own way and does not answer for it otherwise.
      if text.hasPrefix("iTerm2"), graphics.way == nil { graphics.way = .inlineImage }
    case .cell(let cell): graphics.cell = cell
    case .area(let area):
      graphics.cell = graphics.cell ?? GraphicsQuery.cell(of: area, in: size)
    case .attributes(let numbers):
      if numbers.contains(4), graphics.way == nil { graphics.way = .sixel }
      self.size = nil
      return graphics
    }
    return nil
  }
}
