import GRDB
import News

/// Brings what is remembered of facts into step with the facts, before they are merged.
///
/// Facts from before the first merging, from a file that was salvaged and from stories that turned
/// out to be one have no stamp, or another one than their value.
struct Reconciling {
  let db: Database
  let now: Instant

  /// How long it is remembered that a fact was taken away, in seconds: 400 days.
  ///
  /// An archive that was not merged for longer may bring it back.
  static let memory: Int64 = 400 * 86_400

  /// Remembers every fact as it is.
  func run() throws {
    let stamps = Stamps(db: db)
    let isFirst = try stamps.device() == nil
    if isFirst { try stamps.renewDevice() }
    try stampFacts(isFirst ? Reconciling.facts + Reconciling.readings : Reconciling.facts)
    try forgetLost()
    try forgetOld()
  }

  /// A fact that nothing is remembered of is as old as it says; one that differs is of now.
  ///
  /// No two stamps are the same: facts of one second follow each other.
  private func stampFacts(_ facts: [String]) throws {
    let stamps = Stamps(db: db)
    guard let device = try stamps.device() else { throw Damage() }
    var ticks: [Int64: Int64] = [:]
    for row in try unstamped(facts) {
      let since = FactClock.tick(of: (row.since ?? now).clamped(notAfter: now))
      ticks[since, default: since - 1] += 1
      let tick = row.isNew ? ticks[since] ?? since : try stamps.tick(at: now)
      let remembered = Remembered(try FactValue(row.value), Stamp(tick: tick, device: device))
      try stamps.put(Stamps.Place(row.fact), remembered, from: nil)
    }
    try stamps.witness(ticks.values.max() ?? 0)
  }

  private struct Unstamped {
    var fact: Fact
    var value: DatabaseValue
    var since: Instant?
    var isNew: Bool
  }

  private func unstamped(_ facts: [String]) throws -> [Unstamped] {
    try db.rows(
      """
      SELECT f.fact, f.story, f.name, f.value, f.since, s.id IS NULL
      FROM (\(facts.joined(separator: " UNION ALL "))) f
      LEFT JOIN stamp s ON s.fact = f.fact AND ifnull(s.story, 0) = ifnull(f.story, 0)
        AND s.identity = '' AND s.name = f.name
      WHERE s.value IS NOT f.value
      """
    ) { row in
      guard let kind = FactKind(rawValue: try row.number()) else { throw Damage() }
      let fact = Fact(kind: kind, story: try row.optionalNumber(), name: try row.text())
      return Unstamped(
        fact: fact, value: try row.value(), since: try row.optionalInstant(),
        isNew: try row.flag())
    }
  }

  /// What was lost with a damaged file is no decision to take it away: the others bring it back.
  private func forgetLost() throws {
    for (kind, isThere) in Reconciling.presence {
      try db.run(
        """
        DELETE FROM stamp WHERE fact = ? AND value IS NOT NULL AND identity = ''
          AND NOT EXISTS (\(isThere))
        """, [kind.rawValue])
    }
  }

  /// Facts that were taken away, and marks of stories that never came here.
  private func forgetOld() throws {
    try db.run(
      "DELETE FROM stamp WHERE tick < ? AND (value IS NULL OR identity <> '')",
      [FactClock.tick(of: Instant(seconds: now.seconds - Reconciling.memory))])
  }
}

extension Reconciling {
  /// Every fact that keeps something: its kind, story, name, value, and since when it is so.
  private static let facts = [
    "SELECT 2 AS fact, story, '' AS name, made_at AS value, made_at AS since FROM bookmark",
    """
    SELECT 3, t.story, t.name, 1, b.made_at FROM tag t LEFT JOIN bookmark b ON b.story = t.story
    """,
    "SELECT 4, story, '', text, written_at FROM note",
    "SELECT 5, NULL, name, query, NULL FROM saved_search",
    "SELECT 6, NULL, kind || ':' || name, 1, NULL FROM follow",
    "SELECT 7, NULL, query, made_at, made_at FROM rule",
    "SELECT 8, NULL, address, title, NULL FROM subscription WHERE title IS NOT NULL",
  ]

  private static let readings = [
    "SELECT 1, id, '', ifnull(read_at, 0), ifnull(read_at, 0) FROM story WHERE is_read = 1"
  ]

  /// How the fact of a row of `stamp` is found.
  private static let presence: [(FactKind, String)] = [
    (.bookmark, "SELECT 1 FROM bookmark b WHERE b.story = stamp.story"),
    (.tag, "SELECT 1 FROM tag t WHERE t.story = stamp.story AND t.name = stamp.name"),
    (.note, "SELECT 1 FROM note n WHERE n.story = stamp.story"),
    (.savedSearch, "SELECT 1 FROM saved_search s WHERE s.name = stamp.name"),
    (.follow, "SELECT 1 FROM follow f WHERE f.kind || ':' || f.name = stamp.name"),
    (.rule, "SELECT 1 FROM rule r WHERE r.query = stamp.name"),
    (
      .subscription,
      "SELECT 1 FROM subscription s WHERE s.address = stamp.name AND s.title IS NOT NULL"
    ),
  ]
}
