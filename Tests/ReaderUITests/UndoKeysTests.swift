import News
import ReaderUI
import Terminal
import Testing

@Suite struct UndoKeysTests {
  let story = StoryID("paper#1")

  @Test func undoAndRedoAreAskedForOnEveryScreen() {
    var morning = Morning()
    for opening in ["", "h", "<Enter>", "<Enter>"] {
      morning.press(opening)
      _ = morning.takeEffects()
      morning.press("u<C-r>")
      #expect(morning.takeEffects() == [.undo, .redo])
    }
  }

  @Test func wholeListIsMarkedReadInOneAct() {
    var morning = Morning()
    morning.press("h<Enter>")
    _ = morning.takeEffects()
    morning.press("A")
    #expect(morning.takeEffects() == [.markAllRead(.section(SectionID("national")))])
  }

  @Test func whatIsShownIsReadAnewWhenTheArchiveChanged() {
    var morning = Morning()
    morning.press("h<Enter>j<Enter>")
    _ = morning.takeEffects()
    morning.apply(.archiveChanged)
    #expect(
      morning.takeEffects() == [
        .loadFront, .loadMenu,
        .loadList(.section(SectionID("national")), offset: 0, holding: StoryID("paper#2")),
        .loadMarks(StoryID("paper#2")),
      ])
    #expect(morning.shows("Rice-straw paper makers"))
  }

  @Test func storyIsGoneOnWithWhereItWasLeft() throws {
    var morning = Morning(columns: 40, rows: 12)
    morning.press("<Enter>jjjjjjjjjjjjjj")
    let rows = morning.screen[1...5]
    _ = morning.takeEffects()
    morning.press("q")
    guard case .keepPosition(story, let kept)? = morning.takeEffects().first else {
      Issue.record("no position was kept")
      return
    }
    let position = try #require(kept)
    morning.press("<Enter>")
    #expect(morning.screen[1...5] != rows)
    morning.apply(.positionFound(story, position))
    #expect(morning.screen[1...5] == rows)
  }

  @Test func nothingIsKeptAtTheStartAndTheEnd() {
    var morning = Morning()
    for keys in ["", "G"] {
      morning.press("<Enter>\(keys)")
      _ = morning.takeEffects()
      morning.press("q")
      #expect(morning.takeEffects() == [.keepPosition(story, nil)])
    }
  }

  @Test func closedTerminalKeepsThePositionToo() {
    var morning = Morning(columns: 40, rows: 12)
    #expect(morning.state.leave().isEmpty)
    morning.press("<Enter>jjjj")
    #expect(morning.state.leave().count == 1)
  }
}
