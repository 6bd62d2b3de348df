import GRDB
import News

/// Reads and sets what a feed server may know too, in the archive's own tables.
struct OwnServerFacts {
  let db: Database
  let now: Instant

  /// What is so of some stories, and what the reader took away from them.
  ///
  /// Of an address that several stories have, what is so of one is so.
  func facts(of stories: ServerStories) throws -> OwnFacts {
    let gone = try withdrawnOfUnknown()
    var own = OwnFacts()
    for (subject, ids) in stories {
      for id in ids {
        if let story = try Identities(db: db).story(id) {
          own.on.formUnion(try facts(of: story, named: subject))
          own.withdrawn.formUnion(try withdrawn(from: story, named: subject))
        }
        for fact in gone[id.text] ?? [] {
          own.withdrawn.insert(ServerFact(fact.kind, subject, name: fact.name))
        }
      }
    }
    own.withdrawn.subtract(own.on)
    return own
  }

  /// The feeds of the own paper, and those that were taken out of it.
  func subscriptions() throws -> OwnFacts {
    let on = try db.rows("SELECT address FROM subscription WHERE title IS NOT NULL") {
      ServerFact(.subscription, try $0.text())
    }
    let withdrawn = try db.rows(
      "SELECT name FROM stamp WHERE fact = 8 AND value IS NULL AND story IS NULL"
    ) { ServerFact(.subscription, try $0.text()) }
    return OwnFacts(on: Set(on), withdrawn: Set(withdrawn).subtracting(on))
  }

  /// The titles of those that the archive knows.
  func titles(of stories: ServerStories) throws -> [String: String] {
    try stories.compactMapValues { ids in
      try known(ids).first.flatMap { story in
        try db.first("SELECT title FROM story WHERE id = ?", [story]) { try $0.text() }
      }
    }
  }

  /// Sets a fact or takes it away, unless it is so already.
  ///
  /// A story that is not known is filed where it is told, else left.
  func take(
    _ fact: ServerFact, _ isOn: Bool, title: String, ids: [StoryID], story told: SyncedStory?
  ) throws {
    if fact.kind == .subscription {
      return try set(
        Fact(kind: .subscription, name: fact.subject), isOn ? title.databaseValue : .null)
    }
    var stories = try known(ids)
    if isOn, stories.isEmpty, let told {
      try KeptStories(db: db).file(
        KeptStory(paper: told.paper, headline: told.headline), at: now)
      stories = try known([told.headline.id])
    }
    // Read once is read everywhere; a bookmark and its tags are one story's.
    if isOn, fact.kind != .read { stories = Array(try kept(stories).prefix(1)) }
    let value = isOn ? (fact.kind == .tag ? 1 : now.seconds).databaseValue : .null
    for story in stories {
      try set(Fact(kind: fact.kind, story: story, name: fact.name), value)
    }
  }
}

extension OwnServerFacts {
  private func known(_ ids: [StoryID]) throws -> [Int64] {
    var stories: [Int64] = []
    for id in ids {
      guard let story = try Identities(db: db).story(id), !stories.contains(story) else { continue }
      stories.append(story)
    }
    return stories
  }

  /// Those with a bookmark; all where none has one.
  private func kept(_ stories: [Int64]) throws -> [Int64] {
    let kept = try stories.filter { story in
      try !Facts(db: db, now: now).value(of: Fact(kind: .bookmark, story: story)).isNull
    }
    return kept.isEmpty ? stories : kept
  }

  private func facts(of story: Int64, named subject: String) throws -> Set<ServerFact> {
    var on: Set<ServerFact> = []
    let state = try db.first(
      "SELECT is_read, EXISTS (SELECT 1 FROM bookmark WHERE story = ?1) FROM story WHERE id = ?1",
      [story]
    ) { (isRead: try $0.flag(), isKept: try $0.flag()) }
    if state?.isRead == true { on.insert(ServerFact(.read, subject)) }
    if state?.isKept == true { on.insert(ServerFact(.bookmark, subject)) }
    for name in try db.rows("SELECT name FROM tag WHERE story = ?", [story], { try $0.text() }) {
      on.insert(ServerFact(.tag, subject, name: name))
    }
    return on
  }

  private static let kinds: Set<FactKind> = [.read, .bookmark, .tag]

  private func withdrawn(from story: Int64, named subject: String) throws -> Set<ServerFact> {
    let rows = try db.rows(
      "SELECT fact, name FROM stamp WHERE story = ? AND value IS NULL", [story]
    ) { (FactKind(rawValue: try $0.number()), try $0.text()) }
    return Set(
      rows.compactMap { kind, name in
        kind.flatMap { Self.kinds.contains($0) ? ServerFact($0, subject, name: name) : nil }
      })
  }

  /// What was taken away from stories that are not known any more, by their identities.
  private func withdrawnOfUnknown() throws -> [String: [ServerFact]] {
    let rows = try db.rows(
      "SELECT fact, identity, name FROM stamp WHERE identity <> '' AND value IS NULL"
    ) { (FactKind(rawValue: try $0.number()), try $0.text(), try $0.text()) }
    let facts = rows.compactMap { kind, identity, name in
      kind.flatMap { Self.kinds.contains($0) ? ServerFact($0, identity, name: name) : nil }
    }
    return Dictionary(grouping: facts, by: \.subject)
  }

  private func set(_ fact: Fact, _ value: DatabaseValue) throws {
    let facts = Facts(db: db, now: now)
    if try facts.value(of: fact).isNull != value.isNull { try facts.set(fact, to: value) }
  }
}
