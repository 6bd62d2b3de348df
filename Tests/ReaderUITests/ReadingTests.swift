import News
import ReaderUI
import Terminal
import Testing

@Suite struct ReadingTests {
  @Test func frontPageOpensTheSelectedStoryAndMarksItRead() {
    var morning = Morning()
    morning.press("j<Enter>")
    #expect(morning.shows("Rice-straw paper makers"))
    #expect(morning.takeEffects() == [.loadStory(StoryID("paper#2"))])
    morning.press("K")
    #expect(
      morning.takeEffects() == [
        .keepPosition(StoryID("paper#2"), nil), .loadStory(StoryID("paper#1")),
        .markRead([StoryID("paper#1")], true),
      ])
  }

  @Test func everyKeyWorksInHangulMode() {
    var latin = Morning()
    latin.press("jjk<Enter>L")
    var hangul = Morning()
    hangul.press("ㅓㅓㅏ<Enter>ㅣ")
    #expect(hangul.screen != latin.screen)  // ㅣ is l, not L
    var syllable = Morning()
    syllable.press("혀")  // the keys g and u
    #expect(syllable.takeEffects() == [.undo])
  }

  @Test func menuLeadsThroughNationalToForeignAffairsAndAStory() {
    var morning = Morning()
    morning.press("h")
    #expect(morning.shows("National"))
    morning.press("ljj<Enter>")
    #expect(morning.shows("National › Foreign Affairs"))
    morning.press("<Enter>")
    #expect(morning.shows("섬 잇는 뱃길, 열두 해 만에 다시 열려"))
    morning.press("qqq")
    #expect(morning.shows("Top 10 Stories"))
  }

  @Test func languageCyclesEnglishKoreanBoth() {
    var morning = Morning()
    morning.press("<Enter>")
    #expect(morning.shows("EN+한"))
    morning.press("L")
    #expect(morning.shows("The ferry that used"))
    morning.press("G")
    #expect(!morning.shows("먼바다"))
    morning.press("L")
    morning.press("g")
    #expect(morning.shows("먼바다 섬들로"))
    #expect(!morning.shows("The ferry"))
  }

  @Test func sideBySideNeedsAWideScreen() {
    var narrow = Morning(columns: 119)
    narrow.press("<Enter>LLL")
    #expect(narrow.state.settings.storyMode == .english || narrow.state.settings.storyMode == .both)
    var wide = Morning(columns: 120)
    wide.press("<Enter>L")
    while wide.state.settings.storyMode != .sideBySide { wide.press("L") }
    #expect(
      wide.screen.contains { $0.contains("The ferry") && $0.contains("│") && $0.contains("먼바다") })
  }

  @Test func storyWithoutKoreanSaysSo() {
    var morning = Morning()
    morning.press("j<Enter>L")
    #expect(morning.shows("This story has no Korean half."))
  }

  @Test func bookmarkIsAskedForAndShown() {
    var morning = Morning()
    morning.press("s")
    #expect(morning.takeEffects() == [.bookmark([StoryID("paper#1")], true)])
    var kept = Morning.rows[0]
    kept.isBookmarked = true
    morning.apply(.marked(kept))
    #expect(morning.shows("★ Ferry line"))
    morning.press("s")
    #expect(morning.takeEffects() == [.bookmark([StoryID("paper#1")], false)])
  }

  @Test func spacePagesThenOpensTheNextUnreadStory() {
    var morning = Morning(rows: 12)
    morning.press("<Enter>")
    _ = morning.takeEffects()
    for _ in 0..<20 where morning.effects.isEmpty { morning.press("<Space>") }
    #expect(morning.takeEffects().contains(.loadStory(StoryID("paper#3"))))
  }

  @Test(arguments: ["", "h<Enter>"])
  func spaceOpensTheSelectedStoryFirstWhereItIsUnread(way: String) {
    var morning = Morning()
    morning.press(way)
    _ = morning.takeEffects()
    morning.press("<Space>")
    #expect(morning.takeEffects().contains(.loadStory(StoryID("paper#1"))))
    morning.press("qj<Space>")
    #expect(morning.takeEffects().contains(.loadStory(StoryID("paper#3"))))
  }

  @Test func storyOfTheNextSectionIsOpenedWithoutASentenceAboutTheLastOne() {
    var morning = Morning()
    morning.answersLists = false
    morning.press("h<Enter>")
    let (national, business) = (
      ListSource.section(SectionID("national")), ListSource.section(SectionID("business"))
    )
    morning.apply(
      .listLoaded(national, ListWindow(rows: [Morning.rows[1]], count: 1, unread: 0)))
    morning.press("<Space><Space>")
    #expect(morning.takeEffects().last == .loadList(business, offset: 0))
    morning.apply(.listLoaded(business, ListWindow(rows: [Morning.rows[0]], count: 1)))
    #expect(morning.shows("The ferry that used") && !morning.shows("No unread story"))
  }

  @Test func endOfASectionIsSaidAndASecondSpaceGoesOn() {
    var morning = Morning()
    morning.press("h<Enter>")
    for row in Morning.rows {
      var read = row
      read.isRead = true
      morning.apply(.marked(read))
    }
    _ = morning.takeEffects()
    morning.press("<Space>")
    #expect(morning.shows("You have read National. Space goes on to Business."))
    morning.press("<Space>")
    #expect(morning.takeEffects() == [.loadList(.section(SectionID("business")), offset: 0)])
  }

  @Test func endOfTheFrontPageIsSaidAndASecondSpaceGoesOn() {
    for (language, words) in [
      (Language.english, "You have read the front page. Space goes on to National."),
      (.korean, "1면을 다 읽었습니다. Space 키를 누르면 국내면으로 갑니다."),
    ] {
      var morning = Morning(language: language)
      for row in Morning.rows {
        var read = row
        read.isRead = true
        morning.apply(.marked(read))
      }
      _ = morning.takeEffects()
      morning.press("<Space>")
      #expect(morning.shows(words), "\(morning.screen)")
      morning.press("<Space>")
      #expect(
        morning.takeEffects().first == .loadList(.section(SectionID("national")), offset: 0))
    }
  }

  @Test func unreadStoriesAboveAreToldAtTheEndOfTheFrontPage() {
    var morning = Morning()
    morning.press("G")
    _ = morning.takeEffects()
    morning.press("<Space>")
    #expect(morning.shows("The end of the front page; 3 stories above are unread."))
  }

  @Test func refreshKeepsTheSelectedStoryAndItsRow() throws {
    var morning = Morning()
    morning.press("h<Enter>jj")
    let newer = Morning.rows[4]
    let window = ListWindow(
      rows: [newer] + Array(Morning.rows.prefix(4)), count: 5)
    morning.apply(.listLoaded(.section(SectionID("national")), window))
    let cursor = try #require(morning.grid.cursor)
    #expect(morning.grid.text(row: cursor.row).contains("A librarian"))
  }

  @Test func resizeKeepsTheSentenceAtTheTop() {
    var morning = Morning(rows: 10)
    morning.press("<Enter>jjjjjjj")
    let top = morning.screen[1]
    morning.apply(.resized(Size(columns: 50, rows: 10)))
    morning.apply(.resized(Size(columns: 80, rows: 10)))
    #expect(morning.screen[1] == top)
  }

  @Test func lateStoryOfAScreenThatWasLeftChangesNothing() {
    var morning = Morning()
    let before = morning.screen
    let row = Morning.rows[0]
    morning.apply(.storyLoaded(row, Morning.story(of: row.headline)))
    #expect(morning.screen == before)
  }

  @Test func listThatComesLateOpensItsStoryWhateverStandsAbove() {
    var morning = Morning()
    morning.press("h<Enter>")
    let national = ListSource.section(SectionID("national"))
    var state = morning.state
    let keymap = Keymap.standard
    let short = ListWindow(rows: Morning.rows, count: 10)
    _ = update(&state, .listLoaded(national, short), keymap: keymap)
    for key in Key.sequence("jjjj<Enter>JS?") ?? [] {
      _ = update(&state, .keyPressed(key), keymap: keymap)
    }
    let late = ListWindow(offset: 5, rows: Morning.rows, count: 10)
    let effects = update(&state, .listLoaded(national, late), keymap: keymap)
    #expect(effects == [.loadStory(StoryID("paper#1"))])
  }

  @Test func goingBackFromTheFirstScreenEnds() {
    var morning = Morning()
    morning.press("q")
    #expect(morning.takeEffects() == [.quit])
    morning.press("<Enter>Q")
    #expect(morning.takeEffects().last == .quit)
  }

  @Test func failureIsASentenceInTheStory() {
    var morning = Morning()
    morning.press("<Enter>")
    let reason = LocalizedText(english: "paper.example did not answer within 30 s.")
    morning.apply(.storyFailed(StoryID("paper#1"), reason))
    #expect(morning.shows("did not answer within 30 s."))
  }

  @Test func leadIsReadWhereThePageCannotBeHad() {
    var morning = Morning()
    var row = Morning.rows[0]
    row.headline.lead = "Boats will sail twice a day again."
    morning.press("<Enter>")
    let reason = LocalizedText(english: "paper.example has no such page.")
    morning.apply(.marked(row))
    morning.apply(.storyFailed(row.headline.id, reason))
    let lead = morning.screen.firstIndex { $0.hasPrefix("  \(row.headline.lead)  ") }
    let notice = morning.screen.firstIndex { $0.hasPrefix("  \(reason.english)  ") }
    #expect(notice != nil && notice == lead.map { $0 + 2 }, "\(morning.screen)")
  }
}
