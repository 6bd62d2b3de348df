import News
import ReaderUI
import Terminal
import Testing

@Suite struct SearchPromptTests {
  private func searched(_ keys: String) -> String? {
    var morning = Morning()
    morning.press("/\(keys)<Enter>")
    for case .loadList(.search(let query), _, _, _) in morning.effects { return query }
    return nil
  }

  @Test func lettersAreTypedAndNotObeyed() {
    #expect(searched("quiet Q sea") == "quiet Q sea")
    #expect(searched("성장률") == "성장률")
  }

  @Test func decomposedLettersBecomeSyllables() {
    #expect(searched("\u{1112}\u{1161}\u{11AB}") == "한")
  }

  @Test func editingGoesBySyllableAndWord() {
    #expect(searched("한국은<BS>") == "한국")
    #expect(searched("한국 성장<C-w>금리") == "한국 금리")
    #expect(searched("국<Home>한<End>어") == "한국어")
    #expect(searched("abc<Left><Left><Del>") == "ac")
    #expect(searched("abc<Left><C-u>") == "c")
    #expect(searched("abc<Left><C-k>") == "ab")
  }

  @Test func nothingIsSearchedForWhereNothingWasTyped() {
    #expect(searched("  ") == nil)
    #expect(searched("a<BS><BS>") == nil)
    #expect(searched("sea<Esc>") == nil)
  }

  @Test func pastedTextIsOneLineAndNeverObeyed() {
    var morning = Morning()
    morning.apply(.pasted("Q"))
    #expect(morning.takeEffects() == [])
    morning.press("/")
    morning.apply(.pasted("한국\u{1B}[31m\nsea"))
    morning.press("<Enter>")
    #expect(
      morning.takeEffects() == [
        .recallTyped(.search), .rememberTyped(.search, "한국[31m sea"),
        .loadList(.search("한국[31m sea"), offset: 0),
      ])
  }

  @Test func cursorStandsWhereTheNextSyllableGoes() {
    var morning = Morning(columns: 20, rows: 6)
    morning.press("/한국")
    #expect(morning.grid.cursor == Point(column: 5, row: 5))
    #expect(morning.grid.showsCursor)
    morning.press("<Left>")
    #expect(morning.grid.cursor == Point(column: 3, row: 5))
    morning.press("어느 긴 낱말들이 줄을 넘어간다")
    #expect(morning.grid.cursor?.column ?? 99 <= 18)
    morning.press("<Esc>")
    #expect(!morning.grid.showsCursor)
  }

  @Test func resultsAreAListWhoseSearchIsChangedBySlash() {
    var morning = Morning()
    morning.press("/sea<Enter>")
    #expect(morning.shows("Search: sea"))
    #expect(morning.shows("Nothing is kept that matches"))
    morning.press("/<End>s<Enter>")
    #expect(morning.shows("Search: seas"))
    morning.press("q")
    #expect(morning.shows("Top 10 Stories"))
  }

  @Test(
    "A text of before gives way to what is typed, and is kept where it is edited",
    arguments: [
      ("ice", "ice"), ("한", "한"), ("<BS>", ""), ("<BS>x", "x"), ("<Left>s", "islansd"),
      ("<End>er", "islander"), ("<C-w>x", "x"), ("", "island"),
    ])
  func offeredTextGivesWay(keys: String, text: String) {
    var morning = Morning()
    morning.press("<Enter>/island<Enter>/\(keys)")
    let typed = morning.screen.last.map { $0.dropFirst().prefix { $0 != " " } }
    #expect(typed == "\(text)")
  }

  @Test func offeredTextGivesWayToWhatIsPasted() {
    var morning = Morning()
    morning.press("<Enter>/island<Enter>/")
    morning.apply(.pasted("ice"))
    #expect(morning.screen.last?.hasPrefix("/ice ") == true)
  }
}
