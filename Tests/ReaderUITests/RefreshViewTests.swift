import News
import ReaderUI
import Terminal
import TestSupport
import Testing

@Suite struct RefreshViewTests {
  /// A refresh of three sections: one is done, one failed, one has not answered.
  static var progress: RefreshProgress {
    var national = RefreshPart(title("National", "국내"), done: 3, total: 3)
    (national.newStories, national.unchanged) = (24, 1)
    var business = RefreshPart(title("Business", "경제"), done: 2, total: 2)
    business.unchanged = 1
    business.failures = [title("paper.example did not answer within 30 s.", "30초 동안 답이 없습니다.")]
    var tech = RefreshPart(title("Tech", "기술"), done: 1, total: 2)
    tech.newStories = 1
    var progress = RefreshProgress(done: 6, total: 12, failed: 1)
    (progress.unchanged, progress.newStories, progress.byteCount) = (2, 25, 84_000)
    progress.parts = [
      RefreshPart(title("Front page", "1면"), done: 0, total: 1), national, business, tech,
    ]
    return progress
  }

  private static func title(_ english: String, _ korean: String) -> LocalizedText {
    LocalizedText(english: english, korean: korean)
  }

  private func refreshing(_ keys: String, language: Language = .english) -> Morning {
    var morning = Morning(language: language)
    morning.apply(.refreshProgressed(Self.progress))
    morning.press(keys)
    return morning
  }

  @Test(arguments: ["r", "R", ":how far<Enter>"])
  func opensWhileARefreshRuns(keys: String) {
    let morning = refreshing(keys)
    #expect(morning.shows("6 of 12 sources answered, 2 not changed, 1 failed, 25 new stories"))
    #expect(morning.shows("did not answer within 30 s."))
  }

  @Test func keyOfARefreshStillAsksForIt() {
    var morning = refreshing("R")
    #expect(morning.takeEffects() == [.refresh(.everything)])
    morning.press("R")
    #expect(morning.takeEffects() == [.refresh(.everything)])
    morning.press("q")
    #expect(morning.shows("Top 10 Stories"))
  }

  @Test func withoutARefreshTheKeyOnlyBeginsOne() {
    var morning = Morning()
    morning.press("r")
    #expect(morning.takeEffects() == [.refresh(.front)] && morning.shows("Top 10 Stories"))
  }

  @Test func getsOnAsAnswersCome() {
    var morning = refreshing("R")
    var later = Self.progress
    (later.done, later.newStories) = (11, 26)
    later.parts[3].done = 2
    morning.apply(.refreshProgressed(later))
    #expect(morning.shows("11 of 12 sources answered") && morning.shows("26 new stories"))
    #expect(morning.shows("Tech        2/2  1 new story"))
  }

  @Test func onASlowLineItIsDrawnAtTheEndsAlone() {
    var morning = Morning()
    morning.state.settings.isSlow = true
    morning.apply(.refreshProgressed(Self.progress))
    morning.press("R")
    let before = morning.grid
    var later = Self.progress
    later.done = 11
    morning.apply(.refreshProgressed(later))
    #expect(morning.grid == before)
    morning.apply(.refreshEnded(Status(LocalizedText(english: "25 new stories.")), later))
    #expect(morning.shows("Done: 12 sources"))
  }

  @Test func tellsTheResultUntilItIsLeft() {
    var morning = refreshing("R")
    var result = Self.progress
    result.done = 12
    morning.apply(.refreshEnded(Status(LocalizedText(english: "25 new stories.")), result))
    #expect(morning.shows("Done: 12 sources") && morning.shows("25 new stories."))
    morning.press("j")
    #expect(morning.shows("Done: 12 sources"))
    morning.press("q:how far<Enter>")
    #expect(morning.shows("Done: 12 sources"))
  }

  @Test func stopKeyStandsInTheLastLineAndStops() {
    var morning = refreshing("R")
    #expect(morning.shows("Ctrl-C stop"))
    _ = morning.takeEffects()
    morning.press("<C-c>")
    #expect(morning.takeEffects() == [.stopRefresh])
    var stopped = Self.progress
    stopped.wasStopped = true
    morning.apply(.refreshEnded(Status(LocalizedText(english: "Stopped.")), stopped))
    #expect(morning.shows("Stopped after 6 of 12 sources"))
  }

  @Test func saysThatNothingWasFetched() {
    var morning = Morning()
    morning.press(":how far<Enter>")
    #expect(morning.shows("Nothing has been fetched since the start."))
  }

  @Test func golden() {
    expectGolden(grid: refreshing("R").grid, named: "refresh-80x24")
    expectGolden(grid: refreshing("R", language: .korean).grid, named: "refresh-korean-80x24")
  }

  @Test func everySizeIsWhole() {
    for columns in ScreenContractTests.columns {
      for rows in ScreenContractTests.rows {
        var morning = Morning(columns: columns, rows: rows)
        morning.apply(.refreshProgressed(Self.progress))
        morning.press("RG")
        #expect(morning.grid.size == Size(columns: columns, rows: rows))
      }
    }
  }
}
