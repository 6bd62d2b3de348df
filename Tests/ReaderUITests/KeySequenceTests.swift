import News
import Terminal
import Testing

@testable import ReaderUI

/// Sequences, pauses and counts, pressed as a person presses them.
@Suite struct KeySequenceTests {
  private func change(
    _ keys: String, _ command: Command?, on screen: ScreenKind? = nil
  ) -> Keymap.Change {
    Keymap.Change(screen: screen, keys: Key.sequence(keys) ?? [], command: command)
  }

  /// A front page where `z` alone and `zz` mean something.
  private func morning(_ changes: [Keymap.Change] = []) -> Morning {
    var morning = Morning()
    morning.keymap = Keymap.standard.changed(
      by: [change("z", .moveToBottom), change("zz", .moveToTop), change("XX", .quit)] + changes)
    return morning
  }

  private func row(_ morning: Morning) -> Int? { morning.grid.cursor?.row }

  @Test func wholeSequenceActsAtOnce() {
    var morning = morning()
    let top = row(morning)
    morning.press("jz")
    #expect(morning.state.awaitsPause)
    morning.press("z")
    #expect(!morning.state.awaitsPause)
    #expect(row(morning) == top)
  }

  @Test func keyThatBeginsASequenceActsAfterAPause() {
    var morning = morning()
    morning.press("z")
    let before = row(morning)
    morning.apply(.pauseEnded)
    #expect(row(morning) != before)
    #expect(!morning.state.awaitsPause && morning.state.pendingKeys.isEmpty)
  }

  @Test func keyThatBeginsASequenceActsBeforeAnother() {
    var last = morning()
    last.press("G")
    var morning = morning()
    morning.press("zk")
    last.press("k")
    #expect(row(morning) == row(last))
  }

  @Test func sequenceThatBreaksOffActsOnAllItsKeys() {
    var morning = morning([change("zab", .quit)])
    let top = row(morning)
    morning.press("zaj")  // z alone leads to the end; a is nothing here; j stays there
    var last = morning
    last.press("G")
    #expect(row(morning) == row(last) && row(morning) != top)
  }

  @Test func beginningThatMeansNothingWaitsForItsRest() {
    var morning = morning()
    morning.press("X")
    #expect(!morning.state.awaitsPause)
    morning.apply(.pauseEnded)
    #expect(morning.takeEffects() == [])
    morning.press("X")
    #expect(morning.takeEffects() == [.quit])
  }

  @Test func escapeDropsWhatWasTyped() {
    var morning = morning()
    morning.press("h")
    _ = morning.takeEffects()
    for keys in ["z<Esc>", "X<Esc>", "5<Esc>"] {
      let before = row(morning)
      morning.press(keys)
      #expect(morning.shows("National") && row(morning) == before, "\(keys)")
      morning.press("j")
      morning.press("k")
    }
  }

  @Test func sequencesWorkInHangulMode() {
    var morning = morning()
    let top = row(morning)
    morning.press("ㅓㅋㅋ")
    #expect(row(morning) == top)
    var bound = Morning()
    bound.keymap = Keymap.standard.changed(by: [change("ㅋ", .quit)])
    bound.press("z")
    #expect(bound.takeEffects() == [.quit])
  }

  @Test func digitsCount() {
    var once = Morning()
    once.press("jjj")
    var counted = Morning()
    counted.press("3")
    #expect(counted.state.count == 3)
    counted.press("j")
    #expect(row(counted) == row(once) && counted.state.count == nil)
    counted.press("G1k2k")
    once.press("Gkkk")
    #expect(row(counted) == row(once))
  }

  @Test func countLeadsToARow() {
    var once = Morning()
    once.press("jj")
    var counted = Morning()
    counted.press("G3g")
    #expect(row(counted) == row(once))
    counted.press("99999999999999999999j")
    once.press("G")
    #expect(row(counted) == row(once))
  }

  @Test func countIsNothingToOtherCommands() {
    var morning = Morning()
    morning.press("2s")
    #expect(morning.takeEffects() == [.bookmark([StoryID("paper#1")], true)])
    #expect(morning.state.count == nil)
  }

  @Test func boundDigitActs() {
    var morning = Morning()
    morning.keymap = Keymap.standard.changed(by: [change("5", .quit)])
    morning.press("5")
    #expect(morning.takeEffects() == [.quit])
  }
}
