import PictureProtocol
import Terminal
import Testing

@Suite struct PictureFitTests {
  private func fit(
    _ width: Int, _ height: Int, _ columns: Int, _ rows: Int, cell: (Int, Int) = (8, 16)
  ) -> [Int] {
    let size = PictureFit.cells(
      of: PixelSize(width: width, height: height), in: Size(columns: columns, rows: rows),
      cell: PixelSize(width: cell.0, height: cell.1))
    return [size.columns, size.rows]
  }

  @Test func aWidePictureTakesTheWholeWidth() {
    #expect(fit(1_600, 400, 80, 20) == [80, 10])
  }

  @Test func aTallPictureTakesTheWholeHeight() {
    #expect(fit(400, 1_600, 80, 20) == [10, 20])
  }

  @Test func theShapeOfACellCounts() {
    #expect(fit(300, 300, 80, 20, cell: (10, 20)) == [40, 20])
    #expect(fit(300, 300, 80, 20, cell: (10, 10)) == [20, 20])
  }

  @Test func noPictureIsSoThinThatItHasNoCell() {
    #expect(fit(60_000, 1, 80, 20) == [80, 1])
    #expect(fit(1, 60_000, 80, 20) == [1, 20])
  }

  @Test func aPartLiesInsideOfThePicture() {
    let part = PicturePart(left: 900, top: -5, width: 500, height: 0)
    #expect([part.left, part.top, part.width, part.height] == [900, 0, 100, 1])
  }
}
