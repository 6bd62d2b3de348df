import GRDB
import News

/// The rows of the table `story`: one for each story, whatever it is called.
struct Stories {
  let db: Database
  let paper: Int64
  let now: Instant

  /// The greatest number of a story; 0 where there is none.
  static func newest(in db: Database) throws -> Int64 {
    try db.first("SELECT id FROM story ORDER BY id DESC LIMIT 1") { try $0.number() } ?? 0
  }

  /// What a telling did to a story.
  enum Change { case added, changed, none }

  /// Finds the story that a list's headline tells of and tells it anew, or adds it.
  func take(_ headline: Headline) throws -> (story: Int64, change: Change) {
    let found = try found(headline)
    return found.isNew ? (found.story, .added) : try tell(found.story) { $0.told(again: headline) }
  }

  /// Finds the story of a page that was read, or adds it.
  func take(_ story: Story) throws -> Int64 {
    try tell(try found(Headline(story)).story) { $0.told(by: story) }.story
  }

  /// The story that a headline tells of, by its identity or as a twin, else a new one.
  private func found(_ headline: Headline) throws -> (story: Int64, isNew: Bool) {
    let identities = Identities(db: db)
    if let known = try identities.story(headline.id) { return (known, false) }
    let title = FoldedTitle(headline.title)
    let twin = try Twins(db: db, paper: paper).twin(
      of: title, posted: headline.clamped(notAfter: now).posted, else: now, named: [headline.id])
    guard let twin else { return (try add(headline, title), true) }
    try identities.add(headline.id, to: twin)
    return (twin, false)
  }

  /// Tells a story anew; one whose time becomes known may turn out to be another's twin.
  func tell(
    _ story: Int64, _ telling: (Headline) -> Headline
  ) throws -> (story: Int64, change: Change) {
    guard let row = try row(story) else { throw Damage() }
    let latest = [row.headline.posted, row.headline.updated].compactMap(\.self).reduce(now, max)
    let told = row.told(telling, at: now).clamped(notAfter: latest)
    guard told != row.headline else { return (story, .none) }
    let title = FoldedTitle(told.title)
    try db.run(
      "UPDATE story SET \(Headline.assignments), title_hash = ?, sort_at = ? WHERE id = ?",
      told.arguments + [title.hash, (told.posted ?? row.firstSeen).seconds, story])
    let isSame = told.posted == row.headline.posted && told.title == row.headline.title
    if isSame { return (story, .changed) }
    let twin = try Twins(db: db, paper: paper).twin(
      of: title, posted: told.posted, else: row.firstSeen,
      named: try Identities(db: db).all(of: story))
    return (try twin.map { try unite(story, $0) } ?? story, .changed)
  }

  /// Makes one of a story and its twin; returns the one that stays.
  private func unite(_ story: Int64, _ twin: Int64) throws -> Int64 {
    let (first, second) = (min(story, twin), max(story, twin))
    try Union(db: db, kept: first, dropped: second).run()
    return first
  }

  private static let insertion = """
    INSERT INTO story (\(Headline.insertedColumns), paper, title_hash, first_seen, sort_at)
    VALUES (\(Headline.placeholders), ?, ?, ?, ?)
    """

  private func add(_ headline: Headline, _ title: FoldedTitle) throws -> Int64 {
    let headline = headline.clamped(notAfter: now)
    try db.run(
      Stories.insertion,
      headline.arguments + [paper, title.hash, now.seconds, headline.sortAt(now)])
    let story = db.lastInsertedRowID
    try Identities(db: db).add(headline.id, to: story)
    return story
  }

  private func row(_ story: Int64) throws -> KnownStory? {
    try db.first("SELECT \(Headline.columns), s.first_seen FROM story s WHERE s.id = ?", [story]) {
      KnownStory(headline: try $0.headline(), firstSeen: try $0.instant())
    }
  }
}

/// A story as it is known before it is told anew.
private struct KnownStory {
  let headline: Headline
  let firstSeen: Instant

  private static let month: Int64 = 30 * 86_400
  private static let minutes: Int64 = 600

  /// The headline after a telling.
  ///
  /// A clock that was far behind put the moment of the first filing in the place of a later time:
  /// a telling that knows that time mends it.
  func told(_ telling: (Headline) -> Headline, at now: Instant) -> Headline {
    guard mayBeFromAWrongClock(at: now) else { return telling(headline) }
    var undated = headline
    undated.posted = nil
    let anew = telling(undated)
    let isLater = (anew.posted?.seconds ?? 0) - firstSeen.seconds > KnownStory.month
    return isLater ? anew : telling(headline)
  }

  private func mayBeFromAWrongClock(at now: Instant) -> Bool {
    guard let posted = headline.posted else { return false }
    return now.seconds - firstSeen.seconds > KnownStory.month
      && abs(posted.seconds - firstSeen.seconds) < KnownStory.minutes
  }
}

extension Headline {
  /// By what time a story stands in lists that is filed now: seconds since 1970.
  func sortAt(_ now: Instant) -> Int64 { (posted?.clamped(notAfter: now) ?? now).seconds }

  /// News is never from the future: a clock that is ahead would hold its story on top for days.
  fileprivate func clamped(notAfter now: Instant) -> Headline {
    var headline = self
    headline.posted = posted?.clamped(notAfter: now)
    headline.updated = updated?.clamped(notAfter: now)
    return headline
  }
}
