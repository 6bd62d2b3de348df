public import News

/// What the reader wants done outside of its screens.
public enum Effect: Hashable, Sendable {
  /// Reads the front page's blocks.
  case loadFront
  /// Reads the menu's counts.
  case loadMenu
  /// Reads a window of a list; where it moved meanwhile, the one that holds a story.
  case loadList(ListSource, order: ListOrder = .newest, offset: Int, holding: StoryID? = nil)
  /// Brings a story's text, from the archive or the wire.
  case loadStory(StoryID)
  /// Fetches a story's page anew, also where its text is kept.
  case fetchStory(StoryID)
  /// Reads a story's text to show it beside a list, where it is kept; nothing is fetched or marked.
  case loadPreview(StoryID)
  /// Reads the lines of a list to choose from.
  case loadChoices(ChoiceKind)
  /// Reads what a page tells.
  case loadPage(PageTopic)
  /// Opens a story's page in the person's browser, or a video in the person's player.
  case openElsewhere(StoryID)
  /// Follows a link: to a story that is known in the reader, to anything else in the browser.
  case follow(Address)
  /// Remembers a setting that was changed; looks and keys are read from their files.
  case use(SettingChange)
  /// Hands stories on.
  case share([StoryID], ShareWay)
  /// Writes what the paper printed today as one book.
  case saveEdition
  /// Writes the paper's feeds as a subscription list.
  case exportFeeds
  /// Takes what a file holds: feeds, bookmarks or stories.
  case importFile(String)
  /// Takes a subscriber's cookies out of a file.
  case importCookies(String)
  /// Reads which files a path may become.
  case completePath(String)
  /// Reads what a question is answered with at present: a story's tags or note.
  case loadAnswer(Prompt.Purpose, StoryID)
  /// Gives a story these tags, or this note.
  case setTags(StoryID, [String])
  case setNote(StoryID, String)
  /// Has a note written in the person's editor.
  case editNote(StoryID)
  /// Keeps a search under a name.
  case saveSearch(String, String)
  /// Leaves out what a query finds, or shows it again.
  case toggleRule(String)
  /// Follows something, or no longer.
  case toggleFollow(FollowTarget)
  /// Reads a story's marks.
  case loadMarks(StoryID)
  /// Marks stories.
  case markRead([StoryID], Bool)
  /// Marks every story of a list read.
  case markAllRead(ListSource)
  /// Undoes what was done last.
  case undo
  /// Does again what was undone.
  case redo
  /// Keeps where a story was left; at its start and its end there is nothing to keep.
  case keepPosition(StoryID, ReadingPosition?)
  /// Keeps stories, or keeps them no more.
  case bookmark([StoryID], Bool)
  /// Fetches.
  case refresh(RefreshScope)
  /// Ends the refresh.
  case stopRefresh
  /// Puts text on the clipboard of the person's own machine.
  case copy(String)
  /// Reads what a prompt can offer.
  case recallTyped(Prompt.Purpose)
  /// Remembers what was typed.
  case rememberTyped(Prompt.Purpose, String)
  /// Makes the QR code of an address.
  case encodeAddress(Address)
  /// Brings and draws a picture.
  case drawPicture(PictureOrder)
  /// Remembers the settings.
  case rememberSettings
  /// Draws everything anew.
  case redraw
  /// Stops the program until the shell continues it.
  case suspend
  /// Ends the program.
  case quit
}

/// What a refresh fetches.
public enum RefreshScope: Hashable, Sendable {
  /// The front page and the top sections.
  case front
  /// One section.
  case section(SectionID)
  /// The whole menu.
  case everything
  /// The next older stories of a section.
  case older(SectionID)
}
