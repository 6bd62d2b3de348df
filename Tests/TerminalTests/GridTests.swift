import Terminal
import Testing
import Typesetting

@Suite struct GridTests {
  let width = DisplayWidth()

  func grid(_ columns: Int, _ text: String, column: Int = 0) -> Grid {
    var grid = Grid(size: Size(columns: columns, rows: 1))
    grid.write(text, column: column, row: 0, width: width)
    return grid
  }

  @Test func wideCharacterTakesTwoCells() {
    let row = grid(6, "한a")
    #expect(row[0, 0].width == 2)
    #expect(row[1, 0].width == 0)
    #expect(row[2, 0].text == "a")
  }

  @Test func wideCharacterIsNotBegunInTheLastColumn() {
    #expect(grid(3, "한글").text(row: 0) == "한 ")
  }

  @Test func overwritingHalfOfAWideCharacterBlanksTheOther() {
    var row = grid(6, "한글")
    row.write("x", column: 1, row: 0, width: width)
    #expect(row.text(row: 0) == " x글  ")
    row.write("y", column: 2, row: 0, width: width)
    #expect(row.text(row: 0) == " xy   ")
  }

  @Test func textOutsideTheScreenIsLeftOut() {
    var row = grid(3, "abcdef", column: -2)
    #expect(row.text(row: 0) == "cde")
    row.write("x", column: 0, row: 5, width: width)
    row.write("x", column: 9, row: 0, width: width)
    row.fill(Frame(column: -4, row: -4, columns: 2, rows: 2))
    row.fill(Frame(column: 5, row: 5, columns: 2, rows: 2))
    #expect(row.text(row: 0) == "cde")
  }

  @Test func endlessGraphemeIsBoundedInItsCell() {
    let family = "👩" + String(repeating: "\u{200D}👩", count: 1_000)
    #expect(grid(4, family)[0, 0].text.unicodeScalars.count <= 24)
  }

  @Test func screensThatShowTheSameAreEqualHoweverTheyWereDrawn() {
    var (once, twice) = (grid(6, "e\u{301}❤️가"), grid(6, "q\u{302}👩‍👧"))
    #expect(once != twice)
    twice.write("e\u{301}❤️가", column: 0, row: 0, width: width)
    twice.write(" ", column: 5, row: 0, width: width)
    #expect(once == twice)
    once.cursor = Point(column: 1, row: 0)
    #expect(once != twice)
  }

  @Test(arguments: [("plain 한글", true), ("“quoted”", false), ("e\u{301}", false), ("漢", false)])
  func onlyASCIIAndHangulSyllablesArePlain(text: String, isPlain: Bool) {
    #expect(grid(12, text).isPlain(row: 0) == isPlain)
  }

  @Test func limitHoldsForWideCharacters() {
    var row = Grid(size: Size(columns: 10, rows: 1))
    let end = row.write("한글날", column: 1, row: 0, width: width, limit: 5)
    #expect(end == 5)
    #expect(row.text(row: 0) == " 한글     ")
  }
}

@Suite struct KeyTests {
  @Test func sequencesAreReadByName() {
    #expect(
      Key.sequence("j<Enter><C-d><F1>ㅓ") == [
        .character("j"), .enter, .control("d"), .function(1), .character("ㅓ"),
      ])
    #expect(Key.sequence("<lt><Space>") == [.character("<"), .character(" ")])
    #expect(Key.sequence("<") == [.character("<")])
    #expect(Key.sequence("<Nonsense>") == nil)
  }

  @Test func everyNameReadsBackAsItsKey() {
    let keys: [Key] = [
      .character("한"), .character("<"), .control("r"), .enter, .escape, .tab, .backTab,
      .backspace, .delete, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
      .function(12),
    ]
    for key in keys { #expect(Key.sequence(key.name) == [key]) }
  }
}

@Suite struct GridGraphemeTests {
  private let width = DisplayWidth()

  /// Every text of three scalars among those that join, that do not, and that end a grapheme oddly.
  @Test func textIsDrawnByGraphemesHoweverItsScalarsMeet() {
    let scalars: [Unicode.Scalar] = [
      "a", " ", "1", "가", "각", "\u{1100}", "\u{1161}", "\u{11A8}", "\u{301}", "\u{FE0F}",
      "\u{200D}", "漢", "\u{302A}", "…", "\u{1F469}", "\u{1F1F0}", "\u{E33}", "\u{600}", "、", "─",
      "é", "→", "ㄱ", "Ａ",
    ]
    for first in scalars {
      for second in scalars {
        for third in scalars {
          let text = String(String.UnicodeScalarView([first, second, third]))
          let shown = text.filter { width.of($0) > 0 }
          var row = Grid(size: Size(columns: 8, rows: 1))
          row.write(text, column: 0, row: 0, width: width)
          #expect(
            row.text(row: 0).unicodeScalars.starts(with: shown.unicodeScalars),
            "\(text.unicodeScalars.map(\.value))")
        }
      }
    }
  }
}
