import News
import ReaderUI
import Terminal
import Testing

@Suite struct ChoiceTests {
  @Test func paletteFindsASectionByItsEnglishName() {
    var morning = Morning()
    morning.press(":foreign<Enter>")
    #expect(
      morning.takeEffects().contains(
        .loadList(.section(SectionID("national/foreign-affairs")), offset: 0)))
    #expect(morning.shows("National › Foreign Affairs"))
  }

  @Test(arguments: ["외교", "ㅇㄱ", "oi"])
  func paletteFindsASectionInKoreanAndByConsonants(typed: String) {
    var morning = Morning()
    morning.press(":\(typed)")
    #expect(morning.shows("Foreign Affairs") == (typed != "oi"))
  }

  @Test func paletteDoesWhatAKeyWouldDo() {
    var morning = Morning()
    morning.press("j:keep the story<Enter>")
    #expect(morning.takeEffects().last == .bookmark([StoryID("paper#2")], false))
    #expect(morning.shows("Top 10 Stories"))
  }

  @Test func switchIsFoundByItsNameInTheConfiguration() {
    var morning = Morning()
    morning.press(":hanjaReadings<Enter>")
    #expect(morning.takeEffects().last == .use(.hanjaReadings(true)))
  }

  @Test func lineOfThePaletteMaySayWhereSomethingIsSet() {
    var morning = Morning()
    morning.press(":mouse")
    let label = LocalizedText(english: "mouse (setting)", korean: "마우스 (mouse)")
    let sentence = LocalizedText(english: "{showHelp} tells it.", korean: "{showHelp} 키로 봅니다.")
    morning.apply(.choicesLoaded(.palette, [Choice(label, deed: .say(sentence))]))
    morning.press("<Enter>")
    #expect(morning.shows("? tells it.") && morning.shows("Top 10 Stories"))
  }

  @Test func koreanWordsAreNotTakenWhereTheyCannotBeDrawn() {
    var morning = Morning(glyphs: .ascii)
    morning.press(":menus in Korean<Enter>")
    #expect(morning.shows("Korean words cannot be drawn in ASCII"))
    morning.press("<Enter>")
    #expect(morning.shows("L K/EN"))
  }

  @Test func arrowsChooseWhileTyping() {
    var morning = Morning()
    morning.press(":")
    let first = morning.grid.cursor
    morning.press("<Down><Down><Up>")
    #expect(morning.shows("2/") && morning.grid.cursor == first)
  }

  @Test func escapeLeavesThePaletteAndNothingIsDone() {
    var morning = Morning()
    morning.press(":mark<Esc>")
    #expect(morning.shows("Top 10 Stories"))
    #expect(morning.takeEffects() == [.loadChoices(.palette)])
  }

  @Test func backspaceInAnEmptyPaletteLeavesIt() {
    var morning = Morning()
    morning.press(":a<BS><BS>")
    #expect(morning.shows("Top 10 Stories") && morning.state.prompt == nil)
  }

  @Test func helpIsSearchedAndDoesWhatItSays() {
    var morning = Morning()
    morning.press("?/bookmarks<Enter>")
    #expect(morning.takeEffects().contains(.loadList(.bookmarks, offset: 0)))
  }

  @Test func pastedTextNarrowsThePalette() {
    var morning = Morning()
    morning.press(":")
    morning.apply(.pasted("외교"))
    #expect(morning.shows("1/1"))
  }

  @Test func linkToAKnownStoryOpensIt() {
    var morning = Morning()
    morning.press("<Enter>")
    morning.apply(.storyChosen(StoryID("paper#3")))
    #expect(morning.takeEffects().contains(.loadStory(StoryID("paper#3"))))
    morning.press("q")
    #expect(morning.shows("The ferry that used"))
  }

  @Test func tagsLeadToTheirStories() {
    var morning = Morning()
    morning.press(":all tags<Enter><Enter>")
    #expect(morning.takeEffects().contains(.loadList(.search("tag:바다"), offset: 0)))
  }

  @Test func pageShowsWhatWasAddedAndRemoved() {
    var morning = Morning()
    morning.press("<Enter>D")
    #expect(morning.shows("The boat leaves at [-seven-]{+six 여섯 시+}"))
    morning.press("q")
    #expect(morning.shows("The ferry that used"))
  }

  @Test func paletteFindsThemesAndKeymapsByName() {
    var morning = Morning()
    morning.press(":")
    #expect(morning.takeEffects() == [.loadChoices(.palette)])
    let dusk = Choice(LocalizedText(english: "theme dusk"), deed: .change(.theme("dusk")))
    morning.apply(.choicesLoaded(.palette, [dusk]))
    morning.press("dusk")
    #expect(morning.shows("▌theme dusk"))
    morning.press("<Enter>")
    #expect(morning.takeEffects() == [.use(.theme("dusk"))])
    morning.press(":foreign")
    #expect(morning.shows("▌Foreign Affairs"))
  }
}
