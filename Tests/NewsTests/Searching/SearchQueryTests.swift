import News
import Testing

@Suite struct SearchQueryTests {
  /// Tuesday, 24 November 2026, 12:00 in Korea.
  static let noon = Instant(seconds: 1_795_489_200)

  let context = SearchContext(now: noon, zone: .korea) {
    $0 == "정치" || $0 == "politics" ? [SectionID("national/politics")] : []
  }

  func query(_ text: String) -> SearchQuery { SearchQuery(text, in: context) }

  @Test func wordsStandSideBySide() {
    #expect(query("성장 bank").condition == .all([.words("성장"), .words("bank")]))
    #expect(query("").condition == .everything)
    #expect(query("  ").notes == [])
    #expect(query("\"the bank\" U.S.").condition == .all([.words("the bank"), .words("U.S.")]))
  }

  @Test func alternativesParenthesesAndAbsence() {
    #expect(query("a OR b c").condition == .any([.words("a"), .all([.words("b"), .words("c")])]))
    #expect(
      query("(a | b) -c").condition == .all([.any([.words("a"), .words("b")]), .not(.words("c"))]))
    #expect(query("-(a b)").condition == .not(.all([.words("a"), .words("b")])))
    #expect(query("-\"a b\"").condition == .not(.words("a b")))
    #expect(query("co-op").condition == .words("co-op"))
  }

  @Test func fieldsAreRead() {
    #expect(query("by:reporter").condition == .field(.by, "reporter"))
    #expect(query("TITLE:\"two words\"").condition == .field(.title, "two words"))
    #expect(query("-tag:trade").condition == .not(.tag("trade")))
    #expect(query("section:정치").condition == .sections([SectionID("national/politics")]))
    #expect(query("lang:both").condition == .language(nil))
    #expect(query("is:unread is:new").condition == .all([.state(.unread), .state(.new)]))
    #expect(query("paper:koreatimes").condition == .paper("koreatimes"))
  }

  @Test(
    "A date is the beginning of its day in the reader's zone",
    arguments: [
      ("2026-11-24", "2026-11-24"), ("20261124", "2026-11-24"), ("2026-11", "2026-11-01"),
      ("2026", "2026-01-01"), ("today", "2026-11-24"), ("오늘", "2026-11-24"),
      ("어제", "2026-11-23"), ("7d", "2026-11-17"), ("3w", "2026-11-03"), ("monday", "2026-11-23"),
      ("화요일", "2026-11-24"), ("wed", "2026-11-18"), ("2026.11.2", "2026-11-02"),
    ])
  func date(text: String, day: String) throws {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    let time = try #require(CivilTime(year: parts[0], month: parts[1], day: parts[2]))
    #expect(query("since:\(text)").condition == .since(time.instant(in: .korea)))
    #expect(query("before:\(text)").condition == .before(time.instant(in: .korea)))
  }

  @Test func whatIsNoFieldIsAWordAndIsTold() {
    #expect(query("https://paper.example").condition == .words("https://paper.example"))
    #expect(query("10:30").condition == .words("10:30"))
    #expect(query("note").notes == [])
    #expect(query("colour:red").condition == .words("colour red"))
    #expect(query("colour:red").notes == [.takenAsWords("colour:red")])
    #expect(query("since:someday").notes == [.takenAsWords("since:someday")])
    #expect(query("section:nowhere").condition == .words("nowhere"))
    #expect(query("section:nowhere").notes == [.unknownSection("nowhere")])
    #expect(query("by:").notes == [.empty("by:")])
  }

  @Test func brokenQueriesAreTakenInSomeWay() {
    #expect(query("\"open quote").condition == .words("open quote"))
    #expect(query("\"open quote").notes == [.openQuote])
    #expect(query("(a").notes == [.unbalancedParenthesis])
    #expect(query("a) b").condition == .all([.words("a"), .words("b")]))
    #expect(query("OR a").condition == .words("a"))
    #expect(query("OR a").notes == [.empty("OR")])
    #expect(query(String(repeating: "(", count: 100_000) + "a").notes.contains(.tooDeep))
    #expect(query("- a").condition == .all([.words("-"), .words("a")]))
    #expect(query("-").condition == .words("-"))
  }

  @Test func anyTextIsAQuery() {
    let pieces = ["(", ")", "|", "-", "\"", ":", "by:", "is:", "OR", " ", "한", "a", "since:", "9"]
    for number in 0..<20_000 {
      var (rest, text) = (number, "")
      for _ in 0..<6 {
        text += pieces[rest % pieces.count]
        rest = rest / 3 + number % 7
      }
      _ = query(text)
    }
  }
}
