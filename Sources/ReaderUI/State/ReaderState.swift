public import News
public import Terminal

/// All that the reader shows and remembers while it runs.
///
/// It holds no clock, file or terminal.
public struct ReaderState: Sendable {
  /// The paper that is open.
  public var edition: Edition
  /// The screens, from the first to the one that is shown; never empty.
  public var screens: [Screen]
  /// The size of the terminal.
  public var size: Size
  /// The time and zone of the last event.
  public var clock: Clock
  /// What the reader may have done outside of the screens.
  public var rights = ReaderRights.all
  /// What the reader has set.
  public var settings: ReaderSettings
  /// What the status line says.
  public var status: Status?
  /// The refresh that is running.
  public var refresh: RefreshProgress?
  /// How the refresh before went, where none is running.
  var lastRefresh: RefreshProgress?
  /// The built-in keyboard for Korean.
  public var korean = KoreanTyping()
  /// The keys that hold now, for sentences that name some.
  var keymap = Keymap.standard
  /// What is being typed in the last line.
  public internal(set) var prompt: Prompt?
  /// The number typed before a key, such as the 5 of `5j`.
  public internal(set) var count: Int?
  /// What the first keys of those typed so far ask for, unless more of a longer sequence follow soon.
  var pendingCommand: (command: Command, length: Int)?
  /// Keys typed so far of a longer sequence.
  public var pendingKeys: [Key] = []
  /// Whether a story has the screen to itself, without head and hints.
  public internal(set) var isZen = false
  /// The selected story of a list, shown beside it.
  var preview: StoryScreen?
  /// Unread stories by section, for the menu that stands beside a list; nil until they are read.
  var sidebarCounts: [SectionID: Int]?

  /// Starts on the front page.
  public init(edition: Edition, size: Size, clock: Clock, settings: ReaderSettings) {
    (self.edition, self.size, self.clock, self.settings) = (edition, size, clock, settings)
    screens = [.front(FrontScreen())]
  }

  /// The screen that is shown.
  public var screen: Screen {
    get { screens.last ?? .front(FrontScreen()) }
    set { screens[max(screens.count - 1, 0)] = newValue }
  }

  /// Rows between the head line and the two lines below.
  var contentRows: Int { chrome.content.rows }

  /// How the screen is divided from top to bottom.
  var chrome: Chrome { Chrome(size: size, isZen: isZen && screen.kind == .story) }
}

/// One screen with its state.
public enum Screen: Sendable {
  /// The front page.
  case front(FrontScreen)
  /// The section menu.
  case menu(MenuScreen)
  /// Headlines of a section, or the bookmarks.
  case list(ListScreen)
  /// A story.
  case story(StoryScreen)
  /// A list to choose from.
  case choice(ChoiceScreen)
  /// A page of running words that is no story.
  case page(PageScreen)
  /// A story's address.
  case address(AddressScreen)
  /// A story's pictures.
  case picture(PictureScreen)
}

/// The paper that is open and what it is shown as.
public struct Edition: Sendable {
  /// The paper.
  public var paper: Paper { didSet { koreanSections = paper.koreanSections } }
  /// Whether it is the bundled sample and not today's news.
  public var isSample: Bool
  /// When it was last refreshed.
  public var refreshed: Instant?
  /// The Korean names of the paper's sections by their English ones.
  private(set) var koreanSections: [String: String]

  /// Makes an edition.
  public init(paper: Paper, isSample: Bool = false, refreshed: Instant? = nil) {
    (self.paper, self.isSample, self.refreshed) = (paper, isSample, refreshed)
    koreanSections = paper.koreanSections
  }
}

/// The time as the screens tell it.
public struct Clock: Hashable, Sendable {
  /// The present.
  public var now: Instant
  /// The reader's zone.
  public var zone: ZoneOffset
  /// The zone's short name, such as `KST`.
  public var zoneName: String

  /// Makes a clock.
  public init(now: Instant, zone: ZoneOffset = .korea, zoneName: String = "KST") {
    (self.now, self.zone, self.zoneName) = (now, zone, zoneName)
  }
}

/// What the status line says.
public struct Status: Hashable, Sendable {
  /// The sentence.
  public var text: LocalizedText
  /// Whether something failed.
  public var isWarning: Bool

  /// Makes a sentence.
  public init(_ text: LocalizedText, isWarning: Bool = false) {
    (self.text, self.isWarning) = (text, isWarning)
  }
}
