import News
import ReaderUI
import Terminal
import Testing

@Suite struct ReadingsTests {
  private func korean(rows: Int = 24) -> Morning {
    var morning = Morning(rows: rows)
    morning.open { $0.halves = [Half(language: .korean, blocks: Morning.hanja)] }
    return morning
  }

  @Test func keyShowsHanjaWithItsReadingAndIsRemembered() {
    var morning = korean()
    #expect(!morning.shows("軍(군)은"))
    morning.press("d")
    #expect(morning.shows("軍(군)은 3일 女子(여자) 배구단[1]") && morning.shows("歷史(역사)에"))
    #expect(morning.shows("군(郡)도"))
    #expect(morning.takeEffects().contains(.use(.hanjaReadings(true))))
    morning.press("d")
    #expect(!morning.shows("軍(군)은"))
  }

  @Test func englishTextIsLeftAlone() {
    var morning = Morning()
    morning.open {
      $0.halves = [
        Half(language: .english, blocks: [Block(.paragraph([Span("The mark 軍 means army.")]))])
      ]
    }
    morning.press("d")
    #expect(morning.shows("The mark 軍 means army."))
  }

  @Test func searchFindsWhatReadingsAndNumbersStandBetween() {
    var morning = korean()
    morning.press("d/배구단<Enter>")
    #expect(marked(morning) == "배구단배구단")
    morning.press("/<C-u>군은<Enter>")
    #expect(marked(morning) == "軍은")
  }

  @Test func sentenceAtTheTopStaysWhenReadingsComeAndGo() {
    var morning = Morning(columns: 40, rows: 6)
    morning.open {
      $0.halves = [
        Half(
          language: .korean,
          blocks: [
            Block(
              .paragraph([Span(String(repeating: "軍과 女子와 歷史를 말했다. ", count: 30))]),
              language: .korean)
          ])
      ]
    }
    morning.press("jjjjjjjjjjjj")
    let before = morning.screen[1]
    morning.press("d")
    #expect(morning.screen[1] != before)
    morning.press("d")
    #expect(morning.screen[1] == before)
  }

  private func marked(_ morning: Morning) -> String {
    morning.grid.cells.filter { $0.style.attributes.contains(.reverse) }.map(\.text).joined()
  }
}
