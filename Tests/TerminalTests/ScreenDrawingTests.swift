import Terminal
import Testing
import Typesetting

/// A screen as SVG.
@Suite struct ScreenDrawingTests {
  private func drawing(_ text: String, style: Style = .plain) -> String {
    var grid = Grid(size: Size(columns: 20, rows: 2))
    grid.write(text, column: 1, row: 1, style: style, width: DisplayWidth())
    return ScreenDrawing(grid).svg
  }

  @Test func everyWordAndEveryWideCharacterHasItsOwnPlace() {
    let svg = drawing("two 한지")
    // Column 1 of cells of 8.43 pixels, after a margin of 12.
    #expect(
      svg.contains("<text x=\"20.43\" y=\"42\" textLength=\"25.29\" fill=\"#d5d9de\">two</text>"))
    // Columns 5 and 7, each in the middle of two cells.
    #expect(svg.contains("<text x=\"55.58\" y=\"42\" fill=\"#d5d9de\">한</text>"))
    #expect(svg.contains("<text x=\"72.44\" y=\"42\" fill=\"#d5d9de\">지</text>"))
  }

  @Test func whatMeansSomethingToXMLIsWrittenAround() {
    #expect(drawing("a<b&c").contains(">a&lt;b&amp;c</text>"))
  }

  @Test func reversedLettersStandOnTheirColour() {
    let style = Style(foreground: .indexed(196), attributes: .reverse)
    let svg = drawing("on", style: style)
    #expect(svg.contains("height=\"17\" fill=\"#ff0000\"/>"))
    #expect(svg.contains("fill=\"#16191d\">on</text>"))
  }

  @Test func aBlankScreenIsGroundAlone() {
    let svg = ScreenDrawing(Grid(size: Size(columns: 80, rows: 24))).svg
    #expect(!svg.contains("<text"))
    #expect(svg.hasSuffix("</svg>\n"))
  }
}
