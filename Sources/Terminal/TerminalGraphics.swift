/// What a terminal answered that it can do with pictures.
public struct TerminalGraphics: Hashable, Sendable {
  /// The best way in which it takes pixels; nil where it knows none.
  public var way: PixelProtocol?
  /// How large a cell is; nil where it did not say.
  public var cell: PixelSize?

  /// Makes an answer.
  public init(way: PixelProtocol? = nil, cell: PixelSize? = nil) {
    (self.way, self.cell) = (way, cell)
  }
}
