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
    return story.matches == nil ? [] : findNext(by: 1)
  }

  /// The next or previous place, or where nothing is looked for, the next or previous unread story.
  mutating func findNext(by step: Int) -> [Effect] {
    guard case .story(var story) = screen, let matches = story.matches else {
      return openNeighbour(by: step, unreadOnly: true)
    }
    status = Status(story.find(matches, by: step, visible: contentRows))
    screen = .story(story)
    return []
  }

  /// What was searched for in the list from which a story is opened.
  func matches(at place: Int) -> StoryMatches? {
    guard screens.indices.contains(place - 1), case .list(let list) = screens[place - 1],
      case .search(let query) = list.source
    else { return nil }
    return StoryMatches(query: query)
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
    _ matches: StoryMatches, by step: Int, visible: Int
  ) -> LocalizedText {
    let all = hits ?? setting.hits(of: matches)
    hits = all
    guard let next = next(among: all, by: step, visible: visible) else {
      return Phrases.notInStory(matches.text)
    }
    hit = next
    reveal(all[next], visible: visible)
    return Phrases.found(matches.text, lines: all.count)
  }

  /// The hit after the last one; where that is not in sight, the one next to the screen's top.
  private func next(among all: [StoryHit], by step: Int, visible: Int) -> Int? {
    if all.isEmpty { return nil }
    if let hit, isShown(all[hit], visible: visible) { return (hit + step + all.count) % all.count }
    func isBelow(_ hit: StoryHit) -> Bool {
      hit.line >= setting.top(of: hit.column, at: top, visible: visible)
    }
    return step > 0
      ? all.firstIndex(where: isBelow) ?? 0
      : all.lastIndex { !isBelow($0) } ?? all.count - 1
  }

  private mutating func reveal(_ hit: StoryHit, visible: Int) {
    if isShown(hit, visible: visible) { return }
    let line = hit.line - visible / 3
    let wanted = setting.scroll(showing: line, of: hit.column, visible: visible)
    scroll(by: wanted - top, visible: visible)
  }

  private func isShown(_ hit: StoryHit, visible: Int) -> Bool {
    let first = setting.top(of: hit.column, at: top, visible: visible)
    return (first..<(first + visible)).contains(hit.line)
  }
}

extension Phrases {
  static func notInStory(_ text: String) -> LocalizedText {
    LocalizedText(english: "“\(text)” is not in this story.", korean: "기사에 “\(text)”이(가) 없습니다.")
  }

  static func found(_ text: String, lines: Int) -> LocalizedText {
    LocalizedText(
      english:
        "“\(text)” stands in \(lines == 1 ? "1 line" : "\(lines) lines"). {nextMatch} and {previousMatch} go on.",
      korean: "“\(text)”: \(lines)줄. {nextMatch} 키와 {previousMatch} 키로 이어 찾습니다.")
  }
}
