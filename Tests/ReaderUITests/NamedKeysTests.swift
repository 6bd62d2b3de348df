import News
import ReaderUI
import Terminal
import Testing

/// Sentences name the keys that hold, whichever these are.
@Suite struct NamedKeysTests {
  private static func keymap(_ changes: (String, Command)...) -> Keymap {
    Keymap.standard.changed(
      by: changes.map { Keymap.Change(keys: Key.sequence($0) ?? [], command: $1) })
  }

  private func morning(_ keymap: Keymap, isSample: Bool = false) -> Morning {
    var morning = Morning(isSample: isSample)
    morning.keymap = keymap
    morning.apply(.frontLoaded(Morning.front))
    return morning
  }

  @Test func noticeOfTheSampleEditionNamesTheKeyThatFetches() {
    let morning = morning(Self.keymap(("x", .refreshEverything)), isSample: true)
    #expect(morning.shows("x fetches today's paper."))
  }

  @Test func storyNamesTheKeyThatOpensItsFilm() {
    var morning = morning(Self.keymap(("w", .openInBrowser)))
    morning.open { $0.kind = .video }
    #expect(morning.shows("[video] w opens it: https://paper.example/1"))
  }

  @Test func keyThatMeansNothingSaysSo() {
    var morning = morning(Self.keymap(("<F5>", .showHelp)))
    morning.press("X")
    #expect(morning.shows("X does nothing here. F5 lists the keys."))
    morning.press("j")
    #expect(!morning.shows("does nothing here"))
    morning.press("eX")
    #expect(morning.shows("X does nothing here. / finds a line."))
    morning.press("qㅌ")
    #expect(morning.shows("x does nothing here."))
  }

  @Test func shortestKeyIsNamed() {
    let morning = morning(Self.keymap(("gl", .openSelected), (":h<Enter>", .showHelp)))
    #expect(morning.shows(" Enter open ") && morning.shows(" ? help "))
  }

  @Test func emptyListsNameTheKeyThatFillsThem() {
    var morning = morning(Self.keymap(("w", .editTags), ("E", .search)))
    morning.apply(.choicesLoaded(.tags, []))
    morning.press(":all tags<Enter>")
    morning.apply(.choicesLoaded(.tags, []))
    #expect(morning.shows("No tags yet. w tags a story."))
    morning.press("qE없는말<Enter>")
    #expect(morning.shows("Nothing is kept that matches. E changes the search."))
  }

  @Test func foundWordsNameTheKeysThatGoOn() {
    var morning = morning(Self.keymap(("M", .nextMatch), (",", .previousMatch)))
    morning.press("<Enter>/the<Enter>")
    #expect(morning.shows("M and , go on."), "\(morning.screen)")
  }

  @Test func firstStepsNameThem() {
    var morning = morning(Self.keymap(("E", .search)))
    morning.apply(.pageOffered(.tour))
    let words = "{search} searches {undo} undoes {cycleLanguage} {readOn} {unheardOf} {"
    morning.apply(.pageLoaded(.tour, [PageParagraph(.item, words)]))
    #expect(morning.shows("E searches u undoes L Space {unheardOf} {"))
  }

  @Test func readingOnPastTheFirstStepsLeadsToThePaper() {
    var morning = morning(.standard)
    let front = morning.screen
    morning.apply(.pageOffered(.tour))
    morning.apply(.pageLoaded(.tour, (1...30).map { PageParagraph(.item, "Step \($0)") }))
    morning.press("<Space>")
    #expect(morning.shows("Welcome"))
    #expect(morning.shows("Step 30"))
    morning.press("<Space>")
    #expect(morning.screen == front)
  }

  @Test func textOfThePaperIsNeverTakenForKeys() {
    var morning = morning(.standard)
    morning.press("<Enter>D")
    morning.apply(
      .pageLoaded(.changes(StoryID("paper#1")), [PageParagraph(.text, "the {undo} key")]))
    #expect(morning.shows("the {undo} key"))
  }

  @Test func sectionThatIsBeingFetchedSaysSo() {
    var morning = morning(.standard)
    morning.press(":business<Enter>")
    #expect(morning.shows("No stories here yet. r fetches this section."))
    morning.apply(.refreshProgressed(RefreshProgress(done: 1, total: 3)))
    #expect(morning.shows("Fetching the paper…"))
  }
}
