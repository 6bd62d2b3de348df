import GRDB
import News
import Typesetting

/// Runs a plan.
struct Search {
  private let db: Database
  private let plan: SearchPlan
  private let stop: () -> Bool
  private let statement: Statement

  /// Stories that a broad search looks at before it asks the index.
  private static let newestLooked = 300

  /// Stories after which a search for a beginning of words gives up looking where few were found:
  /// FTS5 gathers every row of every such word before it tells the first, 20 ms for a common one.
  private static let trial = 16

  /// Stories that a search by relevance weighs.
  private static let weighed = 2_000

  init(db: Database, plan: SearchPlan, stop: @escaping () -> Bool) throws {
    (self.db, self.plan, self.stop) = (db, plan, stop)
    statement = try db.makeStatement(sql: Search.sql(plan))
  }

  /// The newest stories that fulfil the plan.
  func newest(limit: Int, before cursor: SearchCursor?) throws -> SearchPage {
    var page = SearchPage(rows: [], next: nil, wasStopped: false)
    guard limit > 0 else { return page }
    try walk(before: cursor) { place in
      page.wasStopped = stop()
      guard !page.wasStopped else { return .end }
      page.next = place
      guard var story = try read(place), plan.check.holds(for: &story) else { return .passedOver }
      page.rows.append(found(&story))
      return page.rows.count < limit ? .found : .end
    }
    if page.rows.count < limit, !page.wasStopped { page.next = nil }
    return page
  }

  /// The numbers of all stories that fulfil the plan.
  func stories() throws -> [Int64] {
    var stories: [Int64] = []
    try walk(before: nil) { place in
      guard var story = try read(place), plan.check.holds(for: &story) else { return .passedOver }
      stories.append(place.story)
      return .found
    }
    return stories
  }

  /// The stories that fulfil the plan best, of the newest that may.
  func best(limit: Int) throws -> SearchPage {
    var page = SearchPage(rows: [], next: nil, wasStopped: false)
    var (weighed, looked) = ([(story: SearchedStory, weight: SearchWeight)](), 0)
    try walk(before: nil) { place in
      page.wasStopped = stop()
      guard !page.wasStopped, looked < Search.weighed else { return .end }
      looked += 1
      guard var story = try read(place), plan.check.holds(for: &story) else { return .passedOver }
      let weight = SearchWeight(&story, plan.patterns, at: place)
      story.forget()
      weighed.append((story, weight))
      return .found
    }
    for var (story, _) in weighed.sorted(by: { $0.weight > $1.weight }).prefix(limit) {
      page.rows.append(found(&story))
    }
    return page
  }
}

extension Search {
  /// What came of looking at a story.
  private enum Visited { case found, passedOver, end }

  private func walk(
    before cursor: SearchCursor?, _ visit: @escaping (SearchCursor) throws -> Visited
  ) throws {
    let walk = StoryWalk(db: db, plan: plan)
    guard let expression = plan.check.indexExpression else {
      return try walk.everything(before: cursor) { try visit($0) != .end }
    }
    var last = cursor
    if plan.check.isBroad || plan.check.asksForBeginnings {
      let (place, isDone) = try lookAtNewest(walk, before: cursor, visit)
      if isDone { return }
      last = place
    }
    try walk.indexed(expression, before: last) { try visit($0) != .end }
  }

  /// Broad questions are mostly answered by the newest stories; the index would be read as a whole.
  private func lookAtNewest(
    _ walk: StoryWalk, before cursor: SearchCursor?,
    _ visit: (SearchCursor) throws -> Visited
  ) throws -> (last: SearchCursor?, isDone: Bool) {
    var (last, isDone, gaveUp, looked, found) = (cursor, false, false, 0, 0)
    try walk.everything(before: cursor, limit: Search.newestLooked) { place in
      let visited = try visit(place)
      (last, looked, isDone) = (place, looked + 1, visited == .end)
      found += visited == .found ? 1 : 0
      gaveUp = !plan.check.isBroad && looked >= Search.trial && found * 5 < looked
      return !isDone && !gaveUp
    }
    return (last, isDone || !gaveUp && looked < Search.newestLooked)
  }

  /// Everything that is shown of a story or held against the plan.
  private static func sql(_ plan: SearchPlan) -> String {
    let filters = plan.filters.map { " AND (\($0.sql))" }.joined()
    let questions = plan.questions.map { ", ifnull((\($0.sql)), 0)" }.joined()
    return """
      SELECT p.name, \(Lists.columns), \(Texts.column),
        ifnull((SELECT text FROM note WHERE story = s.id), '')\(questions)
      FROM story s JOIN paper p ON p.id = s.paper WHERE s.id = ?\(filters)
      """
  }

  private func read(_ place: SearchCursor) throws -> SearchedStory? {
    guard let row = try Row.fetchOne(statement, arguments: [place.story]) else { return nil }
    var reader = RowReader(row)
    let paper = PaperID(try reader.text())
    let listed = try reader.listedHeadline()
    let text = SearchedText(
      headline: listed.headline, packed: try reader.optionalBytes(), note: try reader.text())
    let flags = try plan.questions.map { _ in try reader.flag() }
    return SearchedStory(
      number: place.story, sortAt: place.sortAt, paper: paper, listed: listed, text: text,
      flags: flags)
  }

  private func found(_ story: inout SearchedStory) -> FoundHeadline {
    FoundHeadline(
      listed: story.listed, paper: story.paper,
      title: MarkedText(story.listed.headline.title, marking: plan.patterns, as: .head),
      snippet: snippet(&story))
  }

  /// From the text where it has a match, else from what lists tell of it.
  private func snippet(_ story: inout SearchedStory) -> MarkedText {
    let headline = story.listed.headline
    let paragraphs = SearchedText.paragraphs(story.story) + [story.note]
    let inBody = Snippet.best(of: paragraphs, for: plan.patterns)
    guard inBody.marks.isEmpty, !plan.patterns.isEmpty else { return inBody }
    let inHead = Snippet.best(
      of: [headline.dek, headline.lead], for: plan.patterns, as: .head)
    return inHead.marks.isEmpty && !inBody.text.isEmpty ? inBody : inHead
  }
}

/// How well a story answers; greater is better.
struct SearchWeight: Comparable {
  private let inTitle: Int
  private let inHead: Int
  private let matches: Int
  private let place: SearchCursor

  init(_ story: inout SearchedStory, _ patterns: [SearchPattern], at place: SearchCursor) {
    let titles = story.part(.title)
    inTitle = patterns.count { $0.isFound(in: titles, as: .head) }
    inHead = patterns.count { story.hasInHead($0) }
    let (row, body) = (story.part(.row), story.part(.body))
    matches = patterns.reduce(0) {
      $0 + $1.matchCount(in: row, as: .head) + $1.matchCount(in: body, as: .body)
    }
    self.place = place
  }

  static func < (left: SearchWeight, right: SearchWeight) -> Bool {
    (left.inTitle, left.inHead, left.matches, left.place)
      < (right.inTitle, right.inHead, right.matches, right.place)
  }
}
