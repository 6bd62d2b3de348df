/// What a person may have done outside of the screens.
///
/// What is not allowed is absent: no key, line of the palette, hint or sentence leads to it. The
/// effects are asked once more before they are run, so that a mistake in a screen opens nothing.
public struct ReaderRights: Hashable, Sendable {
  /// Whether programs are started: a browser, player, editor or printer, mail, a pipe.
  public var startsPrograms: Bool
  /// Whether files that the person names are written and read.
  public var writesFiles: Bool
  /// Whether the paper is fetched when the person asks for it or comes; stories that are opened are
  /// in any case.
  public var refreshes: Bool
  /// Whether the program can be stopped, with a shell behind it.
  public var suspends: Bool

  /// Those of a person at a computer of their own.
  public static let all = ReaderRights(
    startsPrograms: true, writesFiles: true, refreshes: true, suspends: true)
  /// Those of a guest of another's computer, who is given the paper and nothing else.
  public static let served = ReaderRights(
    startsPrograms: false, writesFiles: false, refreshes: false, suspends: false)
}

extension ReaderRights {
  /// Whether a command is there at all.
  ///
  /// Every command is named, so that none is added without a decision.
  public func allows(_ command: Command) -> Bool {
    switch command {
    case .openInBrowser, .pipeStory, .printStory, .editNoteInEditor: startsPrograms
    case .saveEdition, .exportFeeds, .importFile, .importCookies: writesFiles
    case .refreshHere, .refreshEverything, .fetchOlder, .searchSite, .stopRefresh, .showRefresh:
      refreshes
    case .suspend: suspends
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .moveToTop,
      .moveToBottom, .openSelected, .expandSelected, .collapseSelected, .goBack, .quit, .readOn,
      .nextStory, .previousStory, .nextUnread, .previousUnread, .toggleRead, .markAllRead,
      .togglePick, .showFilters, .limitList, .cycleOrder, .editTags, .editNote, .saveSearch,
      .showReporter, .showFollowing, .toggleBookmark, .undo, .redo, .showBookmarks, .search,
      .searchArchive, .nextMatch, .previousMatch, .showSections, .showFront, .cycleLanguage,
      .toggleReadings, .showPrint, .widenColumn, .narrowColumn, .widenList, .narrowList,
      .toggleZen, .showPalette, .searchChoices, .showLinks, .showSharing, .showSettings, .showTags,
      .showSearches, .showFollows, .showRules, .showChanges, .showLog, .showAbout, .showTour,
      .copyLink, .copyTitleAndLink, .showAddress, .showQRCode, .showPictures, .nextPicture,
      .previousPicture, .showContactSheet, .zoomPicture, .toggleCharacters, .showStatistics,
      .showHelp, .redraw:
      true
    }
  }

  /// Whether a way to hand a story on is there.
  ///
  /// A network's page is copied where no browser may be started.
  public func allows(_ way: ShareWay) -> Bool {
    switch way {
    case .quote, .network: true
    case .mail, .pipe, .print: startsPrograms
    case .file: writesFiles
    }
  }

  /// Whether an effect is run.
  public func allows(_ effect: Effect) -> Bool {
    switch effect {
    case .openElsewhere, .editNote: startsPrograms
    case .share(_, let way): allows(way)
    case .saveEdition, .exportFeeds, .importFile, .importCookies, .completePath: writesFiles
    case .refresh, .stopRefresh, .fetchStory, .loadList(.site, _, _, _), .markAllRead(.site):
      refreshes
    case .suspend: suspends
    case .loadFront, .loadMenu, .loadList, .loadStory, .loadPreview, .loadChoices, .loadPage,
      .follow, .use, .loadAnswer, .setTags, .setNote, .saveSearch, .toggleRule, .toggleFollow,
      .loadMarks, .markRead, .markAllRead, .undo, .redo, .keepPosition, .bookmark, .copy,
      .recallTyped, .rememberTyped, .encodeAddress, .drawPicture, .rememberSettings, .redraw, .quit:
      true
    }
  }

  /// Whether what a line of a choice does is there.
  func allows(_ deed: Deed) -> Bool {
    switch deed {
    case .command(let command): allows(command)
    case .effect(let effect): allows(effect)
    case .list, .ask, .choices, .say, .change: true
    }
  }

  /// The commands that are not there.
  public var withheld: Set<Command> { Set(Command.allCases.filter { !allows($0) }) }
}
