public import News

/// What a person asks for with a key, whatever the key is.
public enum Command: String, Hashable, Sendable, CaseIterable {
  /// One row or line down or up.
  case moveDown, moveUp
  /// A screen down or up.
  case pageDown, pageUp
  /// Half a screen down or up.
  case halfPageDown, halfPageUp
  /// The first or last row or line.
  case moveToTop, moveToBottom
  /// Opens what is selected.
  case openSelected
  /// Shows or hides the sub-sections of the selected section.
  case expandSelected, collapseSelected
  /// Back to the screen before; ends the program on the first one.
  case goBack
  /// Ends the program.
  case quit
  /// Pages, then goes to the next unread story, then to the next section.
  case readOn
  /// The story after or before this one.
  case nextStory, previousStory
  /// The next or previous unread story.
  case nextUnread, previousUnread
  /// Marks the story read or unread.
  case toggleRead
  /// Marks every story of the list read.
  case markAllRead
  /// Picks the story out for the next act, or takes it back.
  case togglePick
  /// Shows a part of the list: unread, of today, in Korean.
  case showFilters
  /// Shows of the list what holds a word.
  case limitList
  /// In another order.
  case cycleOrder
  /// The reader's tags and note of a story.
  case editTags, editNote, editNoteInEditor
  /// Keeps the search that is shown under a name.
  case saveSearch
  /// Everything by the story's reporter; the section, reporter or a word is followed.
  case showReporter, showFollowing
  /// Keeps the story, or keeps it no more.
  case toggleBookmark
  /// Undoes what was done last, or does it again.
  case undo, redo
  /// The bookmarks.
  case showBookmarks
  /// Asks what to search for: inside a story, or in everything that is kept.
  case search
  /// Asks what to search for in everything that is kept.
  case searchArchive
  /// Asks the paper's own site what it finds.
  case searchSite
  /// The next or previous place that was searched for; else the next or previous unread story.
  case nextMatch, previousMatch
  /// The section menu.
  case showSections
  /// The front page.
  case showFront
  /// The story's next language.
  case cycleLanguage
  /// Hanja in Korean text with its reading, or without.
  case toggleReadings
  /// The story as plain text, as it would be printed.
  case showPrint
  /// A wider or narrower text column.
  case widenColumn, narrowColumn
  /// A wider or narrower list beside a story.
  case widenList, narrowList
  /// The story alone on the screen, or the rest too.
  case toggleZen
  /// Fetches what this screen shows.
  case refreshHere
  /// Fetches every section.
  case refreshEverything
  /// Stops the refresh that is running.
  case stopRefresh
  /// Fetches the next older stories of the section.
  case fetchOlder
  /// How far the refresh is, section by section.
  case showRefresh
  /// Every action and section, found by typing.
  case showPalette
  /// Looks for a line of a list by typing.
  case searchChoices
  /// The links of the story.
  case showLinks
  /// Ways to hand the story on.
  case showSharing
  /// What can be set.
  case showSettings
  /// Tags, saved searches, follows, rules.
  case showTags, showSearches, showFollows, showRules
  /// What the paper changed in the story.
  case showChanges
  /// What went wrong; about this paper; the first steps.
  case showLog, showAbout, showTour
  /// Gives the text of the story to a program, or to the one that prints.
  case pipeStory, printStory
  /// Writes what the paper printed today as one book.
  case saveEdition
  /// Takes feeds, bookmarks or stories out of a file, or a subscriber's cookies.
  case importFile, importCookies
  /// Writes the paper's feeds as a subscription list.
  case exportFeeds
  /// Opens the story's page in a browser.
  case openInBrowser
  /// Copies the story's address.
  case copyLink
  /// Copies the story's headline and address.
  case copyTitleAndLink
  /// The story's address in full.
  case showAddress
  /// The story's address as a QR code.
  case showQRCode
  /// The pictures of the story; of several the next or previous one, or all on a sheet.
  case showPictures, nextPicture, previousPicture, showContactSheet
  /// The picture from near, part by part; drawn with characters, or as the terminal can.
  case zoomPicture, toggleCharacters
  /// What was read and is kept, in figures.
  case showStatistics
  /// The keys of this screen.
  case showHelp
  /// Draws the screen anew.
  case redraw
  /// Stops the program as the shell does.
  case suspend
}

extension Command {
  /// What it does, as the help says it.
  public var meaning: LocalizedText { Phrases.meaning(of: self) }
}
