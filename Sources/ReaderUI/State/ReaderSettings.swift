public import News
public import Typesetting

/// What a reader can set, and what the terminal is like.
public struct ReaderSettings: Sendable {
  /// The language of menus and messages.
  public var language: Language
  /// Which halves of a story are shown.
  public var storyMode: StoryMode
  /// The widest text column, in cells.
  public private(set) var measure: Int
  /// How wide characters are.
  public var width: DisplayWidth
  /// The marks and lines that are drawn.
  public var glyphs: Glyphs
  /// Whether a wide screen shows list and story, and the sections too, side by side.
  public var usesPanes = true
  /// Whether the selected story is shown beside a list before it is opened.
  public var showsPreview = true
  /// Cells of the list beside a story.
  public private(set) var listColumns = 50
  /// Cells of the section menu beside a list.
  public private(set) var sectionColumns = 24
  /// Whether the line is slow or costly: nothing is drawn that moves by itself, and no preview.
  public var isSlow = false
  /// Per cent of its text that must have been shown until a story counts as read; nil for never.
  public var marksReadAfter: Int? = 0
  /// Whether Hanja are shown with their readings.
  public var showsHanjaReadings = false

  /// Makes settings; 72 cells is the measure unless said.
  public init(
    language: Language = .english, storyMode: StoryMode = .both, measure: Int = 72,
    width: DisplayWidth = DisplayWidth(), glyphs: Glyphs = .unicode
  ) {
    (self.language, self.storyMode, self.measure) = (language, storyMode, 72)
    (self.width, self.glyphs) = (width, glyphs)
    setMeasure(measure)
  }

  /// Sets the widest text column, within 24...120 cells.
  public mutating func setMeasure(_ cells: Int) {
    measure = min(max(cells, 24), 120)
  }

  /// Sets the width of the list beside a story, within 30...100 cells.
  public mutating func setListColumns(_ cells: Int) {
    listColumns = min(max(cells, 30), 100)
  }

  /// Sets the width of the section menu beside a list, within 16...60 cells.
  public mutating func setSectionColumns(_ cells: Int) {
    sectionColumns = min(max(cells, 16), 60)
  }
}

/// Which halves of a story are shown.
public enum StoryMode: String, Hashable, Sendable, CaseIterable {
  /// The English half alone.
  case english
  /// The Korean half alone.
  case korean
  /// English, then Korean.
  case both
  /// English beside Korean.
  case sideBySide

  /// The least columns of a screen that shows two halves side by side.
  public static let sideBySideColumns = 120

  /// The next mode of a key press on a screen of that width.
  func next(columns: Int) -> StoryMode {
    switch self {
    case .english: .korean
    case .korean: .both
    case .both: columns >= StoryMode.sideBySideColumns ? .sideBySide : .english
    case .sideBySide: .english
    }
  }
}

/// Marks and lines, in Unicode or in ASCII for terminals that have no more.
public struct Glyphs: Hashable, Sendable {
  var new: String
  var bookmark: String
  var korean: String
  var selection: String
  var rule: String
  var bar: String
  var collapsed: String
  var expanded: String
  var crumb: String
  var refresh: String
  var dot: String
  var bullet: String
  var ellipsis: String
  var pick: String
  var koreanKeyboard: String
  var filled: String
  var unfilled: String
  var updated: String
  var quote: String

  /// The marks of a terminal that shows Unicode.
  public static let unicode = Glyphs(
    new: "●", bookmark: "★", korean: "한", selection: "▌", rule: "─", bar: "│", collapsed: "▸",
    expanded: "▾", crumb: "›", refresh: "↻", dot: "·", bullet: "•", ellipsis: "…", pick: "✓",
    koreanKeyboard: "한", filled: "█", unfilled: "░", updated: "✎", quote: "▏")

  /// The marks of a terminal that shows ASCII alone.
  public static let ascii = Glyphs(
    new: "*", bookmark: "+", korean: "K ", selection: ">", rule: "-", bar: "|", collapsed: ">",
    expanded: "v", crumb: ">", refresh: "~", dot: "-", bullet: "*", ellipsis: "...", pick: "x",
    koreanKeyboard: "KO", filled: "#", unfilled: ".", updated: "^", quote: "|")

  /// The marks of a terminal that draws characters of ambiguous width in two cells, as nearly all of
  /// Unicode's marks are: frames of them would be torn.
  public static let wide: Glyphs = {
    var glyphs = Glyphs.ascii
    glyphs.korean = Glyphs.unicode.korean
    return glyphs
  }()
}
