import News
import ReaderUI
import Terminal
import Testing

@Suite struct PaneTests {
  @Test func listStandsAloneBelowAHundredColumns() {
    var morning = Morning(columns: 99)
    morning.press("h<Enter>")
    #expect(!morning.shows("│"))
    #expect(!morning.takeEffects().contains(.loadPreview(StoryID("paper#1"))))
  }

  @Test func selectedStoryIsShownBesideTheListAndStaysUnread() {
    var morning = Morning(columns: 120)
    morning.press("h<Enter>")
    #expect(morning.shows("│") && morning.shows("The ferry that used"))
    let effects = morning.takeEffects()
    #expect(effects.contains(.loadPreview(StoryID("paper#1"))))
    #expect(!effects.contains(.markRead([StoryID("paper#1")], true)))
  }

  @Test func previewFollowsTheSelectionAndNothingElse() {
    var morning = Morning(columns: 120)
    morning.press("h<Enter>")
    _ = morning.takeEffects()
    morning.press("j")
    #expect(morning.takeEffects() == [.loadPreview(StoryID("paper#2"))])
    morning.apply(.resized(Size(columns: 130, rows: 24)))
    #expect(morning.takeEffects() == [])
  }

  @Test func openingAStoryKeepsTheListBesideIt() {
    var morning = Morning(columns: 120)
    morning.press("h<Enter><Enter>")
    #expect(morning.screen.contains { $0.contains("●") && $0.contains("│") })
    morning.press("J")
    #expect(morning.grid.cursor?.column == 51)
    #expect(morning.shows("▌"))
  }

  @Test func sectionsStandLeftFrom160ColumnsWithTheirCounts() {
    var morning = Morning(columns: 160)
    morning.press("h<Enter>")
    #expect(morning.screen.contains { $0.hasPrefix("▌▾ National") || $0.hasPrefix("▌▸ National") })
    #expect(morning.takeEffects().contains(.loadMenu))
  }

  @Test func zenLeavesTheTextAlone() {
    var morning = Morning(columns: 160)
    morning.press("h<Enter><Enter>z")
    #expect(!morning.shows("│") && !morning.shows("Foreign Affairs"))
    morning.press("z")
    #expect(morning.shows("│"))
  }

  @Test func listBesideAStoryIsMadeWiderAndThatIsKept() {
    var morning = Morning(columns: 120)
    morning.press("h<Enter>]")
    #expect(morning.state.settings.listColumns == 54)
    #expect(morning.takeEffects().contains(.rememberSettings))
  }

  @Test func twoHalvesSideBySideTakeTheWholeScreen() {
    var morning = Morning(columns: 128)
    morning.press("h<Enter><Enter>")
    while morning.state.settings.storyMode != .sideBySide { morning.press("L") }
    #expect(morning.screen.contains { $0.contains("The ferry") && $0.contains("먼바다") })
    #expect(!morning.screen.dropFirst().contains { $0.contains("●") })
  }
}
