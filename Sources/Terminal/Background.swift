/// The colour behind the letters of a terminal, as it says itself.
public struct Background: Hashable, Sendable {
  /// Red, green and blue.
  public var red, green, blue: UInt8

  /// Makes a colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Whether light letters are read better on it (relative luminance as in ITU-R BT.601).
  public var isDark: Bool {
    299 * Int(red) + 587 * Int(green) + 114 * Int(blue) < 128_000
  }
}
