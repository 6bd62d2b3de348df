import Testing

@testable import Typesetting

struct LineBreakerTests {
  let breaker = LineBreaker()

  @Test func breaksKoreanAtBlanksOnly() {
    let text = "한국은행은 기준금리를 동결했다고 밝혔다."
    #expect(breaker.wrapped(text, cells: 12) == ["한국은행은", "기준금리를", "동결했다고", "밝혔다."])
    #expect(breaker.wrapped(text, cells: 22) == ["한국은행은 기준금리를", "동결했다고 밝혔다."])
  }

  @Test(arguments: 22...60)
  func keepsParticlesWithTheirWord(_ cells: Int) throws {
    for paragraph in try Fixture.lines("mixed.txt") {
      let words = paragraph.split(separator: " ")
      let lines = breaker.wrapped(paragraph, cells: cells)
      let pieces = lines.flatMap { $0.split(separator: " ") }
      let torn = pieces.filter { piece in
        !words.contains(piece) && !words.contains { $0.contains("://") && $0.contains(piece) }
      }
      #expect(torn.isEmpty, "\(lines)")
    }
  }

  @Test func keepsAGlossAndItsParticleTogether() {
    #expect(breaker.wrapped("옛 대통령(尹)은 갔다", cells: 11) == ["옛", "대통령(尹)", "은 갔다"])
    #expect(breaker.wrapped("옛 대통령(尹)은 갔다", cells: 12) == ["옛", "대통령(尹)은", "갔다"])
    #expect(breaker.wrapped("그는 “북한”이라고 했다", cells: 14) == ["그는", "“북한”이라고", "했다"])
  }

  @Test func breaksBetweenSyllablesWhereAWordIsWiderThanTheLine() {
    #expect(breaker.wrapped("아 대한민국만세삼창", cells: 8) == ["아", "대한민국", "만세삼창"])
    #expect(breaker.wrapped("ㅋㅋㅋㅋㅋ", cells: 4) == ["ㅋㅋ", "ㅋㅋ", "ㅋ"])
  }

  @Test func startsNoLineWithAClosingMark() {
    for mark in "、。，．！？」』）】》〉”’…" {
      let lines = breaker.wrapped("가나다라\(mark)마바", cells: 8)
      #expect(lines.allSatisfy { !$0.hasPrefix(String(mark)) }, "\(lines)")
    }
  }

  @Test func endsNoLineWithAnOpeningMark() {
    for mark in "「『（【《〈“‘" {
      let lines = breaker.wrapped("中国人\(mark)北京大学", cells: 8)
      #expect(lines.allSatisfy { !$0.hasSuffix(String(mark)) }, "\(lines)")
    }
  }

  @Test func startsNoLineWithASmallKana() {
    let lines = breaker.wrapped("ニュースをチェックして、きょうのいっぽをふみだす。", cells: 10)
    #expect(lines.joined() == "ニュースをチェックして、きょうのいっぽをふみだす。")
    #expect(lines.allSatisfy { line in !"ゃゅょっァィェッュー、。".contains { line.hasPrefix("\($0)") } })
  }

  @Test func fillsLinesOfChineseAndJapanese() {
    #expect(breaker.wrapped("春眠不觉晓处处闻啼鸟", cells: 8) == ["春眠不觉", "晓处处闻", "啼鸟"])
    #expect(breaker.wrapped("紙の新聞を読む", cells: 6) == ["紙の新", "聞を読", "む"])
  }

  @Test func keepsAHanjaWordOfKoreanWhole() {
    #expect(breaker.wrapped("오늘 大韓民國", cells: 10) == ["오늘", "大韓民國"])
  }

  @Test func breaksEnglishAtBlanksAndHyphens() {
    #expect(breaker.wrapped("a well-known paper", cells: 8) == ["a well-", "known", "paper"])
    #expect(breaker.wrapped("pay $1,000.50 now", cells: 9) == ["pay", "$1,000.50", "now"])
    #expect(breaker.wrapped("incomprehensible", cells: 6) == ["incomp", "rehens", "ible"])
  }

