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
    if !onlyNew { for story in hidden.subtracting(matched) { try show(story) } }
    let new = matched.subtracting(hidden)
    for story in new { try hide(story) }
    let newest = try db.first("SELECT ifnull(max(id), 0) FROM story") { try $0.number() } ?? 0
    try Preferences(db: db).set(Hiding.seen, "\(newest)")
    return new.count
  }

  /// Puts a story back where it stood and where it was filed since.
  func show(_ story: Int64) throws {
    let sections = try db.rows("SELECT section FROM hidden WHERE story = ?", [story]) {
      try $0.number()
    }
    try db.run("DELETE FROM hidden WHERE story = ?", [story])
    for section in sections {
      try db.run(
        """
        INSERT OR IGNORE INTO placement (section, story, sort_at, is_unread)
        SELECT ?, id, sort_at, 1 - is_read FROM story WHERE id = ?
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
      INSERT OR IGNORE INTO hidden (story, section)
      SELECT story, section FROM placement WHERE story = ?
      """, [story])
    try db.run("DELETE FROM placement WHERE story = ?", [story])
  }
}
