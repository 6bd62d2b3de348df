import Testing
import Typesetting

struct ClippingTests {
  let width = DisplayWidth()

  @Test func leavesWhatFitsAlone() {
    #expect(width.clipped("한지 Hanji", to: 10) == "한지 Hanji")
    #expect(width.clipped("", to: 0) == "")
  }

  @Test func endsWhatIsCutInAnEllipsis() {
    #expect(width.clipped("Hanji", to: 4) == "Han…")
    #expect(width.clipped("Hanji", to: 4, ellipsis: "...") == "H...")
  }

  @Test func neverHalvesAWideCharacter() {
    #expect(width.clipped("한지신문", to: 6) == "한지…")
    #expect(width.padded("한지신문", to: 6) == "한지… ")
    #expect(width.clipped("한지", to: 1) == "…")
  }

  @Test func keepsGraphemesWhole() {
    #expect(width.clipped("👨‍👩‍👧‍👦가나", to: 3) == "👨‍👩‍👧‍👦…")
    #expect(width.clipped("\u{1112}\u{1161}\u{11AB}글자", to: 3) == "\u{1112}\u{1161}\u{11AB}…")
  }

  @Test func leavesOutAnEllipsisThatDoesNotFit() {
    #expect(width.clipped("Hanji", to: 2, ellipsis: "...") == "Ha")
    #expect(DisplayWidth(ambiguous: .wide).clipped("Hanji", to: 1) == "H")
    #expect(width.clipped("Hanji", to: 0) == "")
    #expect(width.clipped("Hanji", to: -3) == "")
  }

  @Test(arguments: 0...12)
  func padsToExactlyTheCells(_ cells: Int) {
    for text in ["", "a", "한지신문 Hanji", "🇰🇷🇰🇷🇰🇷🇰🇷", "e\u{301}e\u{301}"] {
      #expect(width.of(width.padded(text, to: cells)) == cells)
    }
  }
}
