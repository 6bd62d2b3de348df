import News
import Terminal
import Testing

@testable import ReaderUI

@Suite struct SideBySideTests {
  /// A story whose English half is four times as long as its Korean one; every paragraph is numbered.
  private static func long(_ story: inout Story) {
    let english = (1...80).map { number in
      Block(.paragraph([Span("Sentence \(number) tells of the harbour.")]))
    }
    let korean = (1...20).map { number in
      Block(.paragraph([Span("문장 \(number), 항구 이야기.")]), language: .korean)
    }
    story.halves = [
      Half(language: .english, blocks: english), Half(language: .korean, blocks: korean),
    ]
  }

  private func opened(_ mode: StoryMode, columns: Int = 128, rows: Int = 16) -> Morning {
    var morning = Morning(columns: columns, rows: rows)
    morning.open(SideBySideTests.long)
    while morning.state.settings.storyMode != mode { morning.press("L") }
    return morning
  }

  @Test func halvesBeginAndEndTogether() {
    var morning = opened(.sideBySide)
    #expect(morning.shows("Sentence 1 tells") && morning.shows("문장 1, 항구"))
    morning.press("G")
    #expect(morning.shows("Sentence 80 tells") && morning.shows("문장 20, 항구"))
    morning.press("g")
    for _ in 0..<74 { morning.press("j") }
    #expect(morning.shows("Sentence 40 tells") && morning.shows("문장 10, 항구"))
  }

  @Test func everyLineOfAColumnCanBeScrolledTo() {
    let morning = opened(.sideBySide)
    guard case .story(let story) = morning.state.screen else { return }
    for column in 0...1 {
      let lines = story.setting.columns[column].count - 10
      for line in 0...lines {
        let top = story.setting.scroll(showing: line, of: column, visible: 10)
        #expect(story.setting.top(of: column, at: top, visible: 10) == line)
      }
    }
  }

  @Test func searchGoesThroughBothColumnsDownTheScreen() {
    var morning = opened(.sideBySide)
    morning.press("/tells 이야기<Enter>")
    #expect(morning.shows("stands in 100 lines"))
    let visible = morning.state.contentRows
    var columns: [Int] = []
    for _ in 0..<25 {
      guard case .story(let story) = morning.state.screen, let hit = story.hit,
        let hits = story.hits
      else { break }
      columns.append(hits[hit].column)
      let top = story.setting.top(of: hits[hit].column, at: story.top, visible: visible)
      #expect((top..<(top + visible)).contains(hits[hit].line))
      morning.press("n")
    }
    #expect(columns.count == 25 && (3...6).contains(columns.count { $0 == 1 }))
    morning.press("gN")
    #expect(morning.shows("문장 20, 항구"))
  }

  @Test func languagesAreCycledAndTheSentenceStays() {
    var morning = opened(.english, columns: 80)
    for _ in 0..<40 { morning.press("j") }
    let before = morning.screen[1]
    #expect(before.contains("Sentence"))
    morning.press("L")
    #expect((0...2).contains { morning.screen[1 + $0].contains("문장 5,") })
    morning.press("L")
    #expect(morning.screen[1] == before)
    morning.press("L")
    #expect(morning.screen[1] == before)
  }

  @Test func wayThroughNarrowScreensEndsWhereItBegan() {
    var morning = opened(.both, columns: 80)
    for _ in 0..<45 { morning.press("j") }
    let before = morning.screen
    for columns in [30, 7, 41, 128, 12, 80] {
      morning.apply(.resized(Size(columns: columns, rows: columns == 7 ? 3 : 16)))
    }
    #expect(morning.screen == before)
  }

  @Test func positionInAHalfThatIsNotShownGoesToItsShare() {
    var morning = Morning(rows: 16)
    morning.state.settings.storyMode = .korean
    morning.open(SideBySideTests.long)
    morning.apply(.positionFound(StoryID("paper#1"), ReadingPosition(block: 41, offset: 0)))
    #expect(morning.screen[1...4].contains { $0.contains("문장 11,") || $0.contains("문장 10,") })
  }
}
