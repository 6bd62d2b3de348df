public import News

/// The store of everything that was fetched and of what the reader did with it: one SQLite file.
///
/// This file and its `Archive+` neighbours are the module's whole interface, with the values in
/// `ArchiveValues.swift`. Calls are
/// synchronous, and several archives, also of other processes, may be open on one file. A story is
/// known by every identity that it was ever filed under; what is handed out bears the first.
/// Every read fits between two frames with 100,000 stories kept.
public final class Archive {
  let connection: Connection

  /// Opens the archive at a path, or makes it with its folder (mode 0700, the file 0600).
  ///
  /// `:memory:` makes one that is gone with the object. A damaged file or one of a newer schema is
  /// refused and left as it is; `open(path:at:)` mends a damaged one first.
  public init(path: String) throws(ArchiveError) {
    connection = try Connection(path: path)
  }

  init(connection: Connection) { self.connection = connection }

  /// Closes the file; deallocation does the same.
  public func close() throws(ArchiveError) {
    try connection.close()
  }

  /// A number that grows whenever this or another process has changed the file.
  public func changeCount() throws(ArchiveError) -> Int {
    try connection.changeCount()
  }

  /// A number that changes whenever another process, or another archive of this one, has written.
  public func othersChangeCount() throws(ArchiveError) -> Int {
    try connection.othersChangeCount()
  }

  /// What is wrong with the file and with our own invariants; empty where it is sound.
  ///
  /// Reads everything: seconds on a large archive. What is found is mended at the next start.
  public func check() throws(ArchiveError) -> [String] {
    let faults = try connection.read { try Soundness(db: $0).faults() }
    if !faults.isEmpty, connection.path != ":memory:" {
      ArchiveFile(path: connection.path).markDamaged()
    }
    return faults
  }
}

/// Filing what was fetched.
extension Archive {
  /// Files a list's headlines, in the list's order, with the validators of its source.
  ///
  /// The section's present list becomes these; stories that left it stay in the section. A
  /// sub-section's stories are filed under its parents too. An empty list empties nothing; its
  /// validators are kept, since they name the empty list and no later one. The texts that a feed
  /// carries are kept where a story has none yet.
  @discardableResult
  public func file(
    _ headlines: [Headline], texts: [Story] = [], under section: SectionID, in paper: PaperID,
    from source: Address? = nil, validators: Validators = Validators(), at now: Instant
  ) throws(ArchiveError) -> FiledCount {
    try connection.write(.fetched) { db in
      let paper = try Papers(db: db).number(of: paper)
      let filing = try Filing(db: db, paper: paper, at: now)
      let count = try filing.file(headlines, texts: texts, under: section)
      if let source {
        try Sources(db: db, paper: paper)
          .recordFiling(of: source, under: section, validators: validators, at: now)
      }
      return count
    }
  }

  /// Files the rows of a front-page block in place of those that it had; no rows change nothing.
  @discardableResult
  public func fileBlock(
    _ headlines: [Headline], block: SectionID, in paper: PaperID, at now: Instant
  ) throws(ArchiveError) -> FiledCount {
    try connection.write(.fetched) { db in
      let paper = try Papers(db: db).number(of: paper)
      return try Filing(db: db, paper: paper, at: now).file(headlines, inBlock: block)
    }
  }

  /// Keeps a story's text; an earlier text that differs becomes a revision.
  ///
  /// A text read under another of the story's identities takes the place of the kept one only
  /// where it is bilingual and that is not, or longer. A story without text changes the head alone.
  public func save(_ story: Story, in paper: PaperID, at now: Instant) throws(ArchiveError) {
    try connection.write(.fetched) { db in
      if db.isJoined { return try Texts(db: db).keepForOneself(story, at: now) }
      let paper = try Papers(db: db).number(of: paper)
      let number = try Filing(db: db, paper: paper, at: now).take(story)
      try Texts(db: db).save(story, of: number, at: now)
    }
  }

  /// Drops texts and revisions from before a moment; those of bookmarked stories stay.
  public func expireTexts(savedBefore limit: Instant) throws(ArchiveError) {
    try connection.write(.fetched) { try Texts(db: $0).expire(savedBefore: limit) }
  }
}

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

/// Feeds and list pages, and how asking them went.
extension Archive {
  /// What to ask a source "has it changed?" with.
  public func validators(
    for source: Address, in paper: PaperID
  ) throws(ArchiveError) -> Validators? {
    try self.source(source, in: paper)?.validators
  }

  /// What is known of a source; nil where it was never asked.
  public func source(
    _ source: Address, in paper: PaperID
  ) throws(ArchiveError) -> SourceState? {
    try connection.read { db in
      guard let paper = try Papers(db: db).known(paper) else { return nil }
      return try Sources(db: db, paper: paper).state(of: source)
    }
  }

  /// Notes how asking a source ended, where nothing was filed.
  public func recordCheck(
    of source: Address, in paper: PaperID, at now: Instant, outcome: CheckOutcome,
    retryAfter: Instant? = nil
  ) throws(ArchiveError) {
    try connection.write(.fetched) { db in
      let paper = try Papers(db: db).number(of: paper)
      try Sources(db: db, paper: paper)
        .recordCheck(of: source, outcome: outcome, retryAfter: retryAfter, at: now)
    }
  }

  /// When any source of a paper was last had.
  public func lastRefresh(of paper: PaperID) throws(ArchiveError) -> Instant? {
    try connection.read { db in
      guard let paper = try Papers(db: db).known(paper) else { return nil }
      return try Sources(db: db, paper: paper).lastSuccess()
    }
  }

  /// When a source of the section was last had.
  public func lastRefresh(
    of section: SectionID, in paper: PaperID
  ) throws(ArchiveError) -> Instant? {
    try connection.read { db in
      guard let paper = try Papers(db: db).known(paper) else { return nil }
      return try Sources(db: db, paper: paper).lastSuccess(under: section)
    }
  }
}
