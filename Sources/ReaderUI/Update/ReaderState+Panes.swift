import News

extension ReaderState {
  /// Asks for what the panes beside the focused screen want.
  mutating func fillPanes() -> [Effect] {
    let layout = layout
    return fillSidebar(layout) + fillPreview(layout)
  }

  private mutating func fillSidebar(_ layout: PaneLayout) -> [Effect] {
    guard layout.columns(of: .sections) != nil, sidebarCounts == nil else { return [] }
    sidebarCounts = [:]
    return [.loadMenu]
  }

  private mutating func fillPreview(_ layout: PaneLayout) -> [Effect] {
    guard layout.columns(of: .story) != nil, case .list(let list) = screen else {
      preview = nil
      return []
    }
    guard let id = list.selected?.headline.id else {
      preview = nil
      return []
    }
    if preview?.id == id { return [] }
    var story = StoryScreen(id: id)
    story.listed = list.selected
    story.matches = matches(at: screens.count)
    preview = story
    return [.loadPreview(id)]
  }

  mutating func loadPreview(of listed: ListedHeadline, _ story: Story?) -> [Effect] {
    guard preview?.id == listed.headline.id else { return [] }
    if let story {
      preview?.load(story, listed: listed)
      setPreviewAnew()
    } else {
      preview?.text = .failed(Phrases.notFetchedYet)
    }
    return []
  }

  mutating func load(_ counts: [SectionID: Int]) -> [Effect] {
    if sidebarCounts != nil { sidebarCounts = counts }
    return changeMenu { $0.unread = counts }
  }

  /// Whether a screen of a kind is among those that are open.
  func has(_ kind: ScreenKind) -> Bool { screens.contains { $0.kind == kind } }

  /// The menu as it stands beside a list: unfolded down to the section that is shown.
  var sidebar: MenuScreen {
    var menu = MenuScreen()
    menu.unread = sidebarCounts ?? [:]
    if let section = shownSection { menu.show(section, in: self) }
    return menu
  }

  /// The section whose list is open.
  var shownSection: SectionID? {
    for case .list(let list) in screens.reversed() {
      if case .section(let id) = list.source { return id }
    }
    return nil
  }

  /// Makes the list beside a story wider or narrower, and keeps it so.
  mutating func changeListColumns(by cells: Int) -> [Effect] {
    settings.setListColumns(settings.listColumns + cells)
    status = Status(Phrases.listColumns(settings.listColumns))
    setStoriesAnew()
    revealSelection()
    return [.rememberSettings]
  }

  /// Gives a story the whole screen, or the screen back to the rest.
  mutating func toggleZen() -> [Effect] {
    isZen.toggle()
    setStoriesAnew()
    revealSelection()
    return []
  }
}

extension MenuScreen {
  /// Unfolds the menu down to a section and selects it.
  mutating func show(_ id: SectionID, in state: ReaderState) {
    expanded.formUnion(state.edition.paper.path(to: id).dropLast().map(\.id))
    let place = entries(in: state).firstIndex { entry in
      guard case .section(let section, _) = entry else { return false }
      return section.id == id
    }
    position.selected = place ?? 0
    reveal(in: state)
  }
}
