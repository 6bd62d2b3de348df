import GRDB
import News

/// Reads and sets what a feed server may know too, in the archive's own tables.
struct OwnServerFacts {
  let db: Database
  let now: Instant

  /// What is so of some stories, and what the reader took away from them.
  func facts(of stories: Set<StoryID>) throws -> OwnFacts {
    var own = OwnFacts()
    for id in stories {
      let facts = try facts(of: id)
      own.on.formUnion(facts.on)
      own.withdrawn.formUnion(facts.withdrawn)
    }
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

  /// Sets a fact or takes it away, unless it is so already.
  ///
  /// A story that is not known is filed where it is told, else left.
  func take(
    _ fact: ServerFact, _ isOn: Bool, title: String, story told: SyncedStory?
  ) throws {
    if fact.kind == .subscription {
      return try set(
        Fact(kind: .subscription, name: fact.subject), isOn ? title.databaseValue : .null)
    }
    let id = StoryID(fact.subject)
    if isOn, let told, try Identities(db: db).story(id) == nil {
      try KeptStories(db: db).file(
        KeptStory(paper: told.paper, headline: told.headline), at: now)
    }
    guard let story = try Identities(db: db).story(id) else { return }
    let value = fact.kind == .tag ? 1 : now.seconds
    try set(
      Fact(kind: fact.kind, story: story, name: fact.name), isOn ? value.databaseValue : .null)
  }
}

extension OwnServerFacts {
  private func facts(of id: StoryID) throws -> OwnFacts {
    guard let story = try Identities(db: db).story(id) else {
      let gone = try withdrawn(
        "SELECT fact, name FROM stamp WHERE identity = ? AND value IS NULL", [id.text], id)
      return OwnFacts(withdrawn: gone)
    }
    var own = OwnFacts()
    let state = try db.first(
      "SELECT is_read, EXISTS (SELECT 1 FROM bookmark WHERE story = ?1) FROM story WHERE id = ?1",
      [story]
    ) { (isRead: try $0.flag(), isKept: try $0.flag()) }
    if state?.isRead == true { own.on.insert(ServerFact(.read, id.text)) }
    if state?.isKept == true { own.on.insert(ServerFact(.bookmark, id.text)) }
    for name in try db.rows("SELECT name FROM tag WHERE story = ?", [story], { try $0.text() }) {
      own.on.insert(ServerFact(.tag, id.text, name: name))
    }
    own.withdrawn = try withdrawn(
      "SELECT fact, name FROM stamp WHERE story = ? AND value IS NULL", [story], id
    ).subtracting(own.on)
    return own
  }

  private func withdrawn(
    _ sql: String, _ arguments: StatementArguments, _ id: StoryID
  ) throws -> Set<ServerFact> {
    Set(
      try db.rows(sql, arguments) { row in
        guard let kind = FactKind(rawValue: try row.number()) else { throw Damage() }
        return ServerFact(kind, id.text, name: try row.text())
      }.filter { [.read, .bookmark, .tag].contains($0.kind) })
  }

  private func set(_ fact: Fact, _ value: DatabaseValue) throws {
    let facts = Facts(db: db, now: now)
    if try facts.value(of: fact).isNull != value.isNull { try facts.set(fact, to: value) }
  }
}
