import News
import ReaderUI
import Terminal
import Testing

/// The list of a search that finds more than is read at once.
@Suite struct LongSearchTests {
  private static let source = ListSource.search("net")

  private static func rows(_ range: Range<Int>, isRead: Bool = false) -> [ListedHeadline] {
    range.map { number in
      var row = Morning.rows[0]
      row.headline.id = StoryID("paper#n\(number)")
      row.headline.title = "Net \(number)"
      row.headline.posted = Instant(seconds: 1_795_400_000 - Int64(number))
      row.isRead = isRead
      return row
    }
  }

  private func window(
    _ range: Range<Int>, goesOn: Bool, isRead: Bool = false
  ) -> ListWindow {
    var window = ListWindow(
      offset: range.lowerBound, rows: Self.rows(range, isRead: isRead), count: range.upperBound)
    window.goesOn = goesOn
    return window
  }

  /// A list of which 400 stories are there.
  private func search(isRead: Bool = false) -> Morning {
    var morning = Morning()
    morning.answersLists = false
    morning.press("/net<Enter>")
    morning.apply(.listLoaded(Self.source, window(0..<400, goesOn: true, isRead: isRead)))
    _ = morning.takeEffects()
    return morning
  }

  private let goOn = Effect.loadList(LongSearchTests.source, offset: 400)

  @Test func moreIsAskedForBeforeTheEndIsSeen() {
    var morning = search()
    #expect(morning.shows("1/400+"))
    morning.press("jjj<PgDn>")
    #expect(morning.takeEffects().isEmpty)
    morning.press("G")
    #expect(morning.takeEffects() == [goOn])
    #expect(!morning.shows("That is all that was found"))
    let above = morning.screen.first { $0.contains("▌") }
    morning.apply(.listLoaded(Self.source, window(400..<450, goesOn: false)))
    #expect(morning.screen.first { $0.contains("▌") } == above)
    #expect(morning.shows("400/450"))
    morning.press("G")
    #expect(morning.takeEffects().isEmpty)
    #expect(morning.shows("Net 449") && morning.shows("That is all that was found"))
  }

  @Test func nextStoryIsTheFirstOfWhatComes() {
    var morning = search()
    morning.press("G<Enter>")
    _ = morning.takeEffects()
    morning.press("J")
    #expect(morning.takeEffects().contains(goOn))
    morning.apply(.listLoaded(Self.source, window(400..<450, goesOn: false)))
    #expect(morning.takeEffects().contains(.loadStory(StoryID("paper#n400"))))
  }

  @Test func nextUnreadIsLookedForAsLongAsMoreComes() {
    var morning = search(isRead: true)
    morning.press("<Tab>")
    #expect(morning.takeEffects().contains(goOn))
    morning.apply(.listLoaded(Self.source, window(400..<500, goesOn: true, isRead: true)))
    #expect(morning.takeEffects().contains(.loadList(Self.source, offset: 500)))
    morning.apply(.listLoaded(Self.source, window(500..<600, goesOn: true)))
    #expect(morning.takeEffects().contains(.loadStory(StoryID("paper#n500"))))
  }

  @Test func thatNoneIsUnreadIsSaidAtTheEnd() {
    var morning = search(isRead: true)
    morning.press("<Tab>")
    morning.apply(.listLoaded(Self.source, window(400..<401, goesOn: false, isRead: true)))
    #expect(morning.shows("No unread story here."))
  }

  @Test func reloadReadsAllThatIsHeld() {
    var morning = search()
    morning.press("G")
    morning.apply(.listLoaded(Self.source, window(400..<450, goesOn: true)))
    _ = morning.takeEffects()
    morning.apply(.archiveChanged)
    let selected = StoryID("paper#n399")
    #expect(
      morning.takeEffects().contains(.loadList(Self.source, offset: 50, holding: selected)))
    var more = window(0..<450, goesOn: true)
    more.rows.insert(contentsOf: Self.rows(1_000..<1_001), at: 0)
    more.count = more.rows.count
    morning.apply(.listLoaded(Self.source, more))
    #expect(morning.shows("▌") && morning.shows("Net 399"))
    #expect(morning.shows("401/451+"))
  }
}
