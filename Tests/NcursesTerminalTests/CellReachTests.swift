import Terminal
import Testing
import Typesetting

@testable import NcursesTerminal

@Suite struct CellReachTests {
  private func cell(_ text: String) -> Cell {
    var grid = Grid(size: Size(columns: 2, rows: 1))
    grid.write(text, column: 0, row: 0, width: DisplayWidth())
    return grid[0, 0]
  }

  @Test func familyAtTheEdgeIsSentAsFarAsItFits() {
    let family = cell("👨‍👩‍👧")
    #expect(family.fitting(2) == "👨\u{200D}")
    #expect(family.fitting(5) == "👨\u{200D}👩\u{200D}")
    #expect(family.fitting(6) == "👨‍👩‍👧")
  }

  @Test(arguments: ["e\u{301}", "\u{1112}\u{1161}\u{11AB}", "🇰🇷", "❤️", "1️⃣"])
  func whatTakesNoMoreThanItsOwnCellsIsSentWholeAlsoThere(text: String) {
    let cell = cell(text)
    #expect(cell.fitting(Int(cell.width)).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func marksThatMayTakeACellAreNotTakenToKeepTogether() {
    #expect(!cell("हि").keepsTogether && cell("e\u{301}").keepsTogether)
  }

  @Test func nothingIsSentOfWhatDoesNotFitAtAll() {
    #expect(cell("😀\u{FE0E}").fitting(1) == "")
  }
}
