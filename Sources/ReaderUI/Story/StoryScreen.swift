public import News
import Terminal

/// A story that is being read.
public struct StoryScreen: Sendable {
  /// Which story.
  public let id: StoryID
  /// Its headline and marks, once they are known.
  public internal(set) var listed: ListedHeadline?
  var text = StoryText.unknown
  /// Minutes that its text takes to read, counted once: every frame shows them.
  private(set) var minutes = 0
  /// The set lines of the text, for the width and mode in which they are shown.
  private(set) var setting = StorySetting()
  /// The first line that is shown.
  private(set) var top = 0
  /// What is looked for in the text.
  var matches: StoryMatches?
  /// Tags, note, sections.
  var annotations = StoryAnnotations()
  /// The line in which it was found last.
  var found: Int?

  init(id: StoryID) {
    self.id = id
  }

  mutating func load(_ story: Story, listed: ListedHeadline) {
    self.listed = listed
    text = .loaded(story)
    minutes = ReadingTime.minutes(of: story)
  }

  /// Sets the text for the screen's width and mode; the sentence at the top stays there.
  mutating func set(for state: ReaderState) {
    guard case .loaded(let story) = text else { return }
    let anchor = setting.place(at: top)
    setting = StorySetting(story, in: state)
    top = anchor.map { setting.line(of: $0) } ?? 0
    scroll(by: 0, visible: state.contentRows)
  }

  mutating func scroll(by lines: Int, visible: Int) {
    top = min(max(top + lines, 0), max(setting.count - visible, 0))
  }

  /// Where it is to be gone on with: nowhere at its start, nor once its end was seen.
  func position(visible: Int) -> ReadingPosition? {
    guard !isAtEnd(visible: visible), let place = setting.place(at: top) else { return nil }
    return ReadingPosition(block: place.block, offset: place.offset)
  }

  /// Scrolls to a position, unless the reader has scrolled already.
  mutating func goOn(at position: ReadingPosition, visible: Int) {
    guard top == 0 else { return }
    let place = StorySetting.Place(block: position.block, offset: position.offset)
    scroll(by: setting.line(of: place), visible: visible)
  }

  func isAtEnd(visible: Int) -> Bool {
    top + visible >= setting.count
  }

  /// How much of the text has been seen, in percent.
  func progress(visible: Int) -> Int {
    setting.count == 0 ? 100 : min((top + visible) * 100 / setting.count, 100)
  }
}

/// How far the text of a story has come.
enum StoryText: Sendable {
  case unknown
  case awaited
  case loaded(Story)
  case failed(LocalizedText)
}

extension ReaderState {
  /// Shows the story's next language.
  mutating func cycleLanguage() -> [Effect] {
    guard case .story(let story) = screen, case .loaded(let loaded) = story.text else { return [] }
    guard loaded.isBilingual else {
      status = Status(Phrases.onlyOneHalf(loaded.halves.first?.language ?? .other))
      return []
    }
    settings.storyMode = settings.storyMode.next(columns: size.columns)
    setStoriesAnew()
    return [.rememberSettings]
  }

  /// Makes the text column wider or narrower, and keeps it so.
  mutating func changeMeasure(by cells: Int) -> [Effect] {
    settings.setMeasure(settings.measure + cells)
    status = Status(Phrases.measure(settings.measure))
    setStoriesAnew()
    return [.rememberSettings]
  }

  /// Sets every open story for the width and mode of now.
  mutating func setStoriesAnew() {
    for index in screens.indices {
      guard case .story(var story) = screens[index] else { continue }
      story.set(for: self)
      screens[index] = .story(story)
    }
    setPreviewAnew()
    setPagesAnew()
  }

  private mutating func setPagesAnew() {
    for index in screens.indices {
      guard case .page(var page) = screens[index] else { continue }
      page.set(for: self)
      screens[index] = .page(page)
    }
  }

  mutating func setPreviewAnew() {
    guard var story = preview else { return }
    story.set(for: self)
    preview = story
  }
}
