import News
import Terminal
import Typesetting

/// Draws the pictures of a story with what is said of them.
struct PictureView {
  let screen: PictureScreen
  let state: ReaderState

  func draw(on canvas: inout Canvas) {
    canvas.drawHead(left: screen.listed.headline.title, right: place(in: canvas))
    if let sheet = state.sheet(of: screen) {
      draw(sheet, on: &canvas)
    } else {
      drawOne(on: &canvas)
    }
    canvas.drawRule(left: facts(glyphs: canvas.glyphs), right: panel(in: canvas))
  }

  private func drawOne(on canvas: inout Canvas) {
    guard screen.figure != nil else { return canvas.drawNotice(emptiness) }
    let layout = state.layout(of: screen)
    if let area = layout.area, let order = state.order(of: screen) {
      draw(screen.progress[order] ?? .awaited, in: area, on: &canvas)
    }
    let lines = screen.words(in: state, cells: layout.words.columns)
    for (row, line) in lines.dropFirst(screen.captionTop).prefix(layout.words.rows).enumerated() {
      canvas.write(line, column: layout.words.column, row: layout.words.row + row)
    }
    canvas.placeCursor(column: 0, row: layout.words.row)
  }

  private func draw(_ progress: PictureProgress, in area: Frame, on canvas: inout Canvas) {
    switch progress {
    case .drawn(let picture):
      let size = picture.size
      canvas.draw(
        picture.look, column: area.column + max((area.columns - size.columns) / 2, 0),
        row: area.row + max((area.rows - size.rows) / 2, 0))
    case .awaited: say(Phrases.bringingPicture, in: area, on: &canvas)
    case .costly(let bytes, _): say(Phrases.pictureCosts(bytes), in: area, on: &canvas)
    case .failed(let reason): say(reason, in: area, on: &canvas)
    }
  }

  /// A sentence in the picture's place.
  private func say(_ text: LocalizedText, in area: Frame, on canvas: inout Canvas) {
    let lines = LineBreaker(width: canvas.width).wrapped(
      state.words(text), cells: max(area.columns - 4, 1))
    let top = area.row + max((area.rows - lines.count) / 2, 0)
    for (row, line) in lines.prefix(area.rows).enumerated() {
      canvas.write(
        line, column: area.column + min(2, area.columns / 8), row: top + row,
        style: canvas.theme.secondary)
    }
  }

  private func draw(_ sheet: ContactSheet, on canvas: inout Canvas) {
    for index in sheet.seen(of: screen.count) {
      guard let figure = screen.figures?[index] else { continue }
      let frame = sheet.frame(of: index)
      if let order = state.order(figure, of: screen, in: sheet.thumbnail) {
        draw(screen.progress[order] ?? .awaited, in: frame, on: &canvas)
      }
      draw(figure, below: frame, isSelected: index == screen.index, on: &canvas)
    }
  }

  private func draw(
    _ figure: Figure, below frame: Frame, isSelected: Bool, on canvas: inout Canvas
  ) {
    let row = frame.row + frame.rows
    let words = canvas.clipped(figure.says, to: frame.columns)
    canvas.write(
      words, column: frame.column, row: row,
      style: isSelected ? canvas.theme.title : canvas.theme.secondary)
    guard isSelected else { return }
    canvas.write(
      canvas.glyphs.selection, column: frame.column - 2, row: row, style: canvas.theme.selectionBar)
    canvas.placeCursor(column: frame.column - 2, row: row)
  }
}

extension PictureView {
  private var emptiness: String {
    if let failure = screen.failure { return state.words(failure) }
    return state.words(screen.figures == nil ? Phrases.fetchingStory : Phrases.noPictures)
  }

  /// Which of how many.
  private func place(in canvas: Canvas) -> String {
    guard screen.count > 0 else { return "" }
    return Phrases.picture(screen.index + 1, of: screen.count).text(in: canvas.language)
  }

  /// Which part of how many.
  private func panel(in canvas: Canvas) -> String {
    guard let panel = screen.panel, let parts = state.panels(of: screen) else { return "" }
    return Phrases.panel(panel + 1, of: parts.count).text(in: canvas.language)
  }

  /// The picture's size, in pixels and bytes.
  private func facts(glyphs: Glyphs) -> String {
    guard let image = screen.figure?.image, let facts = screen.facts(of: image) else { return "" }
    let times = glyphs == .unicode ? "×" : "x"
    return "\(facts.size.width)\(times)\(facts.size.height) \(glyphs.dot) "
      + Amount.text(ofBytes: facts.fileBytes)
  }
}

extension PictureScreen {
  /// What is said of the picture, set in lines: its caption, then whose it is.
  func words(in state: ReaderState, cells: Int) -> [StorySetting.Line] {
    guard let figure else { return [] }
    let breaker = LineBreaker(width: state.settings.width)
    let place = StorySetting.Place(block: 0, offset: 0)
    let parts: [(String, StorySetting.Look)] = [
      (figure.says, .text), (figure.credit, .secondary),
    ]
    return parts.filter { !$0.0.isEmpty }.flatMap { text, look in
      breaker.lines(of: [StorySetting.Run(text: text, look: look)], cells: max(cells, 1)).map {
        StorySetting.Line(runs: $0, place: place)
      }
    }
  }
}

extension Figure {
  /// The caption, else the words that stand for the picture.
  fileprivate var says: String { caption.isEmpty ? alternative : caption }
}

extension Canvas {
  /// Draws a picture; pixels are left to the terminal.
  mutating func draw(_ look: DrawnPicture.Look, column: Int, row: Int) {
    switch look {
    case .cells(let picture): grid.draw(picture, column: column, row: row)
    case .pixels(let picture):
      grid.pictures.append(PlacedPicture(picture, at: Point(column: column, row: row)))
    }
  }
}
