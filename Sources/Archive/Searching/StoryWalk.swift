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
    let unindexed = try unindexed(before: cursor)
    let seconds = try Seconds(db: db, unindexed: unindexed, cursor: cursor, visit: visit)
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

  /// Newest first.
  private func unindexed(before cursor: SearchCursor?) throws -> [SearchCursor] {
    let start = cursor ?? .newest
    var places: [SearchCursor] = []
    let statement = try db.makeStatement(
      sql: """
        SELECT s.sort_at, s.id FROM unindexed u CROSS JOIN story s ON s.id = u.story
        WHERE \(conditions) AND (s.sort_at, s.id) < (?, ?)
        """)
    try statement.each([start.sortAt, start.story]) { row in
      places.append(SearchCursor(sortAt: try row.number(), story: try row.number()))
      return true
    }
    return places.sorted(by: >)
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
  private var unindexed: ArraySlice<SearchCursor>
  private let unknown: Set<Int64>
  private let cursor: SearchCursor?
  private let visit: StoryWalk.Visit
  private var number: IndexNumber?
  private var slots: UInt16 = 0

  init(
    db: Database, unindexed: [SearchCursor], cursor: SearchCursor?,
    visit: @escaping StoryWalk.Visit
  ) throws {
    stories = try db.cachedStatement(
      sql: """
        SELECT sort_at, id FROM story WHERE sort_at BETWEEN ? AND ? ORDER BY sort_at DESC, id DESC
        """)
    (self.unindexed, unknown) = (unindexed[...], Set(unindexed.map(\.story)))
    (self.cursor, self.visit) = (cursor, visit)
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
        !unknown.contains(place.story), place < cursor ?? .newest
      else { return true }
      goesOn = try visitUnindexed(from: place) && visit(place)
      return goesOn
    }
    return goesOn
  }

  /// Visits the stories that the index does not know and that are newer than a place.
  private func visitUnindexed(from place: SearchCursor) throws -> Bool {
    while let next = unindexed.first, next > place {
      unindexed.removeFirst()
      guard try visit(next) else { return false }
    }
    return true
  }
}

extension SearchCursor {
  /// Behind every story.
  fileprivate static let oldest = SearchCursor(sortAt: .min, story: .min)
}
