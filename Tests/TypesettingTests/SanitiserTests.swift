import Testing
import Typesetting

struct SanitiserTests {
  @Test(arguments: [
    "\u{1B}", "\u{00}", "\u{7F}", "\u{9B}", "\u{85}", "\u{AD}", "\u{61C}", "\u{200E}", "\u{200F}",
    "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{E0001}", "\u{E007F}",
  ])
  func dropsWhatDrivesATerminalOrHides(_ dropped: String) {
    #expect(Sanitiser.line("a\(dropped)b") == "ab")
    #expect(Sanitiser.body("가\(dropped)나") == "가나")
  }

  @Test func leavesNothingOfAnEscapeSequenceThatActs() {
    #expect(Sanitiser.line("\u{1B}]0;title\u{07}\u{9B}31mred") == "]0;title31mred")
  }

  @Test func composesHangulAndAccents() {
    let line = Sanitiser.line("\u{1112}\u{1161}\u{11AB}\u{110C}\u{1175} cafe\u{301}")
    #expect(Array(line.unicodeScalars) == Array("한지 café".unicodeScalars))
  }

  @Test func composesAcrossADroppedCharacter() {
    let line = Sanitiser.line("e\u{200E}\u{301}")
    #expect(Array(line.unicodeScalars) == ["\u{E9}"])
  }

  @Test func putsAHeadlineOnOneLine() {
    #expect(
      Sanitiser.line("  Two\n\t lines \u{A0} and\r\nmore\u{2028}end ") == "Two lines and more end")
    #expect(Sanitiser.line(" \n ") == "")
    #expect(Sanitiser.line("") == "")
  }

  @Test func keepsANoBreakSpaceThatStandsAlone() {
    #expect(Sanitiser.line("10\u{A0}km") == "10\u{A0}km")
    #expect(Sanitiser.line("\u{3000}紙") == "紙")
  }

  @Test func keepsNewlinesTabsAndBlanksOfABody() {
    #expect(Sanitiser.body("a\r\n\tb  c\u{2029}d\n") == "a\n\tb  c d\n")
    #expect(Sanitiser.body("가\n\t나\u{A0}\u{3000}다") == "가\n\t나\u{A0}\u{3000}다")
  }

  @Test func capsMarksAndInvisibleCharacters() {
    let marks = String(repeating: "\u{316}", count: 40)
    #expect(Sanitiser.line("q\(marks)r").unicodeScalars.count == 10)
    let joiners = String(repeating: "\u{200B}", count: 40)
    #expect(Sanitiser.body("가\(joiners)나").unicodeScalars.count == 10)
    let vowels = String(repeating: "\u{1160}", count: 40)
    #expect(Sanitiser.line("a\(vowels)b").unicodeScalars.count == 10)
  }

  @Test func keepsJoinedEmojiAndIndicScripts() {
    #expect(Sanitiser.line("👨‍👩‍👧‍👦 🇰🇷 ❤️") == "👨‍👩‍👧‍👦 🇰🇷 ❤️")
    #expect(Sanitiser.body("हिन्दी ภาษาไทย") == "हिन्दी ภาษาไทย")
  }

  @Test func cutsAtAGraphemeBorder() {
    #expect(Sanitiser.line("ab👨‍👩‍👧", limit: 4) == "ab")
    #expect(Sanitiser.line("ab cd", limit: 3) == "ab")
    #expect(Sanitiser.body("가나다", limit: 7) == "가나")
    #expect(Sanitiser.body("abc", limit: 2) == "ab")
    #expect(Sanitiser.line("abc", limit: 0) == "")
    #expect(Sanitiser.body("abc", limit: -1) == "")
  }

  @Test func cutsAGraphemeLargerThanTheLimit() {
    let crowd = Array(repeating: "👩", count: 50).joined(separator: "\u{200D}")
    #expect(Sanitiser.line(crowd, limit: 10).unicodeScalars.count == 10)
    #expect(Sanitiser.body(crowd, limit: 10).utf8.count <= 10)
    #expect(!Sanitiser.body(crowd, limit: 10).isEmpty)
  }

  @Test func takesAnyLimit() {
    #expect(Sanitiser.line("a  b", limit: .max) == "a b")
    #expect(Sanitiser.line("a  b", limit: .min) == "")
    #expect(Sanitiser.body("e\u{301}", limit: .max) == "é")
  }

  @Test func findsAHeadlineBehindBlanks() {
    #expect(Sanitiser.line(String(repeating: "\n ", count: 2_000) + "한지") == "한지")
  }

  @Test func limitsAHeadlineToAThousandScalars() {
    #expect(Sanitiser.line(String(repeating: "가", count: 5_000)).unicodeScalars.count == 1_000)
    #expect(Sanitiser.body(String(repeating: "가", count: 400_000)).utf8.count == 1_048_575)
  }

  @Test("A verbatim line keeps what is not drawn and composes nothing, but no control")
  func verbatim() {
    let text = "  so\u{AD}ft \u{200F}\u{2329}\u{1112}\u{1161}\u{11AB}\u{1B}[2J\n\u{9B}x "
    #expect(
      Array(Sanitiser.line(text, rule: .verbatim).unicodeScalars)
        == Array("so\u{AD}ft \u{200F}\u{2329}\u{1112}\u{1161}\u{11AB}[2J x".unicodeScalars))
    #expect(Sanitiser.line(text) == "soft \u{3008}한[2J x")
    let marks = String(repeating: "\u{301}", count: 500)
    #expect(Sanitiser.line("e" + marks, rule: .verbatim).unicodeScalars.count < 40)
  }
}
