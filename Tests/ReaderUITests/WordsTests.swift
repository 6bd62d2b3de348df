import News
import ReaderUI
import Testing

/// The small words beside headlines, keys and questions.
@Suite struct WordsTests {
  @Test func koreanListsNameSectionsInKorean() {
    var morning = Morning(language: .korean)
    #expect(morning.screen.contains { $0.contains("한 국내") })
    #expect(!morning.shows("National"))
    morning.press("h<Enter>")
    #expect(!morning.shows("Nov"))
    morning.press("q~<Enter>")
    #expect(morning.screen[0].contains("아침신문 › 국내"))
  }

  @Test func englishListsNameThemInEnglish() {
    var morning = Morning()
    morning.press("h<Enter>")
    #expect(morning.shows("National"))
  }

  @Test func questionsSayWhatTheyAskFor() {
    for (keys, english, korean) in [
      ("t", "Tags: 바다", "꼬리표: 바다"), ("T", "Note: 바다", "메모: 바다"),
      ("|", "Program:", "프로그램:"), ("F/낱말<Enter>", "Word", "낱말:"),
    ] {
      var morning = Morning()
      morning.press(keys)
      #expect(morning.shows(english), "\(morning.screen)")
      var korea = Morning(language: .korean)
      korea.press(keys)
      #expect(korea.shows(korean), "\(korea.screen)")
    }
  }

  @Test func narrowQuestionsKeepTheRoomForTheAnswer() {
    var morning = Morning(columns: 30)
    morning.press("t")
    #expect(morning.shows("# 바다"))
  }

  @Test func commandsAreFoundByTheirOwnNames() {
    for (typed, shown) in [
      ("tour", "first steps"), ("quit", "end"), ("language", "English, Korean, both"),
    ] {
      var morning = Morning()
      morning.press(typed == "language" ? "<Enter>:\(typed)" : ":\(typed)")
      #expect(morning.screen[1].contains(shown), "\(morning.screen)")
    }
  }

  @Test func sectionComesBeforeAnActionThatMentionsWhatWasTyped() {
    for typed in ["ㅇㄱ", "외교", "foreign"] {
      var morning = Morning()
      morning.press(":\(typed)")
      #expect(morning.screen[1].hasPrefix("▌Foreign Affairs"), "\(morning.screen)")
    }
  }

  @Test func helpNamesAKeyAsItIsTyped() {
    var morning = Morning()
    morning.press("<Enter>?/narrower text")
    #expect(morning.screen[1].hasPrefix("▌<  "))
    #expect(!morning.shows("<lt>"))
  }
}
