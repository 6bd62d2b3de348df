/// How a cell looks.
public struct Style: Hashable, Sendable {
  /// The colour of the letters.
  public var foreground: Color
  /// The colour behind them.
  public var background: Color
  /// Bold, dim and the like.
  public var attributes: Attributes

  /// Makes a look; the terminal's own colours unless said.
  public init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
  ) {
    (self.foreground, self.background, self.attributes) = (foreground, background, attributes)
  }

  /// The terminal's own look.
  public static let plain = Style()

  /// The same look with more attributes.
  public func adding(_ more: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes.union(more))
  }
}

/// A colour as terminals number them.
public enum Color: Hashable, Sendable {
  /// The terminal's default.
  case standard
  /// A palette entry: 0-7 the classic ones, 8-15 bright, 16-255 of the 256-colour palette.
  case indexed(UInt8)
  /// Red, green and blue; the nearest one that the terminal has.
  case rgb(UInt8, UInt8, UInt8)
}

/// What is done to letters besides colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// The set's bits.
  public let rawValue: UInt8

  /// Makes a set from bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier letters.
  public static let bold = Attributes(rawValue: 1)
  /// Fainter letters.
  public static let dim = Attributes(rawValue: 2)
  /// Slanted letters.
  public static let italic = Attributes(rawValue: 4)
  /// A line below.
  public static let underline = Attributes(rawValue: 8)
  /// Letters and background exchanged.
  public static let reverse = Attributes(rawValue: 16)
}
