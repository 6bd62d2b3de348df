/// A press of a mouse's button, or a step of its wheel.
public struct Mouse: Hashable, Sendable {
  /// What was pressed or turned.
  public enum Button: Hashable, Sendable {
    /// The buttons, for a right hand.
    case left, middle, right
    /// One notch of the wheel.
    case wheelUp, wheelDown
  }

  /// Keys that were held.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// The set's bits, as xterm counts them.
    public let rawValue: UInt8

    /// Makes a set from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Shift, which most terminals keep to themselves for selecting text.
    public static let shift = Modifiers(rawValue: 4)
    /// Alt or Meta.
    public static let alt = Modifiers(rawValue: 8)
    /// Control.
    public static let control = Modifiers(rawValue: 16)
  }

  /// What was pressed.
  public var button: Button
  /// The cell on which the pointer stood.
  public var place: Point
  /// Keys that were held.
  public var modifiers: Modifiers

  /// Makes a press.
  public init(_ button: Button, at place: Point, modifiers: Modifiers = []) {
    (self.button, self.place, self.modifiers) = (button, place, modifiers)
  }
}
