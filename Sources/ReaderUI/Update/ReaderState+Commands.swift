import News

extension ReaderState {
  mutating func perform(_ command: Command, keymap: Keymap) -> [Effect] {
    switch command {
    case .quit: [.quit]
    case .goBack: goBack()
    case .redraw: [.redraw]
    case .suspend: [.suspend]
    case .showHelp: choose(from: .help(screen.kind), keymap: keymap)
    case .showPalette: choose(from: .palette, keymap: keymap)
    case .showLinks: choose(from: .links, keymap: keymap)
    case .showSharing: choose(from: .share, keymap: keymap)
    case .showSettings: choose(from: .settings, keymap: keymap)
    case .showTags: choose(from: .tags, keymap: keymap)
    case .showSearches: choose(from: .searches, keymap: keymap)
    case .showFollows: choose(from: .follows, keymap: keymap)
    case .showRules: choose(from: .rules, keymap: keymap)
    case .searchChoices: ask(.choice)
    case .showChanges: showChanges()
    case .showLog: showPage(.log)
    case .showAbout: showPage(.about)
    case .showTour: showPage(.tour)
    case .pipeStory: askForPipe()
    case .printStory: printTargets()
    case .saveEdition: [.saveEdition]
    case .importFile: ask(.importedFile)
    case .importCookies: ask(.cookieFile)
    case .exportFeeds: [.exportFeeds]
    case .openInBrowser: openInBrowser()
    case .showBookmarks: showList(.bookmarks)
    case .showSections: showMenu()
    case .showFront: showFront()
    case .refreshHere: refreshHere()
    case .refreshEverything: askForRefresh(of: .everything)
    case .showRefresh: showRefresh()
    case .fetchOlder: fetchOlder()
    case .stopRefresh: refresh == nil ? [.quit] : [.stopRefresh]
    case .cycleLanguage: cycleLanguage()
    case .toggleReadings: toggleReadings()
    case .showPrint: showPrint()
    case .widenColumn: changeMeasure(by: 4)
    case .narrowColumn: changeMeasure(by: -4)
    case .widenList: changeListColumns(by: 4)
    case .narrowList: changeListColumns(by: -4)
    case .toggleZen: toggleZen()
    case .toggleBookmark: toggleBookmark()
    case .toggleRead: toggleRead()
    case .togglePick: togglePick()
    case .showFilters: choose(from: .filters, keymap: keymap)
    case .limitList: askForLimit()
    case .cycleOrder: cycleOrder()
    case .editTags: askForTags()
    case .editNote: askForNote()
    case .editNoteInEditor: targets.first.map { [.editNote($0.headline.id)] } ?? []
    case .saveSearch: askForSearchName()
    case .showReporter: showReporter(keymap: keymap)
    case .showFollowing: choose(from: .following, keymap: keymap)
    case .nextMatch: findNext(by: 1)
    case .previousMatch: findNext(by: -1)
    case .markAllRead: markAllRead()
    case .search: askForSearch()
    case .searchArchive: ask(.search)
    case .searchSite: askSite()
    case .undo: [.undo]
    case .redo: [.redo]
    case .copyLink: copyLink()
    case .copyTitleAndLink: copy { "\($0.title)\n\($0.address.text)" }
    case .showAddress: showAddress(as: .text)
    case .showQRCode: showAddress(as: .code)
    case .showPictures: showPictures()
    case .nextPicture: goToPicture(by: 1)
    case .previousPicture: goToPicture(by: -1)
    case .showContactSheet: showContactSheet()
    case .zoomPicture: zoomPicture()
    case .toggleCharacters: toggleCharacters()
    case .showStatistics: showPage(.statistics)
    case .nextStory: openNeighbour(by: 1, unreadOnly: false)
    case .previousStory: openNeighbour(by: -1, unreadOnly: false)
    case .nextUnread: openNeighbour(by: 1, unreadOnly: true)
    case .previousUnread: openNeighbour(by: -1, unreadOnly: true)
    case .readOn: readOn()
    case .openSelected, .expandSelected, .collapseSelected: openOrFold(command, keymap: keymap)
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .moveToTop,
      .moveToBottom:
      move(command)
    }
  }

