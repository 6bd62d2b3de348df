import KoreanKeyboard
import News
import ReaderUI
import Terminal
import Testing

/// The text field: editing, history, completion, and the built-in keyboard.
@Suite struct TypingTests {
  private func field(_ keys: String, columns: Int = 80) -> Morning {
    var morning = Morning(columns: columns)
    morning.press("/\(keys)")
    return morning
  }

  private func text(_ morning: Morning) -> String {
    var text = morning.screen.last ?? ""
    for mark in ["F2 EN", "F2 한"] { text = text.replacing(mark, with: "") }
    while text.last == " " { text.removeLast() }
    return String(text.dropFirst())
  }

  private func searched(_ morning: Morning) -> String? {
    var morning = morning
    morning.press("<Enter>")
    for case .rememberTyped(.search, let query) in morning.effects { return query }
    return nil
  }

  @Test(
    "The keyboard makes syllables",
    arguments: [
      ("gksrmf", "한글"), ("gks rmf", "한 글"), ("ekfrk", "달가"), ("Rhc2Rhc", "꽃2꽃"), ("rr", "ㄱㄱ"),
      ("dkssud, gkstp", "안녕, 한세"),
    ])
  func composes(keys: String, text: String) {
    #expect(self.text(field("<F2>\(keys)")) == text)
    #expect(searched(field("<C-t>\(keys)")) == text)
  }

  @Test(
    "Nothing typed is lost when a syllable is open",
    arguments: [
      "<Left>", "<Right>", "<Home>", "<End>", "<C-a>", "<C-e>", "<Up>", "<Down>", "<Tab>",
      "<S-Tab>",
      "<F2>", "<C-t>", "<Esc>", "<PgUp>", "<F5>", "<Del>", "<C-k>", "<C-l>",
    ])
  func nothingIsLost(key: String) {
    let morning = field("<F2>gksrm\(key)")
    #expect(text(morning) == "한그")
    #expect(searched(morning) == "한그")
  }

  @Test func pasteAndResizeKeepTheOpenSyllable() {
    var morning = field("<F2>gks")
    morning.apply(.pasted("sea"))
    #expect(text(morning) == "한sea")
    morning.press("rm")
    morning.apply(.resized(Size(columns: 60, rows: 10)))
    #expect(text(morning) == "한sea그")
    morning.press("f")
    #expect(text(morning) == "한sea글")
  }

  @Test(
    "Backspace takes one jamo back",
    arguments: [
      ("ekfr<BS>", "달"), ("ekfr<BS><BS>", "다"), ("ekfr<BS><BS><BS>", "ㄷ"),
      ("ekfr<BS><BS><BS><BS>", ""),
      ("ghk<BS>", "호"), ("gksk<BS>", "하ㄴ"), ("gksk<BS><BS>", "하"), ("gksk<BS><BS><BS>", ""),
      ("gks<F2><BS>", ""),
    ])
  func backspaceGoesByJamo(keys: String, text: String) {
    #expect(self.text(field("<F2>\(keys)")) == text)
  }

  @Test func theOpenSyllableIsUnderlinedUnderTheCursor() throws {
    let grid = field("sea <F2>gks").grid
    #expect(grid.cursor == Point(column: 5, row: 23))
    #expect(grid[5, 23].text == "한")
    #expect(grid[5, 23].style.attributes.contains(.underline))
    #expect(grid.text(row: 23).hasSuffix("F2 한 "))
    #expect(!grid[1, 23].style.attributes.contains(.underline))
    var finished = field("sea <F2>gks<Esc>")
    #expect(finished.grid[5, 23].style == .plain)
    finished.press("<Esc>")
    #expect(!finished.grid.showsCursor)
  }

  @Test func theKeyboardStaysSwitchedOnForTheNextQuestion() {
    var morning = field("<F2>gks<Enter>")
    morning.press("/<C-u>")
    morning.press("rmf")
    #expect(text(morning) == "글")
  }

  @Test func syllablesOfAnInputMethodAndMarksAreTakenAsTheyCome() {
    #expect(text(field("<F2>gk한1!")) == "하한1!")
  }

  @Test func aTypedSyllableGoesIntoTheMiddle() {
    #expect(text(field("한국은<Left><F2>eh")) == "한국도은")
  }

  @Test("Long texts scroll and leave two cells", arguments: [4, 5, 6, 15, 16, 17, 39, 40, 41])
  func longTextsScroll(columns: Int) {
    for count in [0, 1, 2, 3, 6, 7, 8, 17, 18, 19, 100] {
      var morning = field("<F2>", columns: columns)
      morning.apply(.pasted(String(repeating: "가", count: count)))
      morning.press("r")
      let cursor = morning.grid.cursor ?? Point(column: 99, row: 0)
      #expect(cursor.column + 2 <= columns, "\(count) in \(columns)")
      #expect(morning.grid[cursor.column, 23].text == "ㄱ", "\(count) in \(columns)")
    }
  }

  @Test func historyIsWalkedAndWhatWasBegunComesBack() {
    var morning = field("")
    morning.apply(.typedRecalled(.search, TypingMemory(history: ["first", "둘째"])))
    morning.press("thi<Up>")
    #expect(text(morning) == "둘째")
    morning.press("<Up><Up>")
    #expect(text(morning) == "first")
    morning.press("<Down><Down>")
    #expect(text(morning) == "thi")
    morning.press("<Down>")
    #expect(text(morning) == "thi")
  }

