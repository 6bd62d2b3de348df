import News
import Terminal

/// Changes the state by what happened, and says what is to be done outside.
public func update(_ state: inout ReaderState, _ action: Action, keymap: Keymap) -> [Effect] {
  state.keymap = keymap
  let effects = take(action, into: &state, keymap: keymap)
  return effects + state.fillPanes() + state.fillPictures()
}

private func take(_ action: Action, into state: inout ReaderState, keymap: Keymap) -> [Effect] {
  switch action {
  case .keyPressed(let key): state.press(key, keymap: keymap)
  case .moused(let mouse): state.point(mouse, keymap: keymap)
  case .pauseEnded: state.endPause(keymap: keymap)
  case .pasted(let text): state.paste(text)
  case .resized(let size): state.resize(to: size)
  case .editionOpened(let edition): state.open(edition)
  case .frontLoaded(let blocks): state.load(blocks)
  case .menuLoaded(let counts): state.load(counts)
  case .listLoaded(let source, let window): state.load(window, into: source)
  case .storyLoaded(let listed, let story): state.load(story, listed: listed)
  case .previewLoaded(let listed, let story): state.loadPreview(of: listed, story)
  case .choicesLoaded(let kind, let choices): state.load(choices, into: kind)
  case .pageOffered(let topic): state.showPage(topic)
  case .pageLoaded(let topic, let paragraphs): state.load(paragraphs, into: topic)
  case .storyChosen(let id): state.show(id, at: state.screens.count)
  case .annotated(let id, let annotations): state.annotate(id, annotations)
  case .answerFound(let purpose, let text): state.ask(purpose, text: text)
  case .storyAwaited(let id): state.changeStory(id) { $0.text = .awaited }
  case .storyFailed(let id, let reason): state.fail(id, reason)
  case .positionFound(let id, let position): state.goOn(reading: id, at: position)
  case .marked(let listed): state.mark(listed)
  case .archiveChanged: state.reload()
  case .refreshProgressed(let progress): state.show(progress)
  case .refreshEnded(let status, let result): state.endRefresh(status, result)
  case .typedRecalled(let purpose, let memory): state.recall(purpose, memory)
  case .pathsFound(let typed, let paths): state.offer(paths, for: typed)
  case .addressEncoded(let address, let code): state.load(code, of: address)
  case .pictureCame(let order, let progress): state.note(progress, of: order)
  case .said(let status): state.say(status)
  }
}

extension ReaderState {
  mutating func press(_ key: Key, keymap: Keymap) -> [Effect] {
    if let keys = apart(key, keymap: keymap) {
      return keys.flatMap { press($0, keymap: keymap) }
    }
    status = nil
    if let effects = typeIntoPrompt(key, keymap: keymap) { return effects }
    let (story, seen) = (openStory, shareSeen)
    let effects = typeNumber(key, keymap: keymap) ?? take(key, keymap: keymap)
    return keepPosition(in: story, left: effects.contains(.quit)) + effects
      + readMark(since: story?.id == openStory?.id ? seen : nil)
  }

  mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    setStoriesAnew()
    revealSelection()
    return []
  }

  mutating func open(_ edition: Edition) -> [Effect] {
    let isOther = self.edition.paper.id != edition.paper.id
    self.edition = edition
    if isOther { screens = [.front(FrontScreen())] + screens.filter(\.isOfNoPaper) }
    return reload()
  }

  /// Reads anew what the screens show; what is selected stays selected.
  mutating func reload() -> [Effect] {
    let counts: [Effect] = sidebarCounts == nil || has(.menu) ? [] : [.loadMenu]
    let reads: [Effect] = screens.compactMap { screen in
      switch screen {
      case .front: .loadFront
      case .menu: .loadMenu
      case .list(let list):
        .loadList(
          list.source, order: list.order, offset: list.offsetToReload,
          holding: list.selected?.headline.id)
      case .story(let story): .loadMarks(story.id)
      case .choice(let list): list.kind.isRead ? .loadChoices(list.kind) : nil
      case .page(let page): page.topic == .refresh ? nil : .loadPage(page.topic)
      case .picture(let shown): .loadMarks(shown.id)
      case .address: nil
      }
    }
    return counts + reads
  }

  mutating func say(_ status: Status) -> [Effect] {
    self.status = status
    return []
  }
}
