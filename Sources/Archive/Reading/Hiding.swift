import GRDB
import News

/// Leaves stories out of every list and count, and brings them back.
struct Hiding {
  let db: Database

  /// The rules in the order in which they were made.
  func rules() throws -> [String] {
    try db.rows("SELECT query FROM rule ORDER BY made_at, query") { try $0.text() }
  }

  /// Leaves out what one of the conditions matches and is not bookmarked; what none matches any
  /// more comes back, unless only stories are looked at that came since the last time.
  ///
  /// - Returns: how many stories were left out that were not before.
  func apply(_ conditions: [SearchCondition], onlyNew: Bool) throws -> Int {
    let last = onlyNew ? Int64(try Preferences(db: db).value(Hiding.seen) ?? "") ?? 0 : 0
    var matched: Set<Int64> = []
    for condition in conditions { matched.formUnion(try stories(condition, after: last)) }
    let hidden = Set(try db.rows("SELECT DISTINCT story FROM hidden") { try $0.number() })
    if !onlyNew { for story in hidden.subtracting(matched) { try show(try kept(story)) } }
    let new = matched.subtracting(hidden)
    for story in new { try hide(try kept(story)) }
    let newest = try Stories.newest(in: db)
    try Preferences(db: db).set(Hiding.seen, "\(newest)")
    return new.count
  }

  /// Puts a story of the archive that is written to back where it stood and where it was filed since.
  func show(_ story: Int64) throws {
    let sections = try db.rows("SELECT section FROM main.hidden WHERE story = ?", [story]) {
      try $0.number()
    }
    try db.run("DELETE FROM main.hidden WHERE story = ?", [story])
    for section in sections {
      try db.run(
        """
        INSERT OR IGNORE INTO main.placement (section, story, sort_at, is_unread)
        SELECT ?, id, sort_at, 1 - is_read FROM main.story WHERE id = ?
        """, [section, story])
    }
  }

  /// The preference that holds the number of the newest story that the rules have seen.
  private static let seen = "rules.seen"

  private func stories(_ condition: SearchCondition, after last: Int64) throws -> [Int64] {
    let unkept = SearchCondition.all([condition, .not(.state(.bookmark))])
    let later = ColumnQuestion("s.id > \(last)")
    let plan = try SearchPlan(unkept, in: nil, db: db, narrowedBy: [later])
    return try Search(db: db, plan: plan, stop: { false }).stories()
  }

  private func hide(_ story: Int64) throws {
    try db.run(
      """
      INSERT OR IGNORE INTO main.hidden (story, section)
      SELECT story, section FROM main.placement WHERE story = ?
      """, [story])
    try db.run("DELETE FROM main.placement WHERE story = ?", [story])
  }

  /// The number of a story that was found, in the archive that is written to.
  private func kept(_ story: Int64) throws -> Int64 {
    db.isJoined ? try Adopting(db: db).number(of: story) : story
  }
}
