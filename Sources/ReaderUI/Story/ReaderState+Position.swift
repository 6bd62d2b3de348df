import News

extension ReaderState {
  /// What is to be done outside before the program ends, when no key said so.
  public func leave() -> [Effect] {
    openStory.map { [.keepPosition($0.id, $0.position(visible: contentRows))] } ?? []
  }

  /// The story that is shown with its text.
  var openStory: StoryScreen? {
    guard case .story(let story) = screen, case .loaded = story.text else { return nil }
    return story
  }

  /// Where a story that was open is to be gone on with, when it no longer is.
  func keepPosition(in story: StoryScreen?, left isEnding: Bool) -> [Effect] {
    guard let story, isEnding || !screens.contains(where: { $0.shows(story.id) }) else { return [] }
    return [.keepPosition(story.id, story.position(visible: contentRows))]
  }

  /// Scrolls a story that was just opened to where it was left.
  mutating func goOn(reading id: StoryID, at position: ReadingPosition) -> [Effect] {
    let visible = contentRows
    return changeStory(id) { $0.goOn(at: position, visible: visible) }
  }
}

extension Screen {
  /// Whether it is the screen of a story.
  fileprivate func shows(_ id: StoryID) -> Bool {
    if case .story(let story) = self { return story.id == id }
    return false
  }
}
