public import News
public import Terminal
public import Typesetting

/// What happened: a key, or a result that came back.
public enum Action: Sendable {
  /// A key was pressed.
  case keyPressed(Key)
  /// A mouse was used.
  case moused(Mouse)
  /// No key has come for a while.
  case pauseEnded
  /// Text was pasted.
  case pasted(String)
  /// The screen has a new size.
  case resized(Size)
  /// Another paper or the same one anew.
  case editionOpened(Edition)
  /// The front page's blocks were read.
  case frontLoaded([FrontRows])
  /// The menu's counts were read.
  case menuLoaded([SectionID: Int])
  /// A window of a list was read.
  case listLoaded(ListSource, ListWindow)
  /// A story's text is there.
  case storyLoaded(ListedHeadline, Story)
  /// The selected story of a list, with its text where that is kept.
  case previewLoaded(ListedHeadline, Story?)
  /// The lines of a list to choose from were read.
  case choicesLoaded(ChoiceKind, [Choice])
  /// A page is to be shown that no key asked for: the first steps.
  case pageOffered(PageTopic)
  /// What a page tells was read.
  case pageLoaded(PageTopic, [PageParagraph])
  /// A link led to a story.
  case storyChosen(StoryID)
  /// What is known of a story beside its text.
  case annotated(StoryID, StoryAnnotations)
  /// What a question is answered with at present.
  case answerFound(Prompt.Purpose, String)
  /// Where a story was left when it was read before.
  case positionFound(StoryID, ReadingPosition)
  /// A story's text is being fetched.
  case storyAwaited(StoryID)
  /// A story's text could not be had.
  case storyFailed(StoryID, LocalizedText)
  /// Marks of a story changed.
  case marked(ListedHeadline)
  /// Marks of any stories changed, by an undoing or another reader: what is shown is read anew.
  case archiveChanged
  /// A refresh got on.
  case refreshProgressed(RefreshProgress)
  /// A refresh is over; how it went, where that is known.
  case refreshEnded(Status, RefreshProgress? = nil)
  /// What a prompt can offer was read.
  case typedRecalled(Prompt.Purpose, TypingMemory)
  /// What a path that is being typed may become.
  case pathsFound(String, [String])
  /// The QR code of an address was made; nil where the address is too long for one.
  case addressEncoded(Address, CodeMatrix?)
  /// A picture that was asked for got on.
  case pictureCame(PictureOrder, PictureProgress)
  /// There is something to say.
  case said(Status)
}

/// The rows of one block of the front page.
public struct FrontRows: Hashable, Sendable {
  /// The block.
  public var block: FrontBlock
  /// Its rows.
  public var rows: [ListedHeadline]
  /// How many there are in all, where these are only the first.
  public var count: Int?

  /// Makes the rows of a block.
  public init(block: FrontBlock, rows: [ListedHeadline], count: Int? = nil) {
    (self.block, self.rows, self.count) = (block, rows, count)
  }
}

/// What a list of headlines shows.
public enum ListSource: Hashable, Sendable {
  /// A section with the sections below it.
  case section(SectionID)
  /// The bookmarks.
  case bookmarks
  /// What a search of the archive finds.
  case search(String)
  /// What the paper's own site finds.
  case site(String)
}

/// A part of a long list.
public struct ListWindow: Hashable, Sendable {
  /// The index of the first row that is held.
  public var offset: Int
  /// The rows that are held.
  public var rows: [ListedHeadline]
  /// How many rows the list has.
  public var count: Int
  /// Unread stories of the whole list; nil where these are all of its rows.
  public var unread: Int?
  /// In which order they stand.
  public var order: ListOrder
  /// What a search found in each story.
  public var snippets: [StoryID: MarkedText]
  /// Whether more follow that are not counted, as a search finds them when they are asked for.
  public var goesOn = false

  /// How many rows are read at once.
  public static let length = 400

  /// Makes a window.
  public init(
    offset: Int = 0, rows: [ListedHeadline] = [], count: Int = 0, order: ListOrder = .newest,
    snippets: [StoryID: MarkedText] = [:], unread: Int? = nil
  ) {
    (self.offset, self.rows, self.count, self.unread) = (offset, rows, count, unread)
    (self.order, self.snippets) = (order, snippets)
  }

  /// The row at an index of the whole list, where it is held.
  func row(at index: Int) -> ListedHeadline? {
    rows.indices.contains(index - offset) ? rows[index - offset] : nil
  }

  /// The index of a story in the whole list, where it is held.
  func index(of id: StoryID) -> Int? {
    rows.firstIndex { $0.headline.id == id }.map { $0 + offset }
  }
}
