import GRDB

/// Walks through the stories that may fulfil a plan, newest first.
struct StoryWalk {
  let db: Database
  let plan: SearchPlan

  /// What is done with a story's place; false ends the walk.
  typealias Visit = (SearchCursor) throws -> Bool

  /// Every story that the plan's filters let through.
  func everything(before cursor: SearchCursor?, limit: Int? = nil, _ visit: Visit) throws {
    let statement = try db.makeStatement(
      sql: """
        SELECT s.sort_at, s.id FROM story s
        WHERE \(conditions) AND (s.sort_at, s.id) < (?, ?)
        ORDER BY s.sort_at DESC, s.id DESC LIMIT ?
        """)
    let start = cursor ?? .newest
    try statement.each([start.sortAt, start.story, limit ?? -1]) { row in
      try visit(SearchCursor(sortAt: try row.number(), story: try row.number()))
    }
  }

  /// The stories that the index names for an expression, and those that it does not know yet.
  func indexed(
    _ expression: String, before cursor: SearchCursor?, _ visit: @escaping Visit
  ) throws {
    let seconds = try Seconds(
      db: db, unindexed: try unindexed(before: cursor), cursor: cursor, visit: visit)
    let range = IndexNumber.range(plan.times.lowerBound...last(cursor))
    let statement = try db.cachedStatement(
      sql: """
        SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ? AND ?
        ORDER BY rowid DESC
        """)
    var isDone = false
    try statement.each([expression, range.lowerBound, range.upperBound]) { row in
      isDone = try !seconds.take(IndexNumber(try row.number()))
      return !isDone
    }
    if !isDone { try seconds.end() }
  }

  /// The last time that is asked for.
  private func last(_ cursor: SearchCursor?) -> Int64 {
    max(min(plan.times.upperBound, cursor?.sortAt ?? .max), plan.times.lowerBound)
  }

  private var conditions: String {
    let bounds = [
      "s.sort_at >= \(plan.times.lowerBound)", "s.sort_at <= \(plan.times.upperBound)",
    ]
    return (bounds + plan.filters.map { "(\($0.sql))" }).joined(separator: " AND ")
  }

  /// Newest first: sorted, or where they are a good part of all stories, met on the way through those.
  private func unindexed(before cursor: SearchCursor?) throws -> RowCursor {
    let count = try db.first("SELECT count(*) FROM unindexed") { try $0.number() } ?? 0
    let last = try Stories.newest(in: db)
    let tables =
      count > last / 4 && !db.isJoined
      ? "story s INDEXED BY story_newest" : "unindexed u CROSS JOIN story s ON s.id = u.story"
    let start = cursor ?? .newest
    let statement = try db.makeStatement(
      sql: """
        SELECT s.sort_at, s.id FROM \(tables)
        WHERE \(conditions) AND (s.sort_at, s.id) < (?, ?)
          AND EXISTS (SELECT 1 FROM unindexed WHERE story = s.id)
        ORDER BY s.sort_at DESC, s.id DESC
        """)
    return try Row.fetchCursor(statement, arguments: [start.sortAt, start.story])
  }
}

extension SearchCursor: Comparable {
  /// Before every story.
  static let newest = SearchCursor(sortAt: .max, story: .max)

  /// Orders by time, then by row.
  public static func < (left: SearchCursor, right: SearchCursor) -> Bool {
    (left.sortAt, left.story) < (right.sortAt, right.story)
  }
}

/// Merges the index's numbers, second by second, with the stories that it does not know.
private final class Seconds {
  private let stories: Statement
  private let isUnindexed: Statement
  private let unindexed: RowCursor
  private var nextUnindexed: SearchCursor?
  private let cursor: SearchCursor?
  private let visit: StoryWalk.Visit
  private var number: IndexNumber?
  private var slots: UInt16 = 0

  init(
    db: Database, unindexed: RowCursor, cursor: SearchCursor?,
    visit: @escaping StoryWalk.Visit
  ) throws {
    stories = try db.cachedStatement(
      sql: """
        SELECT sort_at, id FROM story WHERE sort_at BETWEEN ? AND ? ORDER BY sort_at DESC, id DESC
        """)
    isUnindexed = try db.cachedStatement(sql: "SELECT 1 FROM unindexed WHERE story = ?")
    (self.unindexed, self.cursor, self.visit) = (unindexed, cursor, visit)
    nextUnindexed = try readUnindexed()
  }

  private func readUnindexed() throws -> SearchCursor? {
    guard let row = try unindexed.next() else { return nil }
    var reader = RowReader(row)
    return SearchCursor(sortAt: try reader.number(), story: try reader.number())
  }

  /// Takes the index's next number; false where the walk is to end.
  func take(_ next: IndexNumber) throws -> Bool {
    if let number, number.second != next.second {
      guard try flush(number) else { return false }
      slots = 0
    }
    number = next
    slots |= next.slot
    return true
  }

  /// Visits what is left.
  func end() throws {
    if let number { guard try flush(number) else { return } }
    _ = try visitUnindexed(from: .oldest)
  }

  private func flush(_ number: IndexNumber) throws -> Bool {
    var goesOn = true
    try stories.each([number.times.lowerBound, number.times.upperBound]) { row in
      let place = SearchCursor(sortAt: try row.number(), story: try row.number())
      guard slots & IndexNumber(story: place.story, sortAt: place.sortAt).slot != 0,
        place < cursor ?? .newest, try Row.fetchOne(isUnindexed, arguments: [place.story]) == nil
      else { return true }
      goesOn = try visitUnindexed(from: place) && visit(place)
      return goesOn
    }
    return goesOn
  }

  /// Visits the stories that the index does not know and that are newer than a place.
  private func visitUnindexed(from place: SearchCursor) throws -> Bool {
    while let next = nextUnindexed, next > place {
      nextUnindexed = try readUnindexed()
      guard try visit(next) else { return false }
    }
    return true
  }
}

extension SearchCursor {
  /// Behind every story.
  fileprivate static let oldest = SearchCursor(sortAt: .min, story: .min)
}
