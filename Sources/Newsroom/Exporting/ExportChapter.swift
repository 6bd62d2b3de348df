public import News

/// Stories under one title: a section of an edition, or all that is exported.
public struct ExportChapter: Hashable, Sendable {
  /// The title; empty where the stories are one chapter.
  public var title: String
  /// The stories in reading order.
  public var stories: [KeptStory]

  /// Makes a chapter.
  public init(title: String = "", stories: [KeptStory]) {
    (self.title, self.stories) = (title, stories)
  }
}
