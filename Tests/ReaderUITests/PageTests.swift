import News
import ReaderUI
import Terminal
import Testing

@Suite struct PageTests {
  @Test func printViewShowsTheTextAsItIs() {
    var morning = Morning()
    morning.press("<Enter>p")
    #expect(morning.takeEffects().contains(.loadPage(.plainText(StoryID("paper#1")))))
    morning.apply(
      .pageLoaded(
        .plainText(StoryID("paper#1")),
        ["Ferry line", "", "  1. North", "a\tb"].map { PageParagraph(.plain, $0) }))
    #expect(
      morning.screen[1...4].map { String($0.prefix(12)) } == [
        "  Ferry line", "            ", "    1. North", "  a       b ",
      ])
  }

  @Test func printViewIsPipedAndShared() {
    var morning = Morning()
    morning.press("<Enter>p|lp<Enter>")
    #expect(morning.takeEffects().last == .share([StoryID("paper#1")], .pipe("lp")))
    morning.press("e")
    #expect(morning.shows("save as plain text"))
  }

  @Test func widerPrintViewIsAskedForAnew() {
    var morning = Morning()
    morning.press("<Enter>p")
    _ = morning.takeEffects()
    morning.press(">")
    #expect(
      morning.takeEffects() == [.rememberSettings, .loadPage(.plainText(StoryID("paper#1")))])
  }

  @Test func pageThatIsOfNoStoryHandsNoneOn() {
    var morning = Morning()
    morning.press("<Enter>:about<Enter>|")
    #expect(morning.state.screen.isPage && !morning.shows("|"))
  }
}

extension Screen {
  fileprivate var isPage: Bool { if case .page = self { true } else { false } }
}
