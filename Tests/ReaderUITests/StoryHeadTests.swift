import News
import ReaderUI
import Terminal
import Testing

/// The head line of a story tells the place and the marks on every screen.
@Suite struct StoryHeadTests {
  @Test(arguments: [(30, "2/5"), (40, "2/5"), (80, "2 of 5"), (120, "2 of 5"), (200, "2 of 5")])
  func placeAndMarksStandAtEveryWidth(columns: Int, place: String) {
    var morning = Morning(columns: columns)
    morning.press("h<Enter>j<Enter>")
    #expect(morning.screen[0].contains(place) && morning.screen[0].contains("★"))
  }

  @Test func placeOnTheFrontPageCountsToo() {
    var morning = Morning()
    morning.press("j<Enter>")
    #expect(morning.screen[0].contains("2 of 12"))
  }

  @Test func placeIsToldInKorean() {
    var morning = Morning(language: .korean)
    morning.press("h<Enter>j<Enter>")
    #expect(morning.screen[0].contains("5건 중 2"))
  }

  @Test(
    "The time that a story takes is told to the nearest minute",
    arguments: [(10, 1), (356, 1), (358, 2), (594, 2), (596, 3)])
  func minutesAreRounded(words: Int, minutes: Int) {
    let text = Array(repeating: "word", count: words).joined(separator: " ")
    var morning = Morning()
    morning.open {
      $0.halves = [Half(language: .english, blocks: [Block(.paragraph([Span(text)]))])]
    }
    #expect(morning.screen[0].contains("· \(minutes) min ·"), "\(morning.screen[0])")
  }

  @Test func updatedAndUnreadStoriesAreMarked() {
    var row = Morning.rows[0]
    row.headline.updated = row.headline.posted.map { Instant(seconds: $0.seconds + 3_600) }
    var morning = Morning()
    morning.press("h<Enter><Enter>")
    morning.apply(.marked(row))
    #expect(morning.screen[0].contains("✎●"))
  }
}

/// What was done is said with the key that undoes it.
@Suite struct ToastTests {
  @Test func markedStoryIsSaidWithTheKeyThatUndoesIt() {
    for (language, words) in [
      (Language.english, "Marked read. u undoes it."), (.korean, "읽음으로 표시했습니다. u 키로 되돌립니다."),
    ] {
      var morning = Morning(language: language)
      morning.press("m")
      #expect(morning.shows(words))
    }
  }

  @Test func openingAStorySaysNothing() {
    var morning = Morning()
    morning.press("<Enter>")
    #expect(!morning.shows("undoes"))
  }

  @Test func commandsInBracesAreNamedByTheirKeys() {
    let text = LocalizedText(
      english: "Undone. {redo} does it again, {undo} undoes more.", korean: "{redo} 키")
    let spelled = Keymap.standard.spelled(text, on: .front)
    #expect(spelled.english == "Undone. Ctrl-R does it again, u undoes more.")
    #expect(spelled.korean == "Ctrl-R 키")
  }
}
