import Testing
import Typesetting

@Suite struct SnippetTests {
  @Test func pieceStandsRoundTheFirstMatchAndEndsAtBlanks() {
    let passage = (1...60).map { "word\($0)" }.joined(separator: " ")
    let snippet = Snippet.best(of: ["Nothing.", passage], for: [SearchPattern("word30")])
    #expect(snippet.text.hasPrefix("…word2"))
    #expect(snippet.text.hasSuffix("…"))
    #expect(snippet.pieces.filter(\.isMarked).map(\.text) == ["word30"])
    #expect(DisplayWidth().of(snippet.text) <= 120)
    #expect(snippet.pieces.map(\.text).joined() == snippet.text)
  }

  @Test func passageWithMoreOfTheWordsWins() {
    let patterns = [SearchPattern("성장"), SearchPattern("은행")]
    let snippet = Snippet.best(of: ["성장률", "은행은 경제성장률을 낮췄다"], for: patterns)
    #expect(snippet.text == "은행은 경제성장률을 낮췄다")
    #expect(snippet.pieces.filter(\.isMarked).map(\.text) == ["은행", "성장"])
  }

  @Test(arguments: [1, 2, 3, 5, 39])
  func pieceIsNeverWiderThanAsked(cells: Int) {
    let marked = MarkedText(
      "아주 긴 글줄이 여기에 있다\nand goes on", marking: [SearchPattern("여기")], as: .body)
    let piece = Snippet.cut(marked, cells: cells)
    #expect(DisplayWidth().of(piece.text) <= max(cells, 2))
    #expect(piece.marks.allSatisfy { $0.upperBound <= piece.text.unicodeScalars.count })
  }

  @Test func overlappingMarksAreOne() {
    let marked = MarkedText(
      "경제성장률", marking: [SearchPattern("제성장"), SearchPattern("성장률")], as: .body)
    #expect(marked.marks == [1..<5])
  }
}
