import News
import ReaderUI
import Terminal
import Testing

@Suite struct FindingTests {
  @Test func storyOfASearchIsOpenedWithWhatWasSearchedFor() {
    var morning = Morning(rows: 12)
    morning.press("/성장 harbour<Enter><Enter>")
    #expect(marked(morning) == "harbour")
    _ = morning.takeEffects()
    morning.press("n")
    #expect(morning.shows("stands in 1 line"))
    #expect(!morning.takeEffects().contains { if case .loadStory = $0 { true } else { false } })
  }

  @Test(arguments: [
    ("성장 -harbour", ""), ("성장 section:harbour", ""), ("성장 by:harbour", ""),
    ("성장 title:harbour", "harbour"), ("성장 (wharf OR harbour)", "harbour"),
    ("성장 \"the harbour\"", "the harbour"),
  ])
  func onlyWordsOfTheTextAreMarked(query: String, found: String) {
    var morning = Morning(rows: 12)
    morning.press("/\(query)<Enter><Enter>")
    #expect(morning.shows("The ferry that used"))
    #expect(marked(morning) == found)
  }

  @Test func nextStoryOfASearchIsMarkedToo() {
    var morning = Morning()
    morning.press("/성장 harbour<Enter><Enter>J")
    #expect(marked(morning) == "harbour")
  }

  @Test func storyOfASectionIsOpenedWithoutMarks() {
    var morning = Morning()
    morning.press("h<Enter><Enter>")
    #expect(marked(morning) == "")
  }

  private func marked(_ morning: Morning) -> String {
    morning.grid.cells.filter { $0.style.attributes.contains(.reverse) }.map(\.text).joined()
  }
}
