/// A rectangle of a picture, in thousandths of its width and height.
public struct PicturePart: Hashable, Sendable {
  /// From the left edge, 0...999.
  public let left: Int
  /// From the upper edge, 0...999.
  public let top: Int
  /// At least 1, and not past the right edge.
  public let width: Int
  /// At least 1, and not past the lower edge.
  public let height: Int

  /// Makes a rectangle inside of the picture; what lies past an edge is cut.
  public init(left: Int, top: Int, width: Int, height: Int) {
    self.left = min(max(left, 0), 999)
    self.top = min(max(top, 0), 999)
    self.width = min(max(width, 1), 1_000 - self.left)
    self.height = min(max(height, 1), 1_000 - self.top)
  }

  /// All of it.
  public static let whole = PicturePart(left: 0, top: 0, width: 1_000, height: 1_000)
}
