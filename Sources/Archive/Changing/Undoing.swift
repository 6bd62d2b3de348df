import GRDB
import News

/// Undoes and redoes acts, newest first, whichever process did them.
struct Undoing {
  let db: Database
  let now: Instant

  /// Undoes the newest act that stands; nil where there is none.
  func undo() throws -> Change? {
    try turn("SELECT \(Undoing.columns) WHERE is_undone = 0 ORDER BY id DESC LIMIT 1", .before)
  }

  /// Does again what was undone last.
  func redo() throws -> Change? {
    try turn("SELECT \(Undoing.columns) WHERE is_undone = 1 ORDER BY id LIMIT 1", .after)
  }

  private enum Side { case before, after }

  private static let columns = "id, kind, made_at FROM change"

  private func turn(_ sql: String, _ side: Side) throws -> Change? {
    guard let row = try db.first(sql, [], Row.init) else { return nil }
    guard let kind = ChangeKind(rawValue: row.kind) else { throw Damage() }
    let steps = try steps(of: row.id)
    let facts = Facts(db: db, now: now)
    switch side {
    case .before: for step in steps.reversed() { try facts.set(step.fact, to: step.before) }
    case .after: for step in steps { try facts.set(step.fact, to: step.after) }
    }
    try db.run("UPDATE change SET is_undone = ? WHERE id = ?", [side == .before, row.id])
    return Change(
      kind: kind, stories: try stories(of: row.id), name: steps.first?.fact.name ?? "",
      madeAt: row.madeAt)
  }

  private struct Row {
    var id: Int64
    var kind: Int64
    var madeAt: Instant

    init(_ row: inout RowReader) throws {
      (id, kind, madeAt) = (try row.number(), try row.number(), try row.instant())
    }
  }

  private func steps(of change: Int64) throws -> [Act.Step] {
    try db.rows(
      """
      SELECT fact, story, name, before, after FROM change_step WHERE change = ? ORDER BY step
      """, [change]
    ) { row in
      guard let kind = FactKind(rawValue: try row.number()) else { throw Damage() }
      let fact = Fact(kind: kind, story: try row.optionalNumber(), name: try row.text())
      return Act.Step(fact: fact, before: try row.value(), after: try row.value())
    }
  }

  private func stories(of change: Int64) throws -> [StoryID] {
    try db.rows(
      """
      SELECT DISTINCT s.identity FROM change_step c JOIN main.story s ON s.id = c.story
      WHERE c.change = ?
      """, [change]
    ) { StoryID(try $0.text()) }
  }
}
