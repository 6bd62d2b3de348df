import News

extension ReaderState {
  /// Opens a page; what it tells is asked for.
  mutating func showPage(_ topic: PageTopic) -> [Effect] {
    screens.append(.page(PageScreen(topic: topic)))
    return [.loadPage(topic)]
  }

  mutating func load(_ paragraphs: [PageParagraph], into topic: PageTopic) -> [Effect] {
    let state = self
    let paragraphs = topic == .tour ? paragraphs.map(namingKeys) : paragraphs
    for index in screens.indices {
      guard case .page(var page) = screens[index], page.topic == topic else { continue }
      page.load(paragraphs, for: state)
      screens[index] = .page(page)
    }
    return []
  }

  /// The first steps with the keys that hold.
  private func namingKeys(_ paragraph: PageParagraph) -> PageParagraph {
    var paragraph = paragraph
    paragraph.pieces = paragraph.pieces.map { piece in
      guard case .same(let text) = piece else { return piece }
      return .same(keymap.spelled(text, on: .front))
    }
    return paragraph
  }

  /// What the paper changed in the story that is shown or selected.
  mutating func showChanges() -> [Effect] {
    selectedHeadline.map { showPage(.changes($0.headline.id)) } ?? []
  }

  /// The story that is shown or selected as plain text.
  mutating func showPrint() -> [Effect] {
    if case .page(let page) = screen, case .plainText = page.topic { return [] }
    return selectedHeadline.map { showPage(.plainText($0.headline.id)) } ?? []
  }
}