  @Test func letsANoBreakSpaceHold() {
    #expect(breaker.wrapped("at 10\u{A0}km north", cells: 7) == ["at", "10\u{A0}km", "north"])
  }

  @Test func breaksAnAddressOnlyWhereItIsWiderThanTheLine() {
    let text = "see https://example.org/a-b?c=d&e=f"
    #expect(breaker.wrapped(text, cells: 31) == ["see", "https://example.org/a-b?c=d&e=f"])
    #expect(breaker.wrapped(text, cells: 20) == ["see", "https://example.org/", "a-b?c=d&e=f"])
    #expect(breaker.wrapped(text, cells: 24) == ["see", "https://example.org/a-b?", "c=d&e=f"])
  }

  @Test func leavesTrailingBlanksOut() {
    #expect(breaker.wrapped("one   two  ", cells: 4) == ["one", "two"])
    #expect(breaker.wrapped("  indented text", cells: 10) == ["  indented", "text"])
    #expect(breaker.wrapped("   ", cells: 2) == [""])
  }

  @Test func breaksAtNewlines() {
    #expect(breaker.wrapped("a\n\nb\n", cells: 9) == ["a", "", "b"])
    #expect(breaker.wrapped("a\r\nb\u{2028}c", cells: 9) == ["a", "b", "c"])
    #expect(breaker.wrapped("\n", cells: 9) == [""])
    #expect(breaker.wrapped("", cells: 9).isEmpty)
  }

  @Test func setsOneGraphemeALineAtWidthOne() {
    #expect(breaker.wrapped("ab 한", cells: 1) == ["a", "b", "한"])
    #expect(breaker.wrapped("👨‍👩‍👧‍👦🇰🇷", cells: 0) == ["👨‍👩‍👧‍👦", "🇰🇷"])
  }

  @Test func doesNotEndAKoreanParagraphInOneSyllable() {
    #expect(
      breaker.wrapped("가나다라 마바사아 자차 것.", cells: 22) == ["가나다라 마바사아", "자차 것."])
    #expect(breaker.wrapped("가나 다라마바사아 것.", cells: 17) == ["가나 다라마바사아", "것."])
  }

  @Test func evensTheRightEdgeWhereThatCostsNoLine() {
    #expect(breaker.wrapped("aaa bb cc ddddd", cells: 6) == ["aaa", "bb cc", "ddddd"])
    #expect(
      breaker.wrapped("종이 값이 올라 한지군의 제지소들이", cells: 14)
        == ["종이 값이", "올라 한지군의", "제지소들이"])
  }

  @Test func lengthensAScrapOfALastLine() {
    #expect(
      breaker.wrapped("The mill will stay open for another season, the owner said on", cells: 30)
        == ["The mill will stay open for", "another season, the owner", "said on"])
  }

  @Test(arguments: 1...120)
  func takesNoMoreLinesThanFillingThem(_ cells: Int) throws {
    for paragraph in try Fixture.lines("mixed.txt") {
      let words = paragraph.split(separator: " ").map { breaker.width.of(String($0)) }
      guard words.allSatisfy({ $0 <= cells }), !paragraph.contains("-") else { continue }
      var (count, used) = (1, -1)
      for word in words {
        if used + 1 + word > cells { (count, used) = (count + 1, -1) }
        used += 1 + word
      }
      #expect(breaker.lines(of: paragraph, cells: cells).count <= count)
    }
  }

  @Test func readsARowOfFlagsOnce() {
    let flags = String(repeating: "🇰🇷", count: 40_000)
    #expect(breaker.lines(of: flags, cells: 80).count == 1_000)
  }

  @Test func measuresWithTheWidthItWasGiven() {
    let wide = LineBreaker(width: DisplayWidth(ambiguous: .wide))
    #expect(wide.wrapped("○○ ○○", cells: 5) == ["○○", "○○"])
    #expect(breaker.wrapped("○○ ○○", cells: 5) == ["○○ ○○"])
  }
}
