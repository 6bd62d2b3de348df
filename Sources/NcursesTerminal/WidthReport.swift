/// How many cells a terminal takes for text that terminals disagree about.
public struct WidthReport: Hashable, Sendable {
  /// A character of ambiguous width (UAX #11): 1, or 2 in fonts of the East.
  public var ambiguous: Int
  /// A Hangul syllable: 2.
  public var syllable: Int
  /// The same syllable as three jamo: 2 where they are joined.
  public var jamo: Int
  /// A family of three joined to one emoji: 2 where they are.
  public var joinedEmoji: Int
  /// A heart that a selector makes an emoji: 2 where the selector is heeded.
  public var selectedEmoji: Int
}
