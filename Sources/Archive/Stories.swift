import GRDB
import News

/// The rows of the table `story`: one for each story, whatever it is called.
struct Stories {
  let db: Database
  let paper: Int64
  let now: Instant

  /// What a telling did to a story.
  enum Change { case added, changed, none }

  /// Finds the story that a headline tells of, or adds it.
  func take(_ headline: Headline) throws -> (story: Int64, change: Change) {
    let headline = headline.clamped(notAfter: now)
    let identities = Identities(db: db)
    if let known = try identities.story(headline.id) {
      return try tell(known) { $0.told(again: headline) }
    }
    let twin = try Twins(db: db, paper: paper).twin(
      of: FoldedTitle(headline.title), at: (headline.posted ?? now).seconds,
      forms: [IdentityForm(headline.id)])
    guard let twin else { return (try add(headline), .added) }
    try identities.add(headline.id, to: twin)
    return try tell(twin) { $0.told(again: headline) }
  }

  /// Tells a story anew; one whose time becomes known may turn out to be another's twin.
  func tell(
    _ story: Int64, _ telling: (Headline) -> Headline
  ) throws -> (story: Int64, change: Change) {
    guard let row = try row(story) else { throw Damage() }
    let told = telling(row.headline).clamped(notAfter: now)
    guard told != row.headline else { return (story, .none) }
    let sortAt = (told.posted ?? row.firstSeen).seconds
    let title = FoldedTitle(told.title)
    try db.run(
      "UPDATE story SET \(Headline.assignments), title_hash = ?, sort_at = ? WHERE id = ?",
      told.arguments + [title.hash, sortAt, story])
    guard told.posted != row.headline.posted || told.title != row.headline.title else {
      return (story, .changed)
    }
    let twins = Twins(db: db, paper: paper)
    let forms = try twins.forms(of: story)
    guard let twin = try twins.twin(of: title, at: sortAt, forms: forms, except: story) else {
      return (story, .changed)
    }
    let (first, second) = (min(story, twin), max(story, twin))
    try Union(db: db, kept: first, dropped: second).run()
    return (first, .changed)
  }

  private func add(_ headline: Headline) throws -> Int64 {
    try db.run(
      """
      INSERT INTO story (\(Headline.insertedColumns), paper, title_hash, first_seen, sort_at)
      VALUES (\(Headline.placeholders), ?, ?, ?, ?)
      """,
      headline.arguments + [
        paper, FoldedTitle(headline.title).hash, now.seconds, (headline.posted ?? now).seconds,
      ])
    let story = db.lastInsertedRowID
    try Identities(db: db).add(headline.id, to: story)
    return story
  }

  private func row(_ story: Int64) throws -> (headline: Headline, firstSeen: Instant)? {
    try db.first("SELECT \(Headline.columns), s.first_seen FROM story s WHERE s.id = ?", [story]) {
      (try $0.headline(), try $0.instant())
    }
  }
}

extension Headline {
  /// News is never from the future: a clock that is ahead would hold its story on top for days.
  fileprivate func clamped(notAfter now: Instant) -> Headline {
    var headline = self
    headline.posted = posted?.clamped(notAfter: now)
    headline.updated = updated?.clamped(notAfter: now)
    return headline
  }
}
