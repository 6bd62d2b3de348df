import News
import ReaderUI
import Terminal
import Testing

/// The paper's own site: its search, and older stories of its lists.
@Suite struct SiteTests {
  @Test func siteIsAskedForWordsThatAreTyped() {
    var morning = Morning()
    morning.press(",boats on sand<Enter>")
    #expect(
      morning.takeEffects().contains(.loadList(.site("boats on sand"), order: .paper, offset: 0)))
    #expect(morning.screen[0].contains("On the site: boats on sand"))
    #expect(morning.screen.contains { $0.contains("That is all that the site found") })
  }

  @Test func siteIsAskedForWhatWasSearchedFor() {
    var morning = Morning()
    morning.press("/title:\"sea salt\" is:unread<Enter>,")
    #expect(morning.takeEffects().last == .loadList(.site("sea salt"), order: .paper, offset: 0))
    morning.press("q")
    #expect(morning.screen[0].contains("Search:"))
  }

  @Test func listSaysThatTheSiteIsAsked() {
    var morning = Morning()
    morning.press(",silence<Enter>")
    #expect(morning.screen.contains { $0.contains("Asking the paper's site") })
    morning.apply(.listLoaded(.site("silence"), ListWindow(order: .paper)))
    #expect(morning.screen.contains { $0.contains("Nothing came from the site. , asks again") })
  }

  @Test func otherWordsTakeThePlaceOfTheResults() {
    var morning = Morning()
    morning.press(",boats<Enter>,sand<Enter>")
    #expect(morning.screen[0].contains("On the site: sand"))
    morning.press("q")
    #expect(morning.screen[0].contains("The Morning Paper"))
  }

  @Test func sampleAndPaperWithoutSearchSaySo() {
    var morning = Morning()
    morning.state.edition.paper.search = nil
    morning.press(",")
    #expect(morning.screen.last?.contains("names no page of the site that searches") == true)
    morning.state.edition.isSample = true
    morning.press(",")
    #expect(morning.screen.last?.contains("The sample edition has no site") == true)
  }

  @Test func olderStoriesAreFetchedAtTheEndOfASection() {
    var morning = Morning()
    morning.press("h<Enter>G")
    #expect(
      morning.screen.contains { $0.contains("The end of National") && $0.contains(". older") })
    _ = morning.takeEffects()
    morning.press(".")
    #expect(morning.takeEffects() == [.refresh(.older(SectionID("national")))])
    morning.press("S.")
    #expect(morning.screen.last?.contains("Only a section's list") == true)
  }
}

/// What the morning's first keys led to in vain.
@Suite struct FirstKeysTests {
  @Test func storyIsFetchedAnewWhereItIsRead() {
    var morning = Morning()
    morning.press("<Enter>")
    _ = morning.takeEffects()
    morning.press("r")
    #expect(morning.takeEffects() == [.fetchStory(StoryID("paper#1"))])
    morning.press("qr")
    morning.press("qr")
    #expect(morning.takeEffects().last == .refresh(.front))
  }

  @Test(arguments: ["wc -l > lines", "sort | uniq", "cat 2>/dev/null", "true && false"])
  func signsOfAShellAreNotHandedToAProgram(typed: String) {
    var morning = Morning()
    morning.press("|\(typed.replacing("<", with: "<lt>"))<Enter>")
    #expect(morning.screen.suffix(3).contains { $0.contains("No shell reads this") })
    #expect(!morning.takeEffects().contains { if case .share = $0 { true } else { false } })
  }

  @Test func paletteHasWhatIsCalledSoFirst() {
    var morning = Morning()
    morning.press(":log")
    #expect(morning.screen[1].contains("log") && !morning.screen[1].contains("list"))
    morning.press("<Esc>:tech<Enter>")
    #expect(morning.screen[0].contains("Business › Tech"))
  }
}

/// Files that a person names.
@Suite struct ImportingTests {
  @Test func fileIsNamedByKeysAndTab() {
    var morning = Morning()
    morning.press(":take in a file<Enter>~/ne<Tab>")
    #expect(morning.screen.last?.contains("~/news/feeds") == true)
    morning.press("<Tab>")
    #expect(morning.screen.last?.contains("~/news/feeds.opml") == true)
    morning.press("<Tab><Enter>")
    #expect(morning.takeEffects().last == .importFile("~/news/feeds-old.opml"))
  }

  @Test func cookiesAndFeedsHaveTheirLinesInThePalette() {
    var morning = Morning()
    morning.press(":cookies<Enter>~/cookies.txt<Enter>")
    #expect(morning.takeEffects().last == .importCookies("~/cookies.txt"))
    morning.press(":feeds as OPML<Enter>")
    #expect(morning.takeEffects().last == .exportFeeds)
  }

  @Test func aFileThatIsNotThereCompletesNothing() {
    var morning = Morning()
    morning.press(":cookies<Enter>/nowhere<Tab>")
    #expect(morning.screen.last?.contains("/nowhere") == true)
  }
}
