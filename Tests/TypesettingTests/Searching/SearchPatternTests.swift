import TestSupport
import Testing
import Typesetting

@Suite struct SearchPatternTests {
  func finds(_ word: String, _ text: String, _ part: SearchedPart = .body) -> Bool {
    SearchPattern(word).isFound(in: FoldedText(lines: [text]), as: part)
  }

  @Test(
    "A word of Hangul is found anywhere in a run",
    arguments: [
      ("성장", "경제성장률은 올랐다"), ("은", "경제성장률은"), ("군", "우리 군의 배"),
      ("ㅋㅋ", "그렇지ㅋㅋㅋ"), ("ㄱㅅ", "ㄳ"),
    ])
  func inRun(word: String, text: String) { #expect(finds(word, text)) }

  @Test(
    "A Latin word is found by its beginning alone",
    arguments: [("democrat", true), ("DEMOCRATIC", true), ("cratic", false), ("party", true)])
  func prefix(word: String, isFound: Bool) {
    #expect(finds(word, "The Democratic Party") == isFound)
  }

  @Test(
    "Forms that look the same are the same",
    arguments: [
      ("한일", "\u{1112}\u{1161}\u{11AB}\u{110B}\u{1175}\u{11AF}"), ("한일", "ﾾￂﾤﾷￜﾩ"),
      ("ﾾￂﾤﾷￜﾩ", "한일 관계"), ("KOREA", "ｋｏｒｅａ"), ("cafe", "Café"), ("cafe", "Cafe\u{301}"),
      ("ガス", "ｶﾞｽ"), ("café", "cafe"), ("йод", "иод"), ("σοφος", "ΣΟΦΌΣ"), ("樂", "\u{F914}"),
    ])
  func folded(word: String, text: String) { #expect(finds(word, text)) }

  @Test(
    "Hanja is found by itself and by its readings, at the start of a word too",
    arguments: [
      ("군", "軍", true), ("軍", "軍", true), ("軍", "군", false), ("노동", "勞動", true),
      ("로동", "勞動", true), ("여자", "女子", true), ("중노동", "重勞動", true), ("勞동", "勞動", true),
      ("순", "純", true), ("준", "純", true), ("성", "軍", false),
    ])
  func hanja(word: String, text: String, isFound: Bool) { #expect(finds(word, text) == isFound) }

  @Test func initialsAreFoundInHeadsAlone() {
    #expect(finds("ㅎㅇ", "오늘 한일 회담", .head))
    #expect(!finds("ㅎㅇ", "오늘 한일 회담", .body))
    #expect(finds("ㅎㅇ", "韓日", .head))
    #expect(!finds("ㅎㅇ", "한 일", .head))
    #expect(finds("ㅎ", "한국", .head))
  }

  @Test(
    "Parts follow each other with nothing but marks between",
    arguments: [
      ("3분기", "올해 3분기에", true), ("3분기", "13분기", false), ("G20", "G20 회의", true),
      ("U.S.", "the U.S. army", true), ("한국 경제", "대한국 경제는", true), ("경제 한국", "대한국 경제는", false),
      ("the harbor opens", "The harbor: opens", true), ("harbor open", "the harbor opens", true),
      ("harb opens", "the harbor opens", false), ("a b", "a\nb", false),
    ])
  func sequence(phrase: String, text: String, isFound: Bool) {
    #expect(finds(phrase, text) == isFound)
  }

  @Test func matchesArePlacesOfScalarsInTheTextAsItStands() {
    let text = "Cafe\u{301} 경제성장, 성장"
    #expect(SearchPattern("성장").matches(in: FoldedText(text), as: .body) == [8..<10, 12..<14])
    #expect(SearchPattern("cafe").matches(in: FoldedText(text), as: .body) == [0..<5])
  }

  @Test func whatHasNoLetterLooksForNothing() {
    #expect(SearchPattern("&, -").isEmpty)
    #expect(!finds("&", "a & b"))
  }

  @Test func requiredTermsStandInEveryTextThatMatches() {
    var random = SeededRandom(seed: 7)
    let letters = Array("한일군성장ㅎㅇㅋ軍勞動純女ab1 ,.\nCé".unicodeScalars)
    func text(_ length: Int) -> String {
      String(String.UnicodeScalarView((0..<length).map { _ in random.pick(letters) }))
    }
    for _ in 0..<20_000 {
      let pattern = SearchPattern(text(random.number(below: 4) + 1))
      let folded = FoldedText(lines: [text(12)])
      for part in [SearchedPart.head, .body] where pattern.isFound(in: folded, as: part) {
        var terms = SearchTerms()
        terms.add(folded, as: part)
        let words = String(decoding: terms.bytes, as: UTF8.self).split(separator: " ")
        for term in pattern.terms {
          #expect(words.contains { term.isPrefix ? $0.hasPrefix(term.text) : $0 == term.text })
        }
      }
    }
  }
}
