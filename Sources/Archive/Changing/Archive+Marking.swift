public import News

/// What the reader does: on the disk, power cut or not, before the call returns.
extension Archive {
  /// Marks stories read or unread; returns those that were not so before.
  @discardableResult
  public func markRead(
    _ ids: [StoryID], _ isRead: Bool, at now: Instant
  ) throws(ArchiveError) -> [StoryID] {
    try connection.write(.mark) { try Marks(db: $0, now: now).setRead(ids, isRead) }
  }

  /// Bookmarks a story or takes the bookmark off; returns whether that changed anything.
  ///
  /// A bookmark keeps the text apart from the cache; the text of a later `save` too.
  @discardableResult
  public func bookmark(
    _ id: StoryID, _ isOn: Bool, at now: Instant
  ) throws(ArchiveError) -> Bool {
    try bookmark([id], isOn, at: now) == [id]
  }

  /// The bookmarked stories of all papers, newest bookmark first.
  public func bookmarks() throws(ArchiveError) -> [ListedHeadline] {
    try connection.read { try Lists(db: $0).bookmarks() }
  }

  /// Begins a visit: what came since the last one was left is new until the next begins.
  ///
  /// On the first visit nothing is new. The disk is not waited for: no mark depends on it, and the
  /// first screen does.
  public func beginVisit(of paper: PaperID, at now: Instant) throws(ArchiveError) {
    try connection.write(.fetched) { try Papers(db: $0).beginVisit(of: paper, at: now) }
  }

  /// Leaves a visit: what is there now will not be new in the next.
  public func endVisit(of paper: PaperID, at now: Instant) throws(ArchiveError) {
    try connection.write(.fetched) { try Papers(db: $0).endVisit(of: paper, at: now) }
  }

  /// A setting that the reader made while reading, such as the column's width.
  public func preference(_ key: String) throws(ArchiveError) -> String? {
    try connection.read { try Preferences(db: $0).value(key) }
  }

  /// Keeps a setting; nil forgets it.
  public func setPreference(_ key: String, _ value: String?) throws(ArchiveError) {
    try connection.write(.mark) { try Preferences(db: $0).set(key, value) }
  }
}
