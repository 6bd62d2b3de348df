import Foundation
import Terminal
import Testing

/// Pictures that a terminal draws by itself: what it is sent, and what that costs.
@Suite struct PixelPictureTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func picture(_ count: Int, by way: PixelProtocol) throws -> PixelPicture {
    try #require(
      PixelPicture(
        Array(repeating: 0x41, count: count), by: way, covering: Size(columns: 4, rows: 2)))
  }

  @Test func sixelsStandInAControlString() throws {
    #expect(try text(picture(3, by: .sixel).sequence) == "\u{1B}P0;1;0qAAA\u{1B}\\")
    #expect(try picture(3, by: .sixel).cost == 3)
  }

  @Test func whatWouldEndTheControlStringIsNoPicture() {
    let size = Size(columns: 1, rows: 1)
    #expect(PixelPicture([0x41, 0x1B, 0x5C], by: .sixel, covering: size) == nil)
  }

  @Test func inlineImagesTellTheirSizeAndLeaveTheCursor() throws {
    let sequence = try text(picture(3, by: .inlineImage).sequence)
    #expect(sequence.hasPrefix("\u{1B}]1337;File=inline=1;size=3;width=4;height=2;"))
    #expect(sequence.hasSuffix("doNotMoveCursor=1:QUFB\u{7}"))
  }

  @Test func kittyIsSentChunksOfWhichTheLastSaysSo() throws {
    let picture = try picture(6_000, by: .kitty)
    let chunks = text(picture.sequence).components(separatedBy: "\u{1B}\\").filter { !$0.isEmpty }
    #expect(chunks.count == 2)
    #expect(chunks[0].hasPrefix("\u{1B}_Ga=T,f=100,q=2,C=1,c=4,r=2,m=1;"))
    #expect(chunks[1].hasPrefix("\u{1B}_Gm=0;"))
    #expect(picture.cost == 8_000)
  }

  @Test func placedPictureLeavesTheCursorWhereItWas() throws {
    let placed = PlacedPicture(try picture(1, by: .sixel), at: Point(column: 2, row: 5))
    #expect(text(placed.sequence).hasPrefix("\u{1B}7\u{1B}[6;3H\u{1B}P"))
    #expect(text(placed.sequence).hasSuffix("\u{1B}8"))
  }

  @Test(arguments: [(PixelProtocol.kitty, "\u{1B}_Ga=d,d=A,q=2\u{1B}\\"), (.sixel, "")])
  func picturesThatStayAreCleared(way: PixelProtocol, sequence: String) {
    #expect(text(PixelPicture.clearing(way)) == sequence)
  }

  /// A run of one colour is paid once.
  @Test func charactersCostTheirBytesAndTheirColours() throws {
    let red = CellPicture.Cell("▀", foreground: .rgb(200, 0, 0))
    let size = Size(columns: 2, rows: 1)
    let run = try #require(CellPicture(size: size, cells: [red, red]))
    #expect(run.cost == 19 + 3 + 3)
    let plain = CellPicture.Cell("▀", foreground: .indexed(3), background: .indexed(200))
    let mixed = try #require(CellPicture(size: size, cells: [plain, CellPicture.Cell(" ")]))
    #expect(mixed.cost == 5 + 11 + 3 + 5 + 5 + 1)
  }
}
