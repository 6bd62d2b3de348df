/// The looks of a screen's parts.
///
/// Text first: one accent, bold for what is unread, dim for the rest.
public struct Theme: Hashable, Sendable {
  /// Running text.
  public var text = Style.plain
  /// What is secondary.
  public var secondary = Style(attributes: .dim)
  /// A headline not read yet, a story's headline.
  public var headline = Style(attributes: .bold)
  /// Selected words inside a row.
  public var selection = Style(attributes: .reverse)
  /// The bar before the selected row; not bold, since every attribute costs bytes on the line.
  public var selectionBar = Style.plain
  /// Titles of blocks and panes.
  public var title = Style(attributes: .bold)
  /// Marks that announce: new, bookmarked, Korean.
  public var mark = Style(attributes: .bold)
  /// Rules and frames.
  public var rule = Style(attributes: .dim)
  /// Links in a text.
  public var link = Style(attributes: .underline)
  /// Something failed.
  public var warning = Style(attributes: .bold)
  /// The squares of a QR code, dark on light; plain where there are no colours.
  public var code = Style.plain
  /// What a search in the text has found.
  public var match = Style(attributes: .reverse)
  /// Text that a later version of a story added.
  public var inserted = Style(attributes: .underline)
  /// Text that a later version of a story dropped.
  public var deleted = Style(attributes: .dim)
  /// What somebody else has said.
  public var quote = Style(attributes: .italic)

  /// A theme without colours.
  public init() {}

  /// The terminal's own 16 colours: an accent of cyan, warnings in red.
  public static let standard: Theme = {
    var theme = Theme()
    theme.secondary = Style(foreground: .indexed(8))
    theme.rule = Style(foreground: .indexed(8))
    theme.selectionBar = Style(foreground: .indexed(6))
    theme.mark = Style(foreground: .indexed(6), attributes: .bold)
    theme.title = Style(foreground: .indexed(6), attributes: .bold)
    theme.link = Style(foreground: .indexed(4), attributes: .underline)
    theme.warning = Style(foreground: .indexed(1), attributes: .bold)
    theme.code = Style(foreground: .indexed(0), background: .indexed(15))
    theme.match = Style(foreground: .indexed(0), background: .indexed(3))
    theme.inserted = Style(foreground: .indexed(2), attributes: .underline)
    theme.deleted = Style(foreground: .indexed(1))
    return theme
  }()

  /// The theme for a terminal with that many colours.
  ///
  /// Eight colours have no grey: what is secondary is dim there.
  public static func fitting(colors: Int) -> Theme {
    if colors < 8 { return Theme() }
    var theme = Theme.standard
    // The first sixteen colours are often changed; of the others black is black.
    if colors >= 256 { theme.code = Style(foreground: .indexed(16), background: .indexed(231)) }
    if colors >= 16 { return theme }
    theme.code = Style(foreground: .indexed(0), background: .indexed(7))
    theme.secondary = Style(attributes: .dim)
    theme.rule = Style(attributes: .dim)
    return theme
  }
}
