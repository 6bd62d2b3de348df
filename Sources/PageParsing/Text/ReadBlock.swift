import News

/// A block with where it was found, for those who judge whether it belongs to the story.
struct ReadBlock {
  var content: BlockContent
  /// The element that it was read from.
  var node: Int
  /// Bytes of its text, and of its links.
  var length: Int
  var linkLength: Int
}
