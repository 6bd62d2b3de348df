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

  @Test func consonantsAreFoundInTheStoryAsTheArchiveFindsThem() {
    var morning = Morning(rows: 40)
    morning.press("<Enter>/ㅇㅍㅁ<Enter>")
    #expect(morning.shows("“ㅇㅍㅁ” stands in 1 line"), "\(morning.screen)")
    #expect(marked(morning) == "우편물")
  }

  @Test func filteredListIsCalledByItsSectionAndFilter() {
    var morning = Morning()
    morning.press("h<Enter>f1")
    #expect(morning.screen[0].hasPrefix(" National: Unread  "), "\(morning.screen)")
    #expect(morning.shows("No story of the list is so. q shows the whole list."))
  }

  @Test func frontPageIsFilteredAsTheWholePaper() {
    var morning = Morning()
    morning.press("f1")
    #expect(morning.takeEffects().contains(.loadList(.search("is:unread"), offset: 0)))
    #expect(morning.screen[0].hasPrefix(" Unread  "))
    morning.press("q&boat<Enter>")
    #expect(morning.takeEffects().contains(.loadList(.search("boat"), offset: 0)))
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

  @Test(
    "What one reporter wrote, or one tag marks, is called so",
    arguments: [
      ("by:\"the islands desk\"", "Stories by the islands desk", "the islands desk의 기사"),
      ("tag:바다", "Tag: 바다", "꼬리표: 바다"), ("tag:\"두 낱말\"", "Tag: 두 낱말", "꼬리표: 두 낱말"),
      ("by:\"a\" sea", "Search: by:\"a\" sea", "찾기: by:\"a\" sea"),
      ("tag:a|tag:b", "Search: tag:a|tag:b", "찾기: tag:a|tag:b"), ("by:", "Search: by:", "찾기: by:"),
    ])
  func listIsCalledByWhatItShows(query: String, english: String, korean: String) {
    for (language, title) in [(Language.english, english), (.korean, korean)] {
      var morning = Morning(language: language)
      morning.press("/\(query)<Enter>")
      #expect(morning.screen[0].hasPrefix(" \(title)  "), "\(morning.screen[0])")
    }
  }
}
