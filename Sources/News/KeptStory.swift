/// A story with all that the reader has of it: what leaves the archive and may enter it again.
public struct KeptStory: Hashable, Sendable {
  /// The paper that it is filed under.
  public var paper: PaperID
  /// The story as lists show it.
  public var headline: Headline
  /// The whole story; nil where its text is not kept.
  public var text: Story?
  /// Whether it has been read.
  public var isRead: Bool
  /// When it was bookmarked; nil without a bookmark.
  public var bookmarkedAt: Instant?
  /// The reader's tags, in the order of their letters.
  public var tags: [String]
  /// The reader's note; empty without one.
  public var note: String

  /// Makes a kept story.
  public init(
    paper: PaperID, headline: Headline, text: Story? = nil, isRead: Bool = false,
    bookmarkedAt: Instant? = nil, tags: [String] = [], note: String = ""
  ) {
    (self.paper, self.headline, self.text, self.isRead) = (paper, headline, text, isRead)
    (self.bookmarkedAt, self.tags, self.note) = (bookmarkedAt, tags, note)
  }
}
