import GRDB
import News

/// Reads and takes stories with all that belongs to them.
struct KeptStories {
  let db: Database

  /// A story under its first identity.
  func story(_ id: StoryID) throws -> KeptStory? {
    let notes = Notes(db: db)
    let (tags, note, text) = (
      try notes.tags(of: id), try notes.note(of: id) ?? "", try Texts(db: db).story(id)
    )
    return try db.first(
      """
      SELECT p.name, s.is_read, (SELECT made_at FROM bookmark WHERE story = s.id),
        \(Headline.columns)
      FROM alias a JOIN story s ON s.id = a.story JOIN paper p ON p.id = s.paper
      WHERE a.identity = ?
      """, [id.text]
    ) { row in
      let (paper, isRead) = (PaperID(try row.text()), try row.flag())
      let madeAt = try row.optionalInstant()
      return KeptStory(
        paper: paper, headline: try row.headline(), text: text, isRead: isRead,
        bookmarkedAt: madeAt, tags: tags, note: note)
    }
  }

  /// Files what is not known, and adds what is lacking.
  ///
  /// From the last to the first, so that of bookmarks of one time the first stands newest.
  func take(_ stories: [KeptStory], at now: Instant) throws -> [StoryID] {
    var act = Act(.imported, db: db, at: now)
    let gained = try stories.reversed().filter { try take($0, in: &act, at: now) }
    try act.end()
    return gained.reversed().map(\.headline.id)
  }

  private func take(_ kept: KeptStory, in act: inout Act, at now: Instant) throws -> Bool {
    let isNew = try file(kept, at: now)
    guard let story = try Identities(db: db).story(kept.headline.id) else { throw Damage() }
    var hasGained = try takeText(kept, of: story, at: now) || isNew
    if kept.isRead, isNew {
      try act.set(Fact(kind: .read, story: story), to: now.seconds)
    }
    if let time = kept.bookmarkedAt ?? (kept.isAnnotated ? now : nil) {
      let madeAt = time.clamped(notAfter: now).seconds
      hasGained = try act.set(Fact(kind: .bookmark, story: story), to: madeAt) || hasGained
    }
    for tag in kept.tags {
      hasGained = try act.set(Fact(kind: .tag, story: story, name: tag), to: 1) || hasGained
    }
    if !kept.note.isEmpty, try Notes(db: db).note(of: kept.headline.id) == nil {
      hasGained = try act.set(Fact(kind: .note, story: story), to: kept.note) || hasGained
    }
    return hasGained
  }

  /// A known story keeps the head that it has; returns whether it was not known.
  @discardableResult
  func file(_ kept: KeptStory, at now: Instant) throws -> Bool {
    guard try Identities(db: db).story(kept.headline.id) == nil else { return false }
    let papers = Papers(db: db)
    let paper = try papers.number(of: kept.paper)
    let filing = try Filing(db: db, paper: paper, at: now)
    let taken = try Stories(db: db, paper: paper, now: filing.now).take(kept.headline)
    let whole = try papers.number(of: .whole, in: paper)
    try filing.place(taken.story, under: [whole])
    return taken.change == .added
  }

  /// A kept text is left, since it may be newer.
  private func takeText(_ kept: KeptStory, of story: Int64, at now: Instant) throws -> Bool {
    guard let text = kept.text, text.hasText, try Texts(db: db).story(kept.headline.id) == nil
    else { return false }
    try Texts(db: db).keep(text, of: story, at: now)
    return true
  }
}

extension KeptStory {
  /// Whether the reader wrote something to it, which only a bookmark keeps for ever.
  fileprivate var isAnnotated: Bool { !tags.isEmpty || !note.isEmpty }
}
