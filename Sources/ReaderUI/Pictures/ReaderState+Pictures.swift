import News
import Terminal

extension ReaderState {
  /// Shows the pictures of the story that is read or selected; where its text is not there yet, it is
  /// brought.
  mutating func showPictures() -> [Effect] {
    guard let listed = selectedHeadline else {
      status = Status(Phrases.noStorySelected)
      return []
    }
    var shown = PictureScreen(listed: listed)
    if let story = loadedStory(listed.headline.id) {
      shown.load(story)
      if shown.count == 0 {
        status = Status(Phrases.noPictures)
        return []
      }
      screens.append(.picture(shown))
      return []
    }
    screens.append(.picture(shown))
    return [.loadStory(listed.headline.id)]
  }

  private func loadedStory(_ id: StoryID) -> Story? {
    guard case .story(let story) = screen, story.id == id, case .loaded(let text) = story.text
    else { return nil }
    return text
  }

  /// Takes the text of a story whose pictures are shown.
  mutating func loadPictures(of story: Story) {
    changePictures { if $0.id == story.id { $0.load(story) } }
  }

  mutating func failPictures(of id: StoryID, _ reason: LocalizedText) {
    changePictures { if $0.id == id, $0.figures == nil { $0.failure = reason } }
  }

  mutating func note(_ progress: PictureProgress, of order: PictureOrder) -> [Effect] {
    changePictures { if $0.id == order.story { $0.note(progress, of: order) } }
    return []
  }

  private mutating func changePictures(_ change: (inout PictureScreen) -> Void) {
    for index in screens.indices {
      guard case .picture(var shown) = screens[index] else { continue }
      change(&shown)
      screens[index] = .picture(shown)
    }
  }

  /// Changes the screen of pictures that is shown.
  private mutating func changePicture(_ change: (inout PictureScreen) -> Void) -> [Effect] {
    guard case .picture(var shown) = screen else { return [] }
    change(&shown)
    screen = .picture(shown)
    return []
  }

  /// The next or previous picture, from near the next or previous part of this one.
  mutating func goToPicture(by step: Int) -> [Effect] {
    guard case .picture(var shown) = screen else { return [] }
    if let panel = shown.panel, let parts = panels(of: shown), parts.indices.contains(panel + step)
    {
      shown.panel = panel + step
    } else if !shown.go(by: step) {
      status = Status(step > 0 ? Phrases.lastPicture : Phrases.firstPicture)
    }
    screen = .picture(shown)
    return []
  }

  /// Down and up: by a row of the sheet, else by a picture.
  mutating func movePicture(by step: Int) -> [Effect] {
    guard case .picture(let shown) = screen else { return [] }
    let columns = sheet(of: shown)?.columns ?? 1
    let isFar = abs(step) > 1
    return goToPicture(by: isFar ? step : step * columns)
  }

  /// A long caption, a few lines on or back.
  mutating func scrollCaption(by lines: Int) -> [Effect] {
    guard case .picture(var shown) = screen else { return [] }
    let layout = layout(of: shown)
    let total = shown.words(in: self, cells: layout.words.columns).count
    shown.captionTop = min(
      max(shown.captionTop + lines, 0), max(total - layout.words.rows, 0))
    screen = .picture(shown)
    return []
  }

  /// From near, or whole again.
  mutating func zoomPicture() -> [Effect] {
    changePicture { shown in
      shown.panel = shown.panel == nil && !shown.isSheet ? 0 : nil
    }
  }

  /// All pictures at once, or one of them again.
  mutating func showContactSheet() -> [Effect] {
    guard case .picture(var shown) = screen else { return [] }
    shown.isSheet.toggle()
    shown.panel = nil
    screen = .picture(shown)
    if shown.isSheet, sheet(of: shown) == nil {
      _ = changePicture { $0.isSheet = false }
      status = Status(Phrases.sheetNeedsRoom)
    }
    return []
  }

  /// On the sheet the selected picture; else what has a price is sent after all.
  mutating func openPicture() -> [Effect] {
    guard case .picture(let shown) = screen, let address = shown.figure?.image else { return [] }
    return changePicture { changed in
      if shown.isSheet { changed.isSheet = false } else { changed.pay(for: address) }
    }
  }

  /// With characters, or as the terminal can draw it.
  mutating func toggleCharacters() -> [Effect] {
    changePicture { $0.isInCharacters.toggle() }
  }
}
