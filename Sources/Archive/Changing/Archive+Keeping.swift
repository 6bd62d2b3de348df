public import News
import Typesetting

/// Acts of the reader, and their undoing: on the disk before the call returns.
extension Archive {
  /// Undoes the newest act of any reader; nil where there is none left.
  public func undo(at now: Instant) throws(ArchiveError) -> Change? {
    try connection.write(.mark) { try Undoing(db: $0, now: now).undo() }
  }

  /// Does again what was undone last; nil where nothing was, or something was done since.
  public func redo(at now: Instant) throws(ArchiveError) -> Change? {
    try connection.write(.mark) { try Undoing(db: $0, now: now).redo() }
  }

  /// Bookmarks stories or takes their bookmarks off, as one act; returns those that changed.
  @discardableResult
  public func bookmark(
    _ ids: [StoryID], _ isOn: Bool, at now: Instant
  ) throws(ArchiveError) -> [StoryID] {
    try connection.write(.mark) { try Marks(db: $0, now: now).setBookmarks(ids, isOn) }
  }

  /// Gives a story exactly these tags, and with any of them a bookmark.
  ///
  /// A tag is one line of at most 64 scalars; empty ones are left out.
  public func setTags(
    _ names: [String], of id: StoryID, at now: Instant
  ) throws(ArchiveError) {
    let names = Set(names.map { Sanitiser.line($0, limit: 64) }.filter { !$0.isEmpty })
    try connection.write(.mark) { try Marks(db: $0, now: now).setTags(names, of: id) }
  }

  /// Writes a story's note, and with it a bookmark; an empty text deletes the note alone.
  public func setNote(_ text: String, of id: StoryID, at now: Instant) throws(ArchiveError) {
    let text = Sanitiser.body(text, limit: 65_536)
    try connection.write(.mark) { try Marks(db: $0, now: now).setNote(text, of: id) }
  }

  /// Keeps a search under a name; nil forgets it.
  public func setSearch(
    _ query: String?, named name: String, at now: Instant
  ) throws(ArchiveError) {
    let name = Sanitiser.line(name, limit: 64)
    try connection.write(.mark) { try Marks(db: $0, now: now).setSearch(query, named: name) }
  }

  /// Follows a section, reporter or word, or no longer; returns whether that changed anything.
  ///
  /// A name is one line of at most 64 scalars.
  @discardableResult
  public func setFollow(
    _ follow: Follow, _ isOn: Bool, at now: Instant
  ) throws(ArchiveError) -> Bool {
    let follow = Follow(follow.kind, Sanitiser.line(follow.name, limit: 64))
    return try connection.write(.mark) { try Marks(db: $0, now: now).setFollow(follow, isOn) }
  }

  /// Keeps where a story was left; nil forgets it.
  ///
  /// No act: it is not undone.
  public func setPosition(
    _ position: ReadingPosition?, in id: StoryID, at now: Instant
  ) throws(ArchiveError) {
    try connection.write(.fetched) { try Notes(db: $0).setPosition(position, in: id, at: now) }
  }
}

/// What the reader wrote and keeps.
extension Archive {
  /// A story's tags, in the order of their letters.
  public func tags(of id: StoryID) throws(ArchiveError) -> [String] {
    try connection.read { try Notes(db: $0).tags(of: id) }
  }

  /// Every tag with the number of its stories.
  public func tags() throws(ArchiveError) -> [(name: String, count: Int)] {
    try connection.read { try Notes(db: $0).tags() }
  }

  /// A story's note.
  public func note(of id: StoryID) throws(ArchiveError) -> String? {
    try connection.read { try Notes(db: $0).note(of: id) }
  }

  /// The saved searches by name.
  public func searches() throws(ArchiveError) -> [SavedSearch] {
    try connection.read { try Notes(db: $0).searches() }
  }

  /// What is followed: sections, then reporters, then words.
  public func follows() throws(ArchiveError) -> [Follow] {
    try connection.read { try Notes(db: $0).follows() }
  }

  /// Where a story was left.
  public func position(in id: StoryID) throws(ArchiveError) -> ReadingPosition? {
    try connection.read { try Notes(db: $0).position(in: id) }
  }
}

/// What only one process does at a time.
extension Archive {
  /// Takes or renews a lease of 60 seconds, such as `refresh`; returns its holder where that is another.
  ///
  /// The lease of a process that is no more, or from a clock that was wrong, is free.
  public func takeLease(
    _ name: String, as holder: LeaseHolder = .thisProcess, at now: Instant
  ) throws(ArchiveError) -> LeaseHolder? {
    try connection.write(.fetched) { try Leases(db: $0, now: now).take(name, as: holder) }
  }

  /// Gives a lease back before it runs out.
  public func releaseLease(
    _ name: String, as holder: LeaseHolder = .thisProcess, at now: Instant
  ) throws(ArchiveError) {
    try connection.write(.fetched) { try Leases(db: $0, now: now).release(name, as: holder) }
  }
}
