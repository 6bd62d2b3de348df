import GRDB
import News

/// One act of the reader: sets facts, and notes what they were, so that it can be undone.
///
/// Whatever was undone before can no longer be redone once something else was done.
struct Act {
  private let db: Database
  private let facts: Facts
  private let kind: ChangeKind
  private var steps: [Step] = []

  /// A fact that was given another value.
  struct Step {
    var fact: Fact
    var before: DatabaseValue
    var after: DatabaseValue
  }

  /// How many acts can be undone.
  private static let keptCount = 1_000

  init(_ kind: ChangeKind, db: Database, at now: Instant) {
    (self.kind, self.db) = (kind, db)
    facts = Facts(db: db, now: now)
  }

  /// Gives a fact a value; returns whether it had another one.
  @discardableResult
  mutating func set(_ fact: Fact, to value: (any DatabaseValueConvertible)?) throws -> Bool {
    let (before, after) = (try facts.value(of: fact), value?.databaseValue ?? .null)
    // When a story was read or kept again, the first time stays.
    if before == after || fact.kind.isMark && before.isNull == after.isNull { return false }
    try facts.set(fact, to: after)
    steps.append(Step(fact: fact, before: before, after: after))
    return true
  }

  /// Notes the act where it changed anything.
  func end() throws {
    guard !steps.isEmpty else { return }
    try db.run("DELETE FROM change WHERE is_undone = 1")
    try db.run(
      "INSERT INTO change (made_at, kind) VALUES (?, ?)", [facts.now.seconds, kind.rawValue])
    let change = db.lastInsertedRowID
    for (number, step) in steps.enumerated() { try note(step, number, of: change) }
    try forget(before: change - Int64(Act.keptCount))
  }

  private func note(_ step: Step, _ number: Int, of change: Int64) throws {
    try db.run(
      """
      INSERT INTO change_step (change, step, fact, story, name, before, after)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        change, number, step.fact.kind.rawValue, step.fact.story, step.fact.name, step.before,
        step.after,
      ])
  }

  /// Drops what can no longer be undone, with the texts that were kept for that alone.
  private func forget(before change: Int64) throws {
    try db.run("DELETE FROM change WHERE id < ?", [change])
    try db.run(
      """
      DELETE FROM removed_bookmark WHERE story NOT IN (
        SELECT story FROM change_step WHERE fact = ? AND story IS NOT NULL)
      """, [FactKind.bookmark.rawValue])
  }
}

extension FactKind {
  /// Whether the value says since when, and only its presence counts.
  fileprivate var isMark: Bool { [.read, .bookmark, .rule].contains(self) }
}
