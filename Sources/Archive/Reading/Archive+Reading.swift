public import News

/// Reading: lists, counts and texts.
extension Archive {
  /// A window of a section's headlines, newest first unless asked otherwise: by the posted time, else by the first filing.
  public func headlines(
    in section: SectionID, of paper: PaperID, limit: Int, offset: Int = 0, unreadOnly: Bool = false,
    oldestFirst: Bool = false
  ) throws(ArchiveError) -> [ListedHeadline] {
    try connection.read {
      try Lists(db: $0).window(
        of: section, in: paper, limit: limit, offset: offset, unreadOnly: unreadOnly,
        oldestFirst: oldestFirst)
    }
  }

  /// The stories of a section, newest first: to mark all read, or to go to the next unread one.
  public func stories(
    in section: SectionID, of paper: PaperID, unreadOnly: Bool = false
  ) throws(ArchiveError) -> [StoryID] {
    try connection.read {
      try Lists(db: $0).stories(of: section, in: paper, unreadOnly: unreadOnly)
    }
  }

  /// How many headlines a section has.
  public func headlineCount(
    in section: SectionID, of paper: PaperID, unreadOnly: Bool = false
  ) throws(ArchiveError) -> Int {
    try connection.read {
      try Lists(db: $0).count(of: section, in: paper, unreadOnly: unreadOnly)
    }
  }

  /// At which place, from 0, a story stands in `headlines(in:of:limit:offset:)`; nil where it does not.
  public func position(
    of story: StoryID, in section: SectionID, of paper: PaperID
  ) throws(ArchiveError) -> Int? {
    try connection.read { try Lists(db: $0).position(of: story, in: section, of: paper) }
  }

  /// The rows of a block in its order, or a section's present list in the paper's own order.
  public func block(
    _ block: SectionID, of paper: PaperID
  ) throws(ArchiveError) -> [ListedHeadline] {
    try connection.read { try Lists(db: $0).listing(of: block, in: paper) }
  }

  /// A window of the whole paper's headlines, newest first.
  public func latest(
    of paper: PaperID, limit: Int, offset: Int = 0, unreadOnly: Bool = false
  ) throws(ArchiveError) -> [ListedHeadline] {
    try headlines(in: .whole, of: paper, limit: limit, offset: offset, unreadOnly: unreadOnly)
  }

  /// How many stories of a paper are kept.
  public func storyCount(of paper: PaperID) throws(ArchiveError) -> Int {
    try headlineCount(in: .whole, of: paper)
  }

  /// How many stories of a paper are unread, each counted once.
  public func unreadCount(of paper: PaperID) throws(ArchiveError) -> Int {
    try headlineCount(in: .whole, of: paper, unreadOnly: true)
  }

  /// Unread stories by section; sections that never had a story are left out.
  public func unreadCounts(of paper: PaperID) throws(ArchiveError) -> [SectionID: Int] {
    try connection.read { try Lists(db: $0).unreadCounts(of: paper) }
  }

  /// Stories that came after the last visit, by section; sections without one are left out.
  public func newCounts(of paper: PaperID) throws(ArchiveError) -> [SectionID: Int] {
    try connection.read { try Lists(db: $0).newCounts(of: paper) }
  }

  /// How many stories of a paper came after the last visit.
  public func newCount(of paper: PaperID) throws(ArchiveError) -> Int {
    try connection.read { try Lists(db: $0).newCount(of: paper) }
  }

  /// The sections and sub-sections in which a story stands.
  public func sections(of id: StoryID) throws(ArchiveError) -> [SectionID] {
    try connection.read { try Lists(db: $0).sections(of: id) }
  }

  /// A story's kept text; nil where there is none.
  public func story(_ id: StoryID) throws(ArchiveError) -> Story? {
    try connection.read { try Texts(db: $0).story(id) }
  }

  /// Whether the paper says that it changed a story after its kept text was had.
  public func isOutdated(_ id: StoryID) throws(ArchiveError) -> Bool {
    try connection.read { try Texts(db: $0).isOutdated(id) }
  }

  /// The earlier texts of a story, newest first.
  public func revisions(of id: StoryID) throws(ArchiveError) -> [StoryRevision] {
    try connection.read { try Texts(db: $0).revisions(of: id) }
  }

  /// A story's row as lists show it.
  public func listed(_ id: StoryID) throws(ArchiveError) -> ListedHeadline? {
    try connection.read { try Lists(db: $0).listed(id) }
  }

  /// The story that a key names.
  public func id(for key: StoryKey) throws(ArchiveError) -> StoryID? {
    try connection.read { try Identities(db: $0).id(for: key) }
  }
}
