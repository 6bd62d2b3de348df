public import News
import Terminal

/// A story that is being read.
public struct StoryScreen: Sendable {
  /// Which story.
  public let id: StoryID
  /// Its headline and marks, once they are known.
  public internal(set) var listed: ListedHeadline?
  var text = StoryText.unknown
  /// How long each half takes to read, counted once: every frame shows it.
  private var times: [ReadingTime] = []
  /// The set lines of the text, for the width and mode in which they are shown.
  private(set) var setting = StorySetting()
  /// The first line that is shown.
  private(set) var top = 0
  /// What is looked for in the text.
  var matches: StoryMatches? { didSet { forgetHits() } }
  /// Tags, note, sections.
  var annotations = StoryAnnotations()
  /// The lines in which it is found, once somebody went to one.
  var hits: [StoryHit]?
  /// The hit that was gone to last, as a place among all.
  var hit: Int?
  /// The sentence that the reader scrolled to; nil at the start.
  private var anchor: StorySetting.Place?

  init(id: StoryID) {
    self.id = id
  }

  mutating func load(_ story: Story, listed: ListedHeadline) {
    self.listed = listed
    text = .loaded(story)
    times = story.halves.map(ReadingTime.init)
  }

  /// Minutes that the shown halves take to read.
  var minutes: Int {
    ReadingTime.minutes(
      setting.halves.joined().compactMap { times.indices.contains($0) ? times[$0] : nil })
  }

  /// Sets the text for the screen's width and mode; the sentence at the top stays there.
  ///
  /// It is the one that the reader scrolled to, so that a way through other widths and languages and
  /// back ends where it began.
  mutating func set(for state: ReaderState) {
    guard case .loaded(let story) = text else { return }
    setting = StorySetting(story, in: state)
    forgetHits()
    top = anchor.map { setting.scroll(to: $0, of: story, visible: state.contentRows) } ?? 0
    show(line: top, visible: state.contentRows)
  }

  mutating func scroll(by lines: Int, visible: Int) {
    show(line: top + lines, visible: visible)
    if lines != 0 { anchor = setting.place(at: top) }
  }

  private mutating func show(line: Int, visible: Int) {
    top = min(max(line, 0), max(setting.count - visible, 0))
  }

  private mutating func forgetHits() { (hits, hit) = (nil, nil) }

  /// Where it is to be gone on with: nowhere at its start, nor once its end was seen.
  func position(visible: Int) -> ReadingPosition? {
    guard !isAtEnd(visible: visible), let place = setting.place(at: top) else { return nil }
    return ReadingPosition(block: place.block, offset: place.offset)
  }

  /// Scrolls to a position, unless the reader has scrolled already.
  mutating func goOn(at position: ReadingPosition, visible: Int) {
    guard top == 0, case .loaded(let story) = text else { return }
    let place = StorySetting.Place(block: position.block, offset: position.offset)
    show(line: setting.scroll(to: place, of: story, visible: visible), visible: visible)
    if top > 0 { anchor = place }
  }

  func isAtEnd(visible: Int) -> Bool {
    top + visible >= setting.count
  }

  /// How much of the text has been seen, in percent.
  func progress(visible: Int) -> Int {
    setting.count == 0 ? 100 : min((top + visible) * 100 / setting.count, 100)
  }

  /// How often the space bar still turns a page.
  func pagesLeft(visible: Int) -> Int {
    let page = max(visible - 1, 1)
    return (max(setting.count - top - visible, 0) + page - 1) / page
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

  /// Shows Hanja in Korean text with its reading, or without.
  mutating func toggleReadings() -> [Effect] {
    let areShown = !settings.showsHanjaReadings
    status = Status(areShown ? Phrases.withReadings : Phrases.withoutReadings)
    return change(.hanjaReadings(areShown))
  }

  /// Makes the text column wider or narrower, and keeps it so.
  mutating func changeMeasure(by cells: Int) -> [Effect] {
    settings.setMeasure(settings.measure + cells)
    status = Status(Phrases.measure(settings.measure))
    setStoriesAnew()
    guard case .page(let page) = screen, case .plainText = page.topic else {
      return [.rememberSettings]
    }
    return [.rememberSettings, .loadPage(page.topic)]
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

extension Phrases {
  static let withReadings = LocalizedText(
    english: "Hanja is shown with its reading.", korean: "한자에 음을 답니다.")
  static let withoutReadings = LocalizedText(
    english: "Hanja is shown as printed.", korean: "한자를 그대로 보입니다.")
}
