import Archive
import News
import Testing

@Suite struct SearchTests {
  let archive: Archive

  init() throws { archive = try Archive(path: ":memory:") }

  /// Keeps a story, newer ones with a greater number.
  func keep(
    _ number: Int, _ title: String, _ words: String, lead: String = "", names: [String] = []
  ) throws {
    let posted = noon.plus(hours: number)
    var row = try headline(.number(number), title, posted: posted)
    (row.lead, row.byline) = (lead, Byline(names: names))
    try archive.file([row], under: politics, in: paper, at: noon.plus(hours: 999))
    var story = try story(.number(number), words, posted: posted)
    (story.headline, story.byline) = (title, Byline(names: names))
    try archive.save(story, in: paper, at: noon.plus(hours: 999))
  }

  func context() -> SearchContext {
    SearchContext(now: noon, zone: .korea) { $0 == "politics" ? [politics] : [] }
  }

  func search(_ text: String, limit: Int = 50) throws -> SearchPage {
    try archive.search(SearchQuery(text, in: context()).condition, limit: limit)
  }

  func ids(_ text: String) throws -> [StoryID] { try search(text).rows.map(\.listed.headline.id) }

  func indexAll() throws { while try archive.index(for: 1000) > 0 {} }

  @Test(
    "What is looked for is found before and after indexing",
    arguments: [
      ("성장", "경제 소식", "올해 경제성장률은 낮았다."), ("ㅎㅇ", "한일 회담", "Words."),
      ("군", "軍 소식", "Words."), ("軍", "소식", "軍의 배."), ("democrat", "News", "A democratic vote."),
      ("한일", "\u{1112}\u{1161}\u{11AB}\u{110B}\u{1175}\u{11AF}", "Words."), ("한일", "소식", "ﾾￂﾤﾷￜﾩ"),
      ("배", "소식", "항구의 배"), ("노동", "소식", "勞動 시간"),
      ("\"the harbour opens\"", "A", "The harbour opens."),
      ("by:reporter", "A", "b"), ("title:소식", "소식", "b"), ("d", "A", "only d"),
    ])
  func found(query: String, title: String, words: String) throws {
    try keep(1, title, words, names: ["Reporter One"])
    try keep(2, "다른 것", "Nothing of it.")
    #expect(try ids(query) == [.number(1)])
    try indexAll()
    #expect(try archive.unindexedCount() == 0)
    #expect(try ids(query) == [.number(1)])
  }

  @Test func newestComesFirstAndPagesContinue() throws {
    for number in 1...25 { try keep(number, "Harbour \(number)", "Words.") }
    try archive.index(for: 0)
    for number in 26...30 { try keep(number, "Harbour \(number)", "Words.") }
    var (rows, cursor) = ([StoryID](), SearchCursor?.none)
    repeat {
      let page = try archive.search(.words("harbour"), limit: 7, before: cursor)
      rows += page.rows.map(\.listed.headline.id)
      cursor = page.next
    } while cursor != nil
    #expect(rows == (1...30).reversed().map { .number($0) })
  }