  @Test(
    "Alt moves and deletes by words",
    arguments: [
      ("one two three<A-b><A-b>X", "one Xtwo three"), ("one two<Home><A-f>X", "oneX two"),
      ("one two<Home><A-f><A-f>X", "one twoX"), ("한국 성장<Home><A-d>", " 성장"),
      ("one  two<Home><A-d><A-d>X", "X"), ("one<A-f><A-d>X", "oneX"), ("<A-b><A-d>X", "X"),
      ("one <F2>gks<A-b>s", "one ㄴ한"),
    ])
  func movesByWords(keys: String, text: String) {
    #expect(self.text(field(keys)) == text)
  }

  @Test func letterWithAltThatMeansNothingIsEscapeAndTheLetter() {
    var morning = field("sea<A-j>")
    #expect(morning.state.prompt == nil)
    #expect(morning.grid.cursor?.row == 3)
    morning.press("h<A-g>")
    #expect(morning.shows("Top 10 Stories"))
    morning.keymap = Keymap.standard.changed(
      by: [Keymap.Change(keys: Key.sequence("<A-s>") ?? [], command: .showBookmarks)])
    morning.press("<A-s>")
    #expect(morning.shows("The end of your bookmarks"))
  }

  @Test(
    "What was typed is offered again",
    arguments: [
      ("/", Prompt.Purpose.search), ("<Enter>/", .inStory), ("h<Enter>&", .limit), ("|", .pipe),
      ("t", .tags),
    ])
  func everyQuestionHasAHistory(keys: String, purpose: Prompt.Purpose) {
    var morning = Morning()
    morning.press(keys)
    #expect(morning.takeEffects().contains(.recallTyped(purpose)))
    morning.apply(.typedRecalled(purpose, TypingMemory(history: ["sea", "바다"])))
    morning.press("<Up><Up>")
    #expect(morning.screen.last?.contains("sea") == true)
    morning.press("<Enter>")
    #expect(morning.takeEffects().contains(.rememberTyped(purpose, "sea")))
  }

  @Test func noteIsForOneStoryAlone() {
    var morning = Morning()
    morning.press("T mine<Enter>")
    let isKept = morning.takeEffects().contains {
      if case .rememberTyped = $0 { true } else { false }
    }
    #expect(!isKept)
  }

  @Test(
    "Tab completes tags",
    arguments: [
      ("<C-u>w<Tab>", "winter"), ("<C-u>sea, w<Tab>", "sea, winter"), ("<C-u>ㅈ<Tab>", "winter"),
      ("<C-u>winter, w<Tab>", "winter, wool"), ("<C-u>두<Tab>", "두 낱말"), ("<C-u>x<Tab>", "x"),
      ("<C-u>w<Tab><Tab>", "wool"), ("<C-u>w<Tab><S-Tab>", "wool"),
    ])
  func completesTags(keys: String, text: String) {
    var morning = Morning()
    morning.press("t")
    morning.apply(.typedRecalled(.tags, TypingMemory(tags: ["winter", "wool", "두 낱말"])))
    morning.press(keys)
    #expect(self.text(morning) == "ags: \(text)")
  }

  @Test func historyKeepsEachTextOnceAndForgetsTheOldest() {
    #expect(TypingMemory.history(["a", "b"], adding: "a") == ["b", "a"])
    let many = (0..<TypingMemory.limit).map { "\($0)" }
    let history = TypingMemory.history(many, adding: "new")
    #expect(history.count == TypingMemory.limit)
    #expect(history.first == "1" && history.last == "new")
  }

  @Test(
    "Tab completes",
    arguments: [
      ("sec<Tab>", "section:"), ("i<Tab>", "is:"), ("ㄴㄷㅊ<Tab>", "section:"),
      ("section:pol<Tab>", "section:Politics"), ("section:정<Tab>", "section:정치"),
      ("section:저<Tab>", "section:정치"), ("section:ㅈㅊ<Tab>", "section:정치"),
      ("section:for<Tab>", "section:\"Foreign Affairs\""), ("sea -is:unr<Tab>", "sea -is:unread"),
      ("(tag:w<Tab>", "(tag:winter"), ("tag:\"tw<Tab>", "tag:\"two words\""),
      ("@<Tab>", "@ferries"),
      ("lang:<Tab><Tab>", "lang:ko"), ("lang:<Tab><S-Tab>", "lang:both"),
      ("nothing<Tab>", "nothing"),
      ("is:b<Tab><Tab>", "is:bilingual"),
    ])
  func completes(keys: String, text: String) {
    var morning = field("")
    morning.apply(
      .typedRecalled(.search, TypingMemory(tags: ["two words", "winter"], searches: ["ferries"])))
    morning.press(keys)
    #expect(self.text(morning) == text)
  }

  @Test func whatTabOffersIsShownAndGoneWithTheNextKey() {
    var morning = field("lang:<Tab>")
    #expect(morning.shows("lang:en  lang:ko  lang:both"))
    morning.press(" ")
    #expect(!morning.shows("lang:ko"))
  }

  @Test func aLongPasteIsCutAndClean() {
    var morning = field("ab")
    morning.press("<Left>")
    morning.apply(.pasted(String(repeating: "한\u{202E}\n", count: 3_000)))
    let query = searched(morning)
    #expect(query?.count == 1_000)
    #expect(query?.hasPrefix("a한 한") == true)
    #expect(query?.hasSuffix("b") == true)
  }

  @Test func aSyllableWhoseFirstKeyAsksIsAnsweredByTheOthers() {
    let keymap = Keymap.standard
    #expect(keymap.bindings[.front]?.contains { $0.command == .search } == true)
    var morning = Morning()
    morning.press("/<F2>wj<Esc><Esc>저")
    #expect(morning.grid.cursor?.row == 3)
  }
}
