import Terminal
import Testing
import Typesetting

@Suite struct ScrollTests {
  private let width = DisplayWidth()

  private func grid(_ rows: [String], columns: Int = 12) -> Grid {
    var grid = Grid(size: Size(columns: columns, rows: rows.count))
    for (row, text) in rows.enumerated() {
      grid.write(text, column: 0, row: row, width: width)
    }
    return grid
  }

  private let before = ["head", "one", "한글 two", "three", "four", "five", "1/9"]

  @Test func rowsThatMovedUpUnderAHeadAreFound() throws {
    let after = grid(["head", "한글 two", "three", "four", "five", "six", "2/9"])
    let scroll = try #require(after.scroll(from: grid(before)))
    #expect(scroll.lines == 1 && scroll.rows == 1..<7)
  }

  @Test func rowsThatMovedDownByTwoAreFound() throws {
    let after = grid(["head", "minus", "zero", "one", "한글 two", "three", "0/9"])
    #expect(try #require(after.scroll(from: grid(before))).lines == -2)
  }

  @Test func anotherScreenIsNoScroll() {
    #expect(grid(["head", "a", "b", "c", "d", "e", "f"]).scroll(from: grid(before)) == nil)
    #expect(grid(before).scroll(from: grid(before)) == nil)
    #expect(grid(before, columns: 13).scroll(from: grid(before)) == nil)
  }

  @Test func movedGraphemesOfSeveralScalarsAreKnownAgain() throws {
    let before = grid(["head", "e\u{301}", "👩‍👧", "q\u{302}", "four", "five", "1/9"])
    let after = grid(["head", "👩‍👧", "q\u{302}", "four", "five", "e\u{301}", "2/9"])
    #expect(try #require(after.scroll(from: before)).lines == 1)
    #expect(after.hasRow(1, equalTo: 2, of: before))
  }

  @Test(arguments: [1, 2, -1, -2])
  func movedRowsAreThoseOfTheTerminal(lines: Int) throws {
    var moved = grid(before)
    let after = (1..<6).map { row in
      (1..<6).contains(row + lines) ? before[row + lines] : ""
    }
    let wanted = grid([before[0]] + after + [before[6]])
    let scroll = try #require(wanted.scroll(from: moved))
    moved.scroll(scroll)
    #expect((1..<6).map { moved.text(row: $0) } == (1..<6).map { wanted.text(row: $0) })
  }
}
