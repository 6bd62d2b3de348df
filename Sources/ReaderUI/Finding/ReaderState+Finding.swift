import News

extension ReaderState {
  /// Asks what to look for: in a story inside of it, elsewhere in everything that is kept.
  mutating func askForSearch() -> [Effect] {
    guard case .story(let story) = screen else { return ask(.search, text: searchHere) }
    return ask(.inStory, text: story.matches?.text ?? "")
  }

  /// Marks what is looked for in the story and goes to the first place.
  mutating func find(_ text: String) -> [Effect] {
    guard case .story(var story) = screen else { return [] }
    story.matches = StoryMatches(text)
    screen = .story(story)
    return story.matches == nil ? [] : findNext(by: 1, fromTop: true)
  }

  /// The next or previous place, or where nothing is looked for, the next or previous unread story.
  mutating func findNext(by step: Int, fromTop: Bool = false) -> [Effect] {
    guard case .story(var story) = screen, let matches = story.matches else {
      return openNeighbour(by: step, unreadOnly: true)
    }
    status = Status(story.find(matches, by: step, fromTop: fromTop, visible: contentRows))
    screen = .story(story)
    return []
  }

  /// The query whose results are shown, to be changed.
  private var searchHere: String {
    guard case .list(let list) = screen, case .search(let query) = list.source else { return "" }
    return query
  }
}

extension StoryScreen {
  /// Scrolls to the next line that holds what is looked for, a third down the screen.
  fileprivate mutating func find(
    _ matches: StoryMatches, by step: Int, fromTop: Bool, visible: Int
  ) -> LocalizedText {
    let lines = setting.columns.max { $0.count < $1.count } ?? []
    let start = fromTop ? top - 1 : found ?? top
    guard let line = matches.line(in: lines, from: start, by: step) else {
      return Phrases.notInStory(matches.text)
    }
    found = line
    if line < top || line >= top + visible {
      scroll(by: line - visible / 3 - top, visible: visible)
    }
    return Phrases.found(matches.text, lines: matches.lineCount(in: lines))
  }
}

extension Phrases {
  static func notInStory(_ text: String) -> LocalizedText {
    LocalizedText(english: "“\(text)” is not in this story.", korean: "기사에 “\(text)”이(가) 없습니다.")
  }

  static func found(_ text: String, lines: Int) -> LocalizedText {
    LocalizedText(
      english: "“\(text)” stands in \(lines == 1 ? "1 line" : "\(lines) lines"). n and N go on.",
      korean: "“\(text)”: \(lines)줄. n과 N으로 이어 찾습니다.")
  }
}
