import News

extension ReaderState {
  /// Moves the selection of a list or scrolls a text, as if the key were pressed that many times.
  mutating func move(_ command: Command, times: Int = 1) -> [Effect] {
    if command == .moveToTop { takeWaitingFront() }
    if case .picture = screen, [.pageDown, .pageUp].contains(command) {
      return scrollCaption(by: (command == .pageDown ? 3 : -3) * times)
    }
    if command == .pageDown, hasReadFirstSteps { return goBack() }
    return move(by: distance(of: command) * times)
  }

  /// Whether the first steps are shown to their end: who reads on is led to the paper.
  private var hasReadFirstSteps: Bool {
    guard case .page(let page) = screen, page.topic == .tour, page.isLoaded else { return false }
    return screens.count > 1 && page.top + contentRows >= page.lines.count
  }

  /// Moves by items or lines.
  mutating func move(by step: Int) -> [Effect] {
    switch screen {
    case .front(var front):
      front.position.move(by: step, count: front.itemCount)
      screen = .front(front)
    case .menu(var menu):
      menu.position.move(by: step, count: menu.entries(in: self).count)
      screen = .menu(menu)
    case .list(var list):
      list.position.move(by: step, count: list.window.count)
      screen = .list(list)
    case .story(var story):
      story.scroll(by: step, visible: contentRows)
      screen = .story(story)
    case .choice(var list):
      list.position.move(by: step, count: list.found.count)
      screen = .choice(list)
    case .page(var page):
      page.scroll(by: step, visible: contentRows)
      screen = .page(page)
    case .picture: return movePicture(by: step)
    case .address(var address):
      address.scroll(by: step, total: address.lines(in: self).count, visible: contentRows)
      screen = .address(address)
    }
    revealSelection(at: screens.count - 1)
    return missingWindow()
  }

  /// Items or lines that a command moves by; the ends are far enough away for any list.
  private func distance(of command: Command) -> Int {
    var page = max(contentRows - 1, 1)
    if case .list(let list) = screen { page = max(visibleItems(of: list) - 1, 1) }
    return switch command {
    case .moveDown: 1
    case .moveUp: -1
    case .pageDown: page
    case .pageUp: -page
    case .halfPageDown: max(page / 2, 1)
    case .halfPageUp: -max(page / 2, 1)
    case .moveToTop: -1_000_000_000
    default: 1_000_000_000
    }
  }

  /// Stories of a list that the screen shows.
  func visibleItems(of list: ListScreen) -> Int {
    ListLayout(list, in: self).storyCount(from: list.position.top)
  }

  /// Asks for the part of a long list that has come into view.
  func missingWindow() -> [Effect] {
    guard case .list(let list) = screen,
      let offset = list.missingOffset(visible: visibleItems(of: list))
    else { return [] }
    return [.loadList(list.source, order: list.order, offset: offset)]
  }

  /// Opens the story after or before the selected one, from a list or from inside a story.
  mutating func openNeighbour(by step: Int, unreadOnly: Bool) -> [Effect] {
    let place = screen.kind == .story ? screens.count - 1 : screens.count
    guard place > 0 else { return [] }
    let effects: [Effect]?
    switch screens[place - 1] {
    case .front(var front):
      let found = front.select(by: step, unreadOnly: unreadOnly)
      screens[place - 1] = .front(front)
      effects = found.map { show($0, at: place) }
    case .list(var list):
      effects = openNeighbour(in: &list, by: step, unreadOnly: unreadOnly, at: place)
    default: effects = nil
    }
    revealSelection()
    if let effects { return effects }
    status = Status(unreadOnly ? Phrases.noUnread : Phrases.noStory)
    return []
  }

  private mutating func openNeighbour(
    in list: inout ListScreen, by step: Int, unreadOnly: Bool, at place: Int
  ) -> [Effect]? {
    let found = list.select(by: step, unreadOnly: unreadOnly)
    screens[place - 1] = .list(list)
    switch found {
    case .story(let id): return show(id, at: place)
    case .beyond(let offset): return [.loadList(list.source, order: list.order, offset: offset)]
    case .none: return nil
    }
  }

  /// The space bar: the selected story where it is unread, its pages, then the next unread story,
  /// then the next section.
  mutating func readOn() -> [Effect] {
    if case .story(var story) = screen, !story.isAtEnd(visible: contentRows) {
      story.scroll(by: max(contentRows - 1, 1), visible: contentRows)
      screen = .story(story)
      return []
    }
    if let unread = selectedUnread { return show(unread, at: screens.count) }
    let effects = openNeighbour(by: 1, unreadOnly: true)
    return effects.isEmpty ? goOnToNextSection() : effects
  }

  /// The story that is selected in a list or on the front page and not opened yet.
  private var selectedUnread: StoryID? {
    let selected: ListedHeadline?
    switch screen {
    case .front(let front): selected = front.selected
    case .list(let list): selected = list.selected
    default: return nil
    }
    return selected.flatMap { $0.isRead ? nil : $0.headline.id }
  }

  /// At the end of a section the first press says so and a second one goes on.
  private mutating func goOnToNextSection() -> [Effect] {
    guard let index = screens.lastIndex(where: { $0.kind == .list }) else {
      return goOnToFirstSection()
    }
    guard case .list(var list) = screens[index], case .section(let id) = list.source,
      let section = edition.paper.section(id)
    else { return [] }
    guard list.saysEnd, let next = sectionAfter(id) else {
      list.saysEnd = true
      screens[index] = .list(list)
      let next = sectionAfter(id)?.title
      status = Status(
        Phrases.sectionEnd(section.title, unread: list.unreadCount ?? 0, next: next))
      return []
    }
    return readSection(next.id, at: index)
  }

  /// At the end of the front page too.
  private mutating func goOnToFirstSection() -> [Effect] {
    guard let index = screens.lastIndex(where: { $0.kind == .front }),
      case .front(var front) = screens[index], front.itemCount > 0,
      let first = edition.paper.sections.first
    else { return [] }
    if front.saysEnd { return readSection(first.id, at: index + 1) }
    front.saysEnd = true
    screens[index] = .front(front)
    status = Status(
      Phrases.sectionEnd(Phrases.frontPage, unread: front.unreadCount, next: first.title))
    return []
  }

  /// Opens the first unread story of a section whose list is shown at a place of the stack.
  private mutating func readSection(_ id: SectionID, at index: Int) -> [Effect] {
    var following = ListScreen(source: .section(id))
    following.opensFirstUnread = true
    status = nil
    screens = Array(screens.prefix(index)) + [.list(following)]
    return [.loadList(following.source, offset: 0)]
  }

  private func sectionAfter(_ id: SectionID) -> Section? {
    let all = edition.paper.allSections
    guard let index = all.firstIndex(where: { $0.id == id }) else { return nil }
    let inside = Set(all[index].withSubsections.map(\.id))
    return all[(index + 1)...].first { !inside.contains($0.id) }
  }
}
