import Terminal
import TestSupport
import Testing
import Typesetting

@Suite struct GoldenScreenTests {
  @Test func aScreenIsComparedWithItsLooks() {
    var grid = Grid(size: Size(columns: 12, rows: 3))
    let width = DisplayWidth()
    grid.write("한지", column: 0, row: 0, style: Style(attributes: .bold), width: width)
    grid.write("dim", column: 5, row: 0, style: Style(attributes: .dim), width: width)
    let red = Style(foreground: .indexed(1), attributes: [.bold, .underline])
    grid.write("a warning", column: 1, row: 1, style: red, width: width)
    grid.cursor = Point(column: 0, row: 1)
    expectGolden(grid: grid, named: "golden-helper")
  }
}
