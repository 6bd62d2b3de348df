/// Where a reader left a story, in the story's own text and not in lines of a screen.
public struct ReadingPosition: Hashable, Sendable {
  /// The block of the text: the head first, then the blocks of all halves, counted from 0.
  public var block: Int
  /// UTF-8 bytes from the block's start.
  public var offset: Int

  /// Makes a position.
  public init(block: Int, offset: Int) { (self.block, self.offset) = (block, offset) }
}
