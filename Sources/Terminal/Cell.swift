/// One place of a grid.
///
/// A wide character stands in its left cell, with an empty one to its right.
public struct Cell: Hashable, Sendable {
  /// The grapheme, at most 24 scalars; empty for the right half of a wide one.
  public let text: String
  /// Cells that the grapheme takes: 1 or 2; 0 for the right half of a wide one.
  public let width: Int8
  /// How it looks.
  public let style: Style

  init(text: String, width: Int8, style: Style) {
    (self.text, self.width, self.style) = (text, width, style)
  }

  /// The most scalars that one cell keeps: endless joiner chains would make a frame unbounded.
  static let scalarLimit = 24
}