  @Test func storiesOfOneSecondKeepTheirOrder() throws {
    let rows = try (1...400).map { try headline(.number($0), "Harbour opens, part \($0) 항구") }
    try archive.file(rows, under: politics, in: paper, at: noon)
    let listed = try archive.headlines(in: politics, of: paper, limit: 999).ids
    try archive.index(for: 0)
    for query in ["harbour", "항구", "항"] {
      #expect(
        try archive.search(.words(query), limit: 999).rows.map(\.listed.headline.id) == listed)
      let first = try archive.search(.words(query), limit: 230)
      let second = try archive.search(.words(query), limit: 230, before: first.next)
      #expect((first.rows + second.rows).map(\.listed.headline.id) == listed)
    }
  }

  @Test func changedTextIsFoundByItsNewWordsAlone() throws {
    try keep(1, "A", "First sunrise.")
    try indexAll()
    try keep(1, "A", "Second moonrise.")
    #expect(try ids("moonrise") == [.number(1)])
    #expect(try ids("sunrise") == [])
    try indexAll()
    #expect(try ids("moonrise") == [.number(1)])
    #expect(try ids("sunrise") == [])
    #expect(try archive.revisions(of: .number(1)).count == 1)
  }

  @Test func expiredTextIsNotFoundButABookmarkedOneIs() throws {
    try keep(1, "A", "A sunrise.")
    try keep(2, "B", "A sunrise.")
    try indexAll()
    try archive.bookmark(.number(1), true, at: noon)
    try archive.loseTexts(savedBefore: noon.plus(hours: 1_000))
    #expect(try ids("sunrise") == [.number(1)])
    try indexAll()
    #expect(try ids("sunrise") == [.number(1)])
    try archive.bookmark(.number(1), false, at: noon)
    try archive.loseTexts(savedBefore: noon.plus(hours: 1_000))
    #expect(try ids("sunrise") == [])
    try archive.dropIndex()
    try indexAll()
    _ = try archive.undo(at: noon)
    #expect(try ids("sunrise") == [.number(1)])
    try indexAll()
    #expect(try ids("sunrise") == [.number(1)])
  }

  @Test func unitedStoriesAreFoundOnce() throws {
    try keep(1, "The harbour opens again today", "A sunrise.")
    try indexAll()
    let other = try story(
      .path("/other"), "A longer text of the same sunrise.", posted: noon.plus(hours: 1))
    var told = other
    told.headline = "The harbour opens again today"
    try archive.save(told, in: paper, at: noon)
    #expect(try ids("sunrise") == [.number(1)])
    try indexAll()
    #expect(try ids("sunrise").count == 1)
    #expect(try archive.check() == [])
  }

  @Test func notesTagsAndMarksAreAskedFor() throws {
    for number in 1...4 { try keep(number, "Story \(number)", "Words.") }
    try indexAll()
    try archive.setNote("만조 때의 생각", of: .number(2), at: noon)
    try archive.setTags(["Trade", "해운"], of: .number(3), at: noon)
    try archive.markRead([.number(4)], true, at: noon)
    #expect(try ids("생각") == [.number(2)])
    #expect(try ids("note:생각") == [.number(2)])
    #expect(try ids("title:생각") == [])
    #expect(try ids("tag:trade") == [.number(3)])
    #expect(try ids("-tag:해운 is:bookmark") == [.number(2)])
    #expect(try ids("is:read") == [.number(4)])
    #expect(try ids("is:unread words") == [.number(3), .number(2), .number(1)])
    #expect(try ids("is:read OR tag:trade") == [.number(4), .number(3)])
    #expect(try ids("section:politics -is:bookmark") == [.number(4), .number(1)])
    #expect(try ids("paper:pap story").count == 4)
    #expect(try ids("paper:none story") == [])
    #expect(try ids("lang:ko") == [])
    #expect(try archive.search(.words("story"), in: [PaperID("none")], limit: 9).rows == [])
  }

  @Test func boundsOfTimeHold() throws {
    for number in 1...4 { try keep(number, "Story", "Words.") }
    try indexAll()
    let (second, third) = (noon.plus(hours: 2), noon.plus(hours: 3))
    let condition = SearchCondition.all([.words("story"), .since(second), .before(third)])
    #expect(try archive.search(condition, limit: 9).rows.map(\.listed.headline.id) == [.number(2)])
    let empty = SearchCondition.all([.words("story"), .since(third), .before(second)])
    #expect(try archive.search(empty, limit: 9).rows == [])
    #expect(try archive.search(.any([.since(third), .words("none")]), limit: 9).rows.count == 2)
  }

  @Test func matchesAreMarked() throws {
    try keep(1, "성장 보고서", "첫 문단.", lead: "머리글")
    try keep(2, "소식", "올해 경제성장률은 낮았다.")
    try indexAll()
    let rows = try search("성장").rows
    #expect("\(rows[0].snippet)".contains("올해 경제성장률은 낮았다.\", marks: [Range(5..<7)]"))
    #expect("\(rows[0].title)".contains("marks: []"))
    #expect("\(rows[1].title)".contains("marks: [Range(0..<2)]"))
    #expect("\(rows[1].snippet)".contains("첫 문단."))
  }

  @Test func relevancePutsHeadlinesFirst() throws {
    try keep(1, "성장", "Words.")
    try keep(2, "소식", "성장 그리고 성장.")
    try keep(3, "소식", "성장.")
    try keep(4, "소식", "성장 그리고 성장, 또 성장.", lead: "성장")
    let page = try archive.search(.words("성장"), limit: 9, order: .relevance)
    #expect(page.rows.map(\.listed.headline.id) == [1, 4, 2, 3].map { .number($0) })
  }

  @Test func stoppedSearchGoesOnWhereItStopped() throws {
    for number in 1...9 { try keep(number, "Story", "Words.") }
    var asked = 0
    let page = try archive.search(.words("story"), limit: 9) {
      asked += 1
      return asked > 4
    }
    #expect(page.wasStopped)
    #expect(page.rows.count == 4)
    let rest = try archive.search(.words("story"), limit: 9, before: page.next)
    #expect(
      (page.rows + rest.rows).map(\.listed.headline.id) == (1...9).reversed().map { .number($0) })
    #expect(rest.next == nil)
  }

  @Test func anyQueryIsAnswered() throws {
    try keep(1, "성장 \"quoted\"", "Words * AND (NEAR).")
    try indexAll()
    for query in [
      "\"", "*", "NEAR(a b)", "a*", "\"a\"\"b\"", "terms:a", "^a", "-", "a AND b", "(", "'; --",
      "\0",
      "😀", "-😀", String(repeating: "가나다", count: 1000), String(repeating: "(a ", count: 60), "-a",
    ] { _ = try search(query) }
  }
}
