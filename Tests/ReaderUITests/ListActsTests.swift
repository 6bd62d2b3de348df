import News
import ReaderUI
import Terminal
import Testing

@Suite struct ListActsTests {
  @Test func pickedStoriesAreMarkedTogether() {
    var morning = Morning()
    morning.press("h<Enter>vjv")
    #expect(morning.shows("2 picked out") && morning.shows("✓"))
    _ = morning.takeEffects()
    morning.press("m")
    #expect(
      morning.takeEffects() == [.markRead([StoryID("paper#1"), StoryID("paper#3")], true)])
    #expect(!morning.shows("picked out"))
  }

  @Test func goingBackTakesPicksBackFirst() {
    var morning = Morning()
    morning.press("h<Enter>vq")
    #expect(morning.shows("Ferry line") && !morning.shows("picked out"))
  }

  @Test func limitSearchesInsideTheList() {
    var morning = Morning()
    morning.press("h<Enter>&성장<Enter>")
    let query = ListSource.search("section:national 성장")
    #expect(morning.takeEffects().contains(.loadList(query, offset: 0)))
    morning.press("q")
    #expect(morning.shows("Ferry line"))
  }

  @Test func filterShowsTheUnreadOfABookmarkList() {
    var morning = Morning()
    morning.press("Sf<Enter>")
    let query = ListSource.search("is:bookmark is:unread")
    #expect(morning.takeEffects().contains(.loadList(query, offset: 0)))
  }

  @Test func searchInAStoryMarksEveryPlaceAndGoesOn() throws {
    var morning = Morning(rows: 10)
    morning.press("<Enter>/harbour<Enter>")
    #expect(morning.shows("harbour") && morning.shows("stands in"))
    let row = try #require(morning.screen.firstIndex { $0.contains("harbour") })
    let cells = (0..<80).filter { morning.grid[$0, row].style.attributes.contains(.reverse) }
    #expect(cells.count == "harbour".count)
    morning.press("/zeppelin<Enter>")
    #expect(morning.shows("is not in this story"))
  }

  @Test func searchInAStoryFindsASyllableInsideAKoreanWord() {
    var morning = Morning()
    morning.press("<Enter>/뱃<Enter>")
    let cells = (0..<24).flatMap { row in (0..<80).map { morning.grid[$0, row] } }
    #expect(cells.contains { $0.text == "뱃" && $0.style.attributes.contains(.reverse) })
  }

  @Test func nGoesToTheNextUnreadWhereNothingIsLookedFor() {
    var morning = Morning()
    morning.press("<Enter>")
    _ = morning.takeEffects()
    morning.press("n")
    #expect(morning.takeEffects().contains(.loadStory(StoryID("paper#3"))))
  }

  @Test func foundStoriesShowWhatWasFound() throws {
    var morning = Morning()
    morning.press("/성장<Enter>")
    #expect(morning.shows("경제성장률은"))
    let row = try #require(morning.screen.firstIndex { $0.contains("경제성장률은") })
    let marked = (0..<80).filter { morning.grid[$0, row].style.attributes.contains(.bold) }
    #expect(marked.map { morning.grid[$0, row].text }.joined() == "성장")
    morning.press("jj")
    #expect(morning.shows("3/3"))
  }

  @Test func orderIsChangedAndAskedFor() {
    var morning = Morning()
    morning.press("h<Enter>O")
    #expect(morning.shows("Oldest first."))
    #expect(morning.screen[2].contains("City counts"))
    let national = ListSource.section(SectionID("national"))
    #expect(morning.takeEffects().contains(.loadList(national, order: .oldest, offset: 0)))
    morning.apply(.listLoaded(national, Morning.window(.newest)))
    #expect(morning.screen[2].contains("City counts"))
  }

  @Test func tagsAreChangedWhereTheyStand() {
    var morning = Morning()
    morning.press("t")
    #expect(morning.shows("Tags: 바다, boats"))
    morning.press(", 섬<Enter>")
    #expect(morning.takeEffects().last == .setTags(StoryID("paper#1"), ["바다", "boats", "섬"]))
  }

  @Test func searchIsSavedUnderAName() {
    var morning = Morning()
    morning.press("/성장<Enter>Wgrowth<Enter>")
    #expect(morning.takeEffects().last == .saveSearch("growth", "성장"))
  }

  @Test func followedIsTheSectionTheReporterOrAWord() {
    var morning = Morning()
    morning.press("h<Enter>F1")
    #expect(morning.takeEffects().contains(.toggleFollow(.section(SectionID("national")))))
    morning.press("F/word<Enter>tides<Enter>")
    #expect(morning.takeEffects().last == .toggleFollow(.word("tides")))
  }

  @Test func storiesLikeThisOneAreLeftOut() {
    var morning = Morning()
    morning.press("h<Enter>F/leave out the section<Enter>")
    #expect(morning.takeEffects().contains(.toggleRule("section:national")))
    morning.press("F/leave out stories with<Enter>tides<Enter>")
    #expect(morning.takeEffects().last == .toggleRule("tides"))
    morning.press("<Enter>F/by the islands<Enter>")
    #expect(morning.takeEffects().contains(.toggleRule("by:\"the islands desk\"")))
  }

  @Test func reporterOfTheStoryLeadsToTheRest() {
    var morning = Morning()
    morning.press("<Enter>B")
    #expect(
      morning.takeEffects().contains(
        .loadList(.search("by:\"the islands desk\""), offset: 0)))
  }
}
