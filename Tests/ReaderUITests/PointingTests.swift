import News
import ReaderUI
import Terminal
import Testing

@Suite struct PointingTests {
  private func list(columns: Int = 80) -> Morning {
    var morning = Morning(columns: columns)
    morning.press("h<Enter>")
    _ = morning.takeEffects()
    return morning
  }

  private func click(_ row: Int, column: Int = 20) -> Action {
    .moused(Mouse(.left, at: Point(column: column, row: row)))
  }

  @Test func clickSelectsAndASecondOneOpens() {
    var morning = list()
    morning.apply(click(3))
    #expect(morning.screen[3].hasPrefix("▌"))
    #expect(morning.takeEffects() == [])
    morning.apply(click(3))
    #expect(morning.takeEffects().contains(.loadStory(StoryID("paper#2"))))
  }

  @Test func clickOutsideTheRowsDoesNothing() {
    var morning = list()
    let before = morning.screen
    for row in [0, 1, 6, 20, 22, 23, 5_000] { morning.apply(click(row)) }
    #expect(morning.screen == before)
    #expect(morning.takeEffects() == [])
  }

  @Test func wheelScrollsAndMarksNothingRead() {
    var morning = list()
    morning.apply(.moused(Mouse(.wheelDown, at: Point(column: 0, row: 5))))
    morning.apply(.moused(Mouse(.wheelUp, at: Point(column: 0, row: 5))))
    #expect(morning.screen[2].hasPrefix("▌"))
    #expect(!morning.takeEffects().contains { if case .markRead = $0 { true } else { false } })
  }

  @Test func wheelScrollsAStory() {
    var morning = Morning(columns: 60, rows: 10)
    morning.press("<Enter>")
    let before = morning.screen
    morning.apply(.moused(Mouse(.wheelDown, at: Point(column: 5, row: 5))))
    #expect(morning.screen[1] == before[4])
  }

  @Test func clickInTheMenuAndOnTheFrontPageFindsItsRow() {
    var morning = Morning()
    let row = morning.screen.firstIndex { $0.contains("1 ") && !$0.hasPrefix("▌") } ?? 3
    morning.apply(click(row))
    morning.press("h")
    morning.apply(click(2))
    #expect(morning.screen[2].hasPrefix("▌"))
  }

  @Test func clickOnThePreviewOpensItsStory() {
    var morning = list(columns: 120)
    morning.apply(click(5, column: 100))
    #expect(morning.takeEffects().contains(.loadStory(StoryID("paper#1"))))
  }

  @Test func textFieldIsNotLeftByAClick() {
    var morning = list()
    morning.press("/tide")
    morning.apply(click(2))
    #expect(morning.screen[23].contains("tide"))
  }

  @Test func windowIsCalledAfterTheStoryThatIsRead() {
    var morning = list()
    let paper = morning.grid.title
    morning.press("<Enter>")
    #expect(morning.grid.title != paper)
    #expect(morning.screen.contains { $0.contains(morning.grid.title?.prefix(20) ?? "-") })
    morning.press("q")
    #expect(morning.grid.title == paper)
  }
}
