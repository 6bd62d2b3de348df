/// What one machine knows of a fact: its value, or that it was taken away, and since when.
///
/// Merging two of them is a maximum: in which order, how often and by which way they meet makes no
/// difference.
public struct Remembered: Hashable, Sendable, Comparable {
  /// The value; nil where it was taken away.
  public var value: FactValue?
  /// When it was given.
  public var stamp: Stamp

  /// Makes one.
  public init(_ value: FactValue?, _ stamp: Stamp) { (self.value, self.stamp) = (value, stamp) }

  /// Orders by stamp.
  ///
  /// Two archives that were copied from one another may have given one stamp twice: then a value goes
  /// before none, and a greater one before a smaller, so that both sides decide alike.
  public static func < (left: Remembered, right: Remembered) -> Bool {
    if left.stamp != right.stamp { return left.stamp < right.stamp }
    guard let own = left.value, let other = right.value else {
      return left.value == nil && right.value != nil
    }
    return own < other
  }

  /// The one that holds of two.
  public func merged(with other: Remembered) -> Remembered { max(self, other) }
}
