import News
import ReaderUI
import Terminal
import Testing

/// When a story counts as read.
@Suite struct ReadMarkTests {
  private let mark = Effect.markRead([StoryID("paper#1")], true)

  private func open(_ share: Int?) -> Morning {
    var morning = Morning(columns: 40, rows: 12)
    morning.state.settings.marksReadAfter = share
    morning.press("<Enter>")
    return morning
  }

  @Test func openingIsEnough() {
    var morning = open(0)
    #expect(morning.takeEffects().contains(mark))
  }

  @Test func halfOfTheTextMustHaveBeenShown() {
    var morning = open(50)
    #expect(!morning.takeEffects().contains(mark))
    morning.press("j")
    #expect(!morning.takeEffects().contains(mark))
    morning.press("G")
    #expect(morning.takeEffects().contains(mark))
  }

  @Test func storyThatIsMarkedUnreadStaysSo() {
    var morning = open(50)
    morning.press("G")
    #expect(morning.takeEffects().contains(mark))
    morning.press("kjG")
    #expect(!morning.takeEffects().contains(mark))
  }

  @Test func neverIsNever() {
    var morning = open(nil)
    morning.press("G")
    #expect(!morning.takeEffects().contains(mark))
  }
}
