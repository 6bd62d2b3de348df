import News
import ReaderUI
import Terminal
import Testing

/// On a slow line nothing is drawn that moves by itself.
@Suite struct SlowLineTests {
  private func grids(isSlow: Bool) -> [Grid] {
    var morning = Morning()
    morning.state.settings.isSlow = isSlow
    return (1...5).map { done in
      morning.state.clock.now = Instant(seconds: 1_795_479_120 + Int64(done) * 60)
      morning.apply(.refreshProgressed(RefreshProgress(done: done, total: 9)))
      return morning.grid
    }
  }

  @Test func aRefreshCostsNothingUntilItsEnd() {
    #expect(Set(grids(isSlow: true)).count == 1)
    #expect(Set(grids(isSlow: false)).count == 5)
  }

  @Test func theHeadTellsTheDayAndWhenTheNewsWasFetched() {
    var morning = Morning()
    morning.state.settings.isSlow = true
    #expect(morning.shows("Tue 24 Nov · fetched 09:00"))
    morning.apply(.refreshProgressed(RefreshProgress(done: 1, total: 9)))
    #expect(morning.shows("fetched 09:00 · ↻"))
  }
}
