public import News

/// Stories whole, with all that the reader did with them, out of the archive and into it.
extension Archive {
  /// A story with its text, tags and note; nil where it is not known.
  public func kept(_ id: StoryID) throws(ArchiveError) -> KeptStory? {
    try connection.read { try KeptStories(db: $0).story(id) }
  }

  /// Takes what was exported or bookmarked elsewhere, as one act of the reader.
  ///
  /// What the archive has stays: a known story keeps its head, its text and its note, and gains what
  /// it lacks. The same import twice brings nothing new.
  /// - Returns: the stories that gained something.
  @discardableResult
  public func take(_ stories: [KeptStory], at now: Instant) throws(ArchiveError) -> [StoryID] {
    try connection.write(.mark) { try KeptStories(db: $0).take(stories, at: now) }
  }
}
