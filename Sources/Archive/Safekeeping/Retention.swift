import GRDB
import News

/// Finds and drops what is no longer kept.
///
/// Ages cannot be told from the clock alone: one start with a clock that is years ahead would empty
/// the archive, and what was fetched while it was behind would count as old once it is right. So
/// the present is never later than the news says (the fifth newest time that a paper printed),
/// and a story counts as seen no earlier than any story with a smaller number: numbers only grow.
struct Retention {
  let db: Database

  /// How many stories are dropped in one transaction, so that no reader waits for long.
  static let stepLength = 20

  func rule() throws -> RetentionRule {
    let preferences = Preferences(db: db)
    var rule = RetentionRule.standard
    if let days = try preferences.value("keep.days") { rule.days = Int(days) }
    if let size = try preferences.value("keep.megabytes") { rule.megabytes = Int(size) }
    return rule
  }

  func setRule(_ rule: RetentionRule) throws {
    let preferences = Preferences(db: db)
    try preferences.set("keep.days", rule.days.map(String.init) ?? "forever")
    try preferences.set("keep.megabytes", rule.megabytes.map(String.init) ?? "any")
    try preferences.set("keep.day", nil)
  }

  /// Before when a story must have been used last to go; nil where none goes by age, or today's
  /// have gone.
  func ageLimit(of rule: RetentionRule, at now: Instant) throws -> Instant? {
    guard let days = rule.days, try Preferences(db: db).value("keep.day") != now.day else {
      return nil
    }
    guard let news = try Present(db: db).newsTime() else { return nil }
    // A day of grace: the newest stories of a slow paper are not from this hour.
    let present = min(now.seconds, news.seconds + 86_400)
    return Instant(seconds: present - Int64(days) * 86_400)
  }

  /// Notes that ages were looked at on this day.
  func noteDay(of now: Instant) throws {
    try Preferences(db: db).set("keep.day", now.day)
  }

  /// Stories that were last used before a moment and have a text.
  func textsUsed(before limit: Instant) throws -> [Int64] {
    try storiesUsed(before: limit, where: "t.story IS NOT NULL")
  }

  /// Stories that were last used before a moment and are in no present list.
  func storiesUsed(before limit: Instant) throws -> [Int64] {
    try storiesUsed(before: limit, where: Retention.areInNoList)
  }

  /// Some of the stories with a text, the first seen first.
  func oldestTexts() throws -> ArraySlice<Int64> {
    try db.rows(
      """
      SELECT s.story FROM story_text s WHERE \(Retention.areFree("s.story"))
      ORDER BY s.story LIMIT \(Retention.stepLength)
      """
    ) { try $0.number() }[...]
  }

  /// Some of the stories that are in no present list, the first seen first.
  func oldestStories() throws -> ArraySlice<Int64> {
    try db.rows(
      """
      SELECT s.id FROM story s WHERE \(Retention.areInNoList) AND \(Retention.areFree("s.id"))
      ORDER BY s.id LIMIT \(Retention.stepLength)
      """
    ) { try $0.number() }[...]
  }

  /// Drops the texts of stories, earlier ones and pictures too; returns how many.
  func dropTexts(of stories: ArraySlice<Int64>) throws -> Int {
    var count = 0
    let tables = ["story_text", "revision", "picture"]
    for (story, table) in stories.flatMap({ story in tables.map { (story, $0) } }) {
      // Another process may have kept the story meanwhile.
      let condition = Retention.areFree("story")
      try db.run("DELETE FROM \(table) WHERE story = ? AND \(condition)", [story])
      count += db.changesCount
    }
    return count
  }

  /// Drops some pictures, those that were had first; returns how many.
  func dropOldestPictures() throws -> Int {
    try db.run(
      """
      DELETE FROM picture WHERE id IN (
        SELECT id FROM picture WHERE \(Retention.areFree("story"))
        ORDER BY had_at LIMIT \(Retention.stepLength))
      """)
    return db.changesCount
  }

  /// Drops stories; returns how many.
  func dropStories(_ stories: ArraySlice<Int64>) throws -> Int {
    var count = 0
    for story in stories {
      try db.run("DELETE FROM story WHERE id = ? AND \(Retention.areFree("id"))", [story])
      count += db.changesCount
    }
    return count
  }

  /// The bytes of the pages that are in use.
  func usedBytes() throws -> Int64 {
    try db.first(
      """
      SELECT (p.page_count - f.freelist_count) * s.page_size
      FROM pragma_page_count p, pragma_freelist_count f, pragma_page_size s
      """
    ) { try $0.number() } ?? 0
  }
}

extension Retention {
  private static let areInNoList = "s.id NOT IN (SELECT story FROM listing)"

  /// The condition that nothing of the reader's holds a story.
  private static func areFree(_ story: String) -> String {
    let tables = ["bookmark", "tag", "note", "reading_position", "removed_bookmark"]
    return tables.map { "\(story) NOT IN (SELECT story FROM \($0))" }.joined(separator: " AND ")
      + " AND \(story) NOT IN (SELECT story FROM change_step WHERE story IS NOT NULL)"
  }

  private func storiesUsed(before limit: Instant, where condition: String) throws -> [Int64] {
    try db.rows(
      """
      SELECT s.id FROM (
        SELECT id, read_at, max(first_seen) OVER (ORDER BY id) AS seen FROM story
      ) s LEFT JOIN story_text t ON t.story = s.id
      WHERE max(s.seen, ifnull(s.read_at, 0), ifnull(t.saved_at, 0)) < ?
        AND \(condition) AND \(Retention.areFree("s.id"))
      """, [limit.seconds]
    ) { try $0.number() }
  }
}
