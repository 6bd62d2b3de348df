import Archive
import News
import TestSupport
import Testing

/// Random stories, marks and queries; the answers are held against `NaiveScan`.
@Suite struct RandomSearchTests {
  static let letters = [
    "한", "일", "군", "성", "장", "경", "제", "軍", "勞", "動", "純", "韓", "노", "동", "순", "ㅋ", "a", "b", "é",
    "A",
    "2", " ", " ", ", ",
  ]
  static let queryLetters = letters + ["ㅎ", "ㅇ", "ㄱ", "ㅅ"]

  let archive: Archive
  var random = SeededRandom(seed: 20_261_124)
  var kept: [NaiveScan.Kept] = []

  init() throws { archive = try Archive(path: ":memory:") }

  mutating func text(_ length: Int, _ letters: [String] = letters) -> String {
    (0..<length).map { _ in random.pick(letters) }.joined()
  }

  mutating func keep(_ number: Int) throws {
    let known = kept.first { $0.id == .number(number) }
    // A lead is kept as it was first told.
    let (title, lead, words) = ("T " + text(6), known?.head[1] ?? "z" + text(6), text(14))
    let time = noon.plus(hours: -random.number(below: 200))
    var row = try headline(.number(number), title, posted: time)
    row.lead = lead
    try archive.file([row], under: politics, in: paper, at: noon)
    var story = try story(.number(number), words, posted: time)
    story.headline = title
    try archive.save(story, in: paper, at: noon)
    let changed = NaiveScan.Kept(
      id: .number(number), head: [title, lead], body: [words], isRead: known?.isRead ?? false)
    kept.removeAll { $0.id == changed.id }
    kept.append(changed)
  }

  mutating func condition(_ depth: Int = 0) -> SearchCondition {
    switch random.number(below: depth < 2 ? 10 : 5) {
    case 0...4: return .words(text(1 + random.number(below: 4), Self.queryLetters))
    case 5, 6: return .all([condition(depth + 1), condition(depth + 1)])
    case 7: return .any([condition(depth + 1), condition(depth + 1)])
    case 8: return .not(.words(text(2, Self.letters) + "a"))
    default: return .state(random.pick([.read, .unread]))
    }
  }

  /// Newest first; stories of one second stand by the row that they got, which the list tells.
  func expected(_ condition: SearchCondition) throws -> [StoryID] {
    let holding = Set(kept.filter { NaiveScan.holds(condition, $0) }.map(\.id))
    return try archive.latest(of: paper, limit: 9999).ids.filter { holding.contains($0) }
  }

  @Test mutating func aThousandRandomQueriesAreAnsweredAsByAPlainScan() throws {
    for number in 1...40 { try keep(number) }
    var found = 0
    for round in 0..<1000 {
      if round % 100 == 50 { try archive.index(for: 0) }
      if round % 20 == 0 {
        let number = 1 + random.number(below: 50)
        try keep(number)
        try archive.markRead([.number(number)], true, at: noon)
        kept[kept.count - 1].isRead = true
      }
      let condition = condition()
      let expected = try expected(condition)
      var (rows, cursor) = ([StoryID](), SearchCursor?.none)
      repeat {
        let page = try archive.search(condition, limit: 11, before: cursor)
        rows += page.rows.map(\.listed.headline.id)
        cursor = page.next
      } while cursor != nil
      let odd = Set(rows).symmetricDifference(expected).first
      let story = kept.first { $0.id == odd }
      #expect(rows == expected, "\(condition) \(String(describing: story))")
      guard rows == expected else { return }
      found += rows.count
    }
    #expect(found > 3_000)
    #expect(try archive.unindexedCount() < 60)
    #expect(try archive.check() == [])
  }
}