  mutating func goBack() -> [Effect] {
    if dropPicks() { return [] }
    if screens.count == 1 { return [.quit] }
    screens.removeLast()
    revealSelection()
    return []
  }

  /// Fetches the story that is open, else what the screen lists.
  private mutating func refreshHere() -> [Effect] {
    guard case .story(let story) = screen else { return askForRefresh(of: scopeHere) }
    status = Status(Phrases.fetchingStory)
    return [.fetchStory(story.id)]
  }

  /// What a refresh of this screen fetches.
  private var scopeHere: RefreshScope {
    for screen in screens.reversed() {
      switch screen {
      case .list(let list):
        if case .section(let id) = list.source { return .section(id) }
      case .menu(let menu):
        if let id = menu.selectedSection(in: self) { return .section(id) }
      default: continue
      }
    }
    return .front
  }

  /// The headline that commands on a story act on.
  var selectedHeadline: ListedHeadline? {
    switch screen {
    case .front(let front): front.selected
    case .list(let list): list.selected
    case .story(let story): story.listed
    case .address(let address): address.listed
    case .picture(let shown): shown.listed
    case .page(let page): page.topic.isOfStory ? selectedBelow : nil
    case .choice: selectedBelow
    case .menu: nil
    }
  }

  /// The headline of the screen from which a choice or page was called.
  private var selectedBelow: ListedHeadline? {
    var below = self
    below.screens.removeLast()
    return below.screens.isEmpty ? nil : below.selectedHeadline
  }

  private func markAllRead() -> [Effect] {
    guard case .list(let list) = screen else { return [] }
    return [.markAllRead(list.source)]
  }

  /// The address of the picture that is looked at; nil on other screens.
  private var pictureAddress: Address? {
    guard case .picture(let shown) = screen else { return nil }
    return shown.figure?.image
  }

  private mutating func copyLink() -> [Effect] {
    pictureAddress.map { [.copy($0.text)] } ?? copy { $0.address.text }
  }

  private func openInBrowser() -> [Effect] {
    if let pictureAddress { return [.follow(pictureAddress)] }
    return selectedHeadline.map { [.openElsewhere($0.headline.id)] } ?? []
  }

  private mutating func copy(_ text: (Headline) -> String) -> [Effect] {
    guard let headline = selectedHeadline?.headline else { return [] }
    return [.copy(text(headline))]
  }

  private mutating func showFront() -> [Effect] {
    screens = Array(screens.prefix(1))
    takeWaitingFront()
    revealSelection()
    return [.loadFront]
  }

  private mutating func showMenu() -> [Effect] {
    if let index = screens.firstIndex(where: { $0.kind == .menu }) {
      screens = Array(screens.prefix(index + 1))
    } else {
      screens.append(.menu(MenuScreen()))
    }
    return [.loadMenu]
  }

  mutating func showList(_ source: ListSource) -> [Effect] {
    if case .list(let list) = screen, list.source == source { return [] }
    let list = ListScreen(source: source)
    screens.append(.list(list))
    return [.loadList(source, order: list.order, offset: 0)]
  }

  private mutating func openOrFold(_ command: Command, keymap: Keymap) -> [Effect] {
    switch screen {
    case .front(let front):
      return front.selected.map { show($0.headline.id, at: screens.count) } ?? []
    case .list(let list): return list.selected.map { show($0.headline.id, at: screens.count) } ?? []
    case .menu: return foldMenu(command)
    case .choice: return chooseSelected(keymap: keymap)
    case .picture: return openPicture()
    case .story, .address, .page: return []
    }
  }
}
