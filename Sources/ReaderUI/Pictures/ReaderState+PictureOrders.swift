import News
import Terminal

extension ReaderState {
  /// Asks for the pictures that the screen shows and that nobody has asked for yet.
  mutating func fillPictures() -> [Effect] {
    guard case .picture(var shown) = screen else { return [] }
    let orders = orders(of: shown)
    let new = orders.filter { shown.progress[$0] == nil }
    if new.isEmpty { return [] }
    shown.keep(only: orders)
    for order in new { shown.note(.awaited, of: order) }
    screen = .picture(shown)
    return new.map { .drawPicture($0) }
  }

  /// What a screen of pictures wants drawn now.
  func orders(of shown: PictureScreen) -> [PictureOrder] {
    guard let figures = shown.figures else { return [] }
    if let sheet = sheet(of: shown) {
      return sheet.seen(of: figures.count).compactMap {
        order(figures[$0], of: shown, in: sheet.thumbnail)
      }
    }
    return [order(of: shown)].compactMap { $0 }
  }

  /// What is wanted of the one picture that is looked at.
  func order(of shown: PictureScreen) -> PictureOrder? {
    guard let figure = shown.figure, let area = layout(of: shown).area else { return nil }
    let size = Size(columns: area.columns, rows: area.rows)
    var order = order(figure, of: shown, in: size)
    if let panel = shown.panel, let parts = panels(of: shown), parts.indices.contains(panel) {
      order?.part = parts[panel]
    }
    return order
  }

  func order(_ figure: Figure, of shown: PictureScreen, in area: Size) -> PictureOrder? {
    figure.image.map { image in
      var order = PictureOrder(image, of: shown.id, in: area)
      order.isInCharacters = shown.isInCharacters
      order.isPaidFor = shown.paidFor.contains(image)
      return order
    }
  }

  /// The parts of the picture that is looked at, once its shape is known.
  func panels(of shown: PictureScreen) -> [PicturePart]? {
    guard let image = shown.figure?.image, let facts = shown.facts(of: image),
      let area = layout(of: shown).area
    else { return nil }
    return PicturePanels.parts(
      of: facts.size, in: Size(columns: area.columns, rows: area.rows))
  }

  func layout(of shown: PictureScreen) -> PictureLayout {
    PictureLayout(content: chrome.content) { shown.words(in: self, cells: $0).count }
  }

  func sheet(of shown: PictureScreen) -> ContactSheet? {
    guard shown.isSheet else { return nil }
    return ContactSheet(content: chrome.content, count: shown.count, selected: shown.index)
  }
}
