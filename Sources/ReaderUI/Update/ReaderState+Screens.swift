import News

extension ReaderState {
  /// Takes the front page's blocks; one that is being looked at waits until it is asked for.
  mutating func load(_ blocks: [FrontRows]) -> [Effect] {
    var untold: [StoryID] = []
    for index in screens.indices {
      guard case .front(var front) = screens[index] else { continue }
      untold += front.load(blocks, isInUse: screens.count > 1)
      screens[index] = .front(front)
    }
    revealSelection()
    return untold.map { .loadMarks($0) }
  }

  /// Shows the front page that waits, where one does.
  mutating func takeWaitingFront() {
    guard case .front(var front) = screen else { return }
    front.takeWaiting()
    screen = .front(front)
  }

  mutating func changeMenu(_ change: (inout MenuScreen) -> Void) -> [Effect] {
    for index in screens.indices {
      guard case .menu(var menu) = screens[index] else { continue }
      change(&menu)
      screens[index] = .menu(menu)
    }
    return []
  }

  mutating func changeStory(_ id: StoryID, _ change: (inout StoryScreen) -> Void) -> [Effect] {
    for index in screens.indices {
      guard case .story(var story) = screens[index], story.id == id else { continue }
      change(&story)
      screens[index] = .story(story)
    }
    return []
  }

  mutating func load(_ window: ListWindow, into source: ListSource) -> [Effect] {
    var pending: (id: StoryID, place: Int)?
    for index in screens.indices {
      guard case .list(var list) = screens[index], list.source == source,
        list.order == window.order
      else { continue }
      place(window, in: &list)
      let wantsUnread = list.opensUnreadAfter != nil
      if let id = list.takePendingOpen() { pending = (id, index + 1) }
      screens[index] = .list(list)
      if wantsUnread, pending == nil { return lookFurther(in: list) }
    }
    revealSelection()
    // Only now: showing closes the screens above.
    return pending.map { show($0.id, at: $0.place) } ?? []
  }

  /// Goes on looking for an unread story in what a search has not brought yet.
  private mutating func lookFurther(in list: ListScreen) -> [Effect] {
    if list.opensUnreadAfter == nil {
      status = Status(Phrases.noUnread)
      return []
    }
    return [.loadList(list.source, order: list.order, offset: list.window.count)]
  }

  /// Takes a window so that what is selected stays on its row of the screen.
  private func place(_ window: ListWindow, in list: inout ListScreen) {
    let row = ListLayout(list, in: self).row(of: list.position.selected, from: list.position.top)
    guard list.load(window) else { return }
    list.position.top = ListLayout(list, in: self).top(placing: list.position.selected, at: row)
  }

  mutating func load(_ story: Story, listed: ListedHeadline) -> [Effect] {
    var isShown = false
    _ = changeStory(listed.headline.id) { screen in
      screen.load(story, listed: listed)
      isShown = true
    }
    loadPictures(of: story)
    // The panes may depend on the text that is there now.
    setStoriesAnew()
    let marks = isShown ? readMark(of: listed) : []
    return marks.isEmpty ? mark(listed) : marks
  }

  mutating func fail(_ id: StoryID, _ reason: LocalizedText) -> [Effect] {
    failPictures(of: id, reason)
    return changeStory(id) { $0.text = .failed(reason) }
  }

  /// A mark changed: it shows wherever the story stands.
  mutating func mark(_ listed: ListedHeadline) -> [Effect] {
    for index in screens.indices {
      switch screens[index] {
      case .front(var front):
        front.mark(listed)
        screens[index] = .front(front)
      case .list(var list):
        list.mark(listed)
        screens[index] = .list(list)
      case .story(var story) where story.id == listed.headline.id:
        story.listed = listed
        screens[index] = .story(story)
      default: break
      }
    }
    if preview?.id == listed.headline.id { preview?.listed = listed }
    return has(.menu) || sidebarCounts != nil ? [.loadMenu] : []
  }

  /// Scrolls every list so that its selection can be seen.
  mutating func revealSelection() {
    for place in screens.indices { revealSelection(at: place) }
  }

  /// Scrolls one screen of the stack so that its selection is seen; those below it have not moved.
  mutating func revealSelection(at place: Int) {
    switch screens[place] {
    case .front(var front):
      front.reveal(in: self)
      screens[place] = .front(front)
    case .menu(var menu):
      menu.reveal(in: self)
      screens[place] = .menu(menu)
    case .list(var list):
      list.reveal(in: ListLayout(list, in: self))
      screens[place] = .list(list)
    case .choice(var list):
      list.reveal(visible: contentRows)
      screens[place] = .choice(list)
    case .story, .address, .page, .picture: break
    }
  }

  /// Shows a story on the screen at a place of the stack; screens above are closed.
  mutating func show(_ id: StoryID, at place: Int) -> [Effect] {
    var story = StoryScreen(id: id)
    story.matches = matches(at: place)
    screens = Array(screens.prefix(place)) + [.story(story)]
    return [.loadStory(id)]
  }
}
