import Terminal

extension Keymap {
  /// The keys that hands already know.
  public static let standard = Keymap(bindings: [
    .front: moving + opening + stories + filtering + [line(.showSections, "h", "<Left>", "M")]
      + paper.filter { $0.command != .showSections } + [line(.goBack, "q")] + ending,
    .menu: moving
      + [
        line(.openSelected, "<Enter>", "o"), line(.expandSelected, "l", "<Right>", "<Space>"),
        line(.collapseSelected, "h", "<Left>"),
      ] + paper + leaving("q", "<BS>", "<Esc>") + ending,
    .list: moving + opening + stories + [line(.markAllRead, "A", "*")] + selecting + panes + paper
      + leaving("q", "h", "<Left>", "<BS>", "<Esc>")
      + ending,
    .story: [
      line(.readOn, "<Space>"),
      line(.pageUp, "b", "-", "<PgUp>", "<C-b>"), line(.pageDown, "<PgDn>", "<C-f>"),
      line(.moveDown, "j", "<Down>", "<Enter>"), line(.moveUp, "k", "<Up>"),
    ] + jumping + [
      line(.nextStory, "J", "}"), line(.previousStory, "K", "{"),
      line(.cycleLanguage, "L", "\\"),
      line(.widenColumn, ">"), line(.narrowColumn, "<lt>"), line(.toggleZen, "z"),
      line(.showLinks, ";"), line(.showChanges, "D", "="), line(.toggleReadings, "d"),
      line(.showPrint, "p"),
    ] + panes + stories.filter { $0.command != .readOn } + paper
      + leaving("q", "h", "<Left>", "<BS>", "<Esc>") + ending,
    .choice: moving
      + [line(.openSelected, "<Enter>", "l", "<Right>"), line(.searchChoices, "/")]
      + leaving("q", "h", "<Left>", "?", "<BS>", "<Esc>", "<F1>")
      + [line(.redraw, "<C-l>"), line(.suspend, "<C-z>"), line(.quit, "Q")],
    .page: [
      line(.pageDown, "<Space>", "<PgDn>", "<C-f>"), line(.pageUp, "b", "-", "<PgUp>", "<C-b>"),
    ]
      + [line(.moveDown, "j", "<Down>", "<Enter>"), line(.moveUp, "k", "<Up>")] + jumping + fetching
      + [
        line(.printStory, "p"), line(.pipeStory, "|"), line(.showSharing, "e"),
        line(.widenColumn, ">"), line(.narrowColumn, "<lt>"),
      ]
      + leaving("q", "h", "<Left>", "<BS>", "<Esc>") + ending,
    .address: moving + [
      line(.copyLink, "y"), line(.copyTitleAndLink, "Y", "\""),
      line(.showAddress, "a"), line(.showQRCode, "c"),
    ] + leaving("q", "h", "<Left>", "<BS>", "<Esc>") + ending,
    .picture: [
      line(.nextPicture, "<Space>", "n", "<Right>", "l"),
      line(.previousPicture, "p", "b", "<Left>"),
      line(.moveDown, "j", "<Down>"), line(.moveUp, "k", "<Up>"),
      line(.moveToTop, "g", "<Home>"), line(.moveToBottom, "G", "<End>"),
      line(.openSelected, "<Enter>"), line(.zoomPicture, "z"), line(.showContactSheet, "t"),
      line(.toggleCharacters, "c"), line(.pageDown, "<PgDn>", "<C-f>"),
      line(.pageUp, "<PgUp>", "<C-b>"), line(.copyLink, "y"), line(.openInBrowser, "o"),
      line(.toggleBookmark, "s"), line(.undo, "u"), line(.redo, "<C-r>"),
    ] + leaving("q", "h", "i", "<BS>", "<Esc>") + ending,
  ])

  private static let moving =
    [
      line(.moveDown, "j", "<Down>"), line(.moveUp, "k", "<Up>"),
      line(.pageDown, "<PgDn>", "<C-f>"), line(.pageUp, "b", "-", "<PgUp>", "<C-b>"),
    ] + jumping
  private static let jumping = [
    line(.halfPageDown, "<C-d>"), line(.halfPageUp, "<C-u>"),
    line(.moveToTop, "g", "<Home>"), line(.moveToBottom, "G", "<End>"),
  ]
  private static let opening = [line(.openSelected, "<Enter>", "l", "<Right>")]
  private static let stories = [
    line(.readOn, "<Space>"),
    line(.nextUnread, "<Tab>"), line(.previousUnread, "<S-Tab>"),
    line(.toggleBookmark, "s"), line(.toggleRead, "m"),
    line(.copyLink, "y"), line(.copyTitleAndLink, "Y", "\""), line(.openInBrowser, "o"),
    line(.showPictures, "i"),
    line(.editTags, "t"), line(.editNote, "T"), line(.editNoteInEditor),
    line(.showReporter, "B", "@"), line(.showFollowing, "F", "+"),
    line(.showSharing, "e"), line(.pipeStory, "|"), line(.printStory), line(.showAddress, "a"),
    line(.showQRCode, "c"),
  ]
  private static let paper =
    [
      line(.search, "/"), line(.searchSite, ","), line(.nextMatch, "n"),
      line(.previousMatch, "N", "#"), line(.undo, "u"), line(.redo, "<C-r>"),
      line(.showFront, "H", "~"), line(.showSections, "M", "^"), line(.showBookmarks, "S", "'"),
      line(.showPalette, ":"),
    ] + fetching
  private static let fetching = [
    line(.refreshHere, "r"), line(.refreshEverything, "R"), line(.stopRefresh, "<C-c>"),
  ]
  private static let selecting = [
    line(.togglePick, "v"), line(.showFilters, "f"), line(.limitList, "&"),
    line(.cycleOrder, "O"), line(.saveSearch, "W"), line(.fetchOlder, "."),
  ]
  private static let filtering = selecting.filter {
    [.showFilters, .limitList].contains($0.command)
  }
  private static let panes = [line(.widenList, "]"), line(.narrowList, "[")]
  /// What is reached through the palette, by a name rather than a key.
  private static let byName = [
    line(.showSettings), line(.showRefresh), line(.searchArchive), line(.showTags),
    line(.showSearches), line(.showFollows), line(.showRules), line(.showLog),
    line(.showAbout), line(.saveEdition), line(.importFile), line(.importCookies),
    line(.exportFeeds), line(.showStatistics),
    line(.showTour),
  ]
  private static let ending =
    [
      line(.showHelp, "?", "<F1>"), line(.redraw, "<C-l>"), line(.suspend, "<C-z>"),
      line(.quit, "Q"),
    ] + byName

  private static func leaving(_ keys: String...) -> [Binding] {
    [Binding(command: .goBack, keys: keys.compactMap(Key.sequence))]
  }

  private static func line(_ command: Command, _ keys: String...) -> Binding {
    Binding(command: command, keys: keys.compactMap(Key.sequence))
  }
}
