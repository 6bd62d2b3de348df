import PictureProtocol
import Terminal
import Testing

/// How pixels are asked for.
@Suite struct PictureWayTests {
  @Test(arguments: PixelProtocol.allCases)
  func everyProtocolOfATerminalIsAWayOfItsOwn(way: PixelProtocol) {
    #expect(PictureRequest.Drawing(way).way == way)
  }

  @Test func charactersAreNoPixels() {
    #expect(PictureRequest.Drawing.ascii.way == nil && PictureRequest.Drawing.sextants.way == nil)
  }
}
