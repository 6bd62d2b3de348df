import GRDB
import News

/// Reads and sets facts, each by the statements of its kind.
struct Facts {
  let db: Database
  let now: Instant

  /// A fact's present value; null where it has none.
  func value(of fact: Fact) throws -> DatabaseValue {
    switch fact.kind {
    case .read:
      try value(
        "SELECT iif(is_read, ifnull(read_at, 0), NULL) FROM main.story WHERE id = ?", fact.story)
    case .bookmark: try value("SELECT made_at FROM main.bookmark WHERE story = ?", fact.story)
    case .tag:
      try value("SELECT 1 FROM main.tag WHERE story = ? AND name = ?", fact.story, fact.name)
    case .note: try value("SELECT text FROM main.note WHERE story = ?", fact.story)
    case .savedSearch: try value("SELECT query FROM saved_search WHERE name = ?", fact.name)
    case .follow:
      try value(
        "SELECT 1 FROM follow WHERE kind = ? AND name = ?", fact.followed, fact.followedName)
    case .rule: try value("SELECT made_at FROM rule WHERE query = ?", fact.name)
    case .subscription:
      try value("SELECT title FROM subscription WHERE address = ?", fact.name)
    }
  }

  /// Gives a fact another value, here and now; null takes it away.
  func set(_ fact: Fact, to value: DatabaseValue) throws {
    try put(fact, value)
    try Stamps(db: db).note(fact, value, at: now)
  }

  /// Gives a fact another value that was given elsewhere.
  func put(_ fact: Fact, _ value: DatabaseValue) throws {
    switch fact.kind {
    case .read: try setRead(fact, value)
    case .bookmark: try value.isNull ? removeBookmark(fact) : addBookmark(fact, value)
    case .tag: try setTag(fact, value)
    case .note: try setNote(fact, value)
    case .savedSearch: try setSavedSearch(fact, value)
    case .follow: try setFollow(fact, value)
    case .rule: try setRule(fact, value)
    case .subscription: try setSubscription(fact, value)
    }
  }
}

extension Facts {
  private func value(_ sql: String, _ key: (any DatabaseValueConvertible)?...) throws
    -> DatabaseValue
  {
    try DatabaseValue.fetchOne(
      db.cachedStatement(sql: sql), arguments: StatementArguments(key)) ?? .null
  }

  private func setRead(_ fact: Fact, _ value: DatabaseValue) throws {
    try db.run(
      "UPDATE main.story SET is_read = ?2 IS NOT NULL, read_at = ?2 WHERE id = ?1",
      [fact.story, value])
  }

  /// What a shared archive has of the text of a story of the keep.
  private static let sharedText = """
    (SELECT t.text FROM mine m JOIN shared.story_text t ON t.story = m.story WHERE m.mine = ?1)
    """

  /// The text of a bookmark that was taken off comes back with it; else the cache has one.
  private func addBookmark(_ fact: Fact, _ madeAt: DatabaseValue) throws {
    try db.run(
      """
      INSERT OR REPLACE INTO main.bookmark (story, made_at, text) VALUES (?1, ?2, coalesce(
        (SELECT text FROM main.story_text WHERE story = ?1),
        \(db.isJoined ? "\(Facts.sharedText)," : "")
        (SELECT text FROM removed_bookmark WHERE story = ?1)))
      """, [fact.story, madeAt])
    try db.run("DELETE FROM removed_bookmark WHERE story = ?", [fact.story])
    // What is kept is left out by no rule.
    if let story = fact.story { try Hiding(db: db).show(story) }
  }

  /// The text goes back to the cache, too, where that has none: it was there when it was kept.
  private func removeBookmark(_ fact: Fact) throws {
    try db.run(
      """
      INSERT OR REPLACE INTO removed_bookmark (story, made_at, text)
      SELECT story, made_at, text FROM main.bookmark WHERE story = ?
      """, [fact.story])
    try db.run(
      """
      INSERT OR IGNORE INTO main.story_text (story, saved_at, text)
      SELECT story, ?, text FROM main.bookmark WHERE story = ? AND text IS NOT NULL
      """, [now.seconds, fact.story])
    try db.run("DELETE FROM main.bookmark WHERE story = ?", [fact.story])
  }

  private func setTag(_ fact: Fact, _ value: DatabaseValue) throws {
    let sql =
      value.isNull
      ? "DELETE FROM main.tag WHERE story = ? AND name = ?"
      : "INSERT OR IGNORE INTO main.tag (story, name) VALUES (?, ?)"
    try db.run(sql, [fact.story, fact.name])
  }

  private func setNote(_ fact: Fact, _ text: DatabaseValue) throws {
    if text.isNull { return try db.run("DELETE FROM main.note WHERE story = ?", [fact.story]) }
    try db.run(
      """
      INSERT INTO main.note (story, text, written_at) VALUES (?, ?, ?)
      ON CONFLICT (story) DO UPDATE SET text = excluded.text, written_at = excluded.written_at
      """, [fact.story, text, now.seconds])
  }

  private func setSavedSearch(_ fact: Fact, _ query: DatabaseValue) throws {
    if query.isNull { return try db.run("DELETE FROM saved_search WHERE name = ?", [fact.name]) }
    try db.run(
      "INSERT OR REPLACE INTO saved_search (name, query) VALUES (?, ?)", [fact.name, query])
  }

  private func setRule(_ fact: Fact, _ madeAt: DatabaseValue) throws {
    if madeAt.isNull { return try db.run("DELETE FROM rule WHERE query = ?", [fact.name]) }
    try db.run(
      "INSERT OR REPLACE INTO rule (query, made_at) VALUES (?, ?)", [fact.name, madeAt])
  }

  /// The file follows at the end of the merging.
  private func setSubscription(_ fact: Fact, _ title: DatabaseValue) throws {
    try db.run(
      "INSERT OR REPLACE INTO subscription (address, title, is_filed) VALUES (?, ?, 0)",
      [fact.name, title])
  }

  private func setFollow(_ fact: Fact, _ value: DatabaseValue) throws {
    let sql =
      value.isNull
      ? "DELETE FROM follow WHERE kind = ? AND name = ?"
      : "INSERT OR IGNORE INTO follow (kind, name) VALUES (?, ?)"
    try db.run(sql, [fact.followed, fact.followedName])
  }
}

extension Fact {
  /// What kind of thing is followed: the name before its first colon.
  fileprivate var followed: String { String(name.prefix { $0 != ":" }) }

  /// The name after its first colon.
  fileprivate var followedName: String { String(name.drop { $0 != ":" }.dropFirst()) }
}
