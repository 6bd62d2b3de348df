import PictureProtocol
import Terminal
import Testing

@Suite struct PictureCodingTests {
  static let request = PictureRequest(
    file: [1, 2, 3], area: Size(columns: 80, rows: 20), cell: PixelSize(width: 9, height: 18),
    drawing: .sextants, colors: 256, part: PicturePart(left: 500, top: 0, width: 500, height: 250))

  static let cells = CellPicture(
    size: Size(columns: 2, rows: 1),
    cells: [
      CellPicture.Cell("▀", foreground: .indexed(3), background: .rgb(1, 2, 3)),
      CellPicture.Cell(" "),
    ])

  static func replies() throws -> [PictureReply] {
    let size = PixelSize(width: 640, height: 480)
    let sixel = try #require(
      PixelPicture(Array("#0~~-".utf8), by: .sixel, covering: Size(columns: 4, rows: 2)))
    let file = try #require(
      PixelPicture([0, 255, 27], by: .kitty, covering: Size(columns: 4, rows: 2)))
    return [
      .cells(try #require(cells), of: size), .pixels(sixel, of: size), .pixels(file, of: size),
    ] + PictureFailure.allCases.map { .failed($0) }
  }

  @Test func aRequestComesBackAsItWas() throws {
    #expect(try PictureRequest(Self.request.encoded) == Self.request)
  }

  @Test func repliesComeBackAsTheyWere() throws {
    for reply in try Self.replies() { #expect(try PictureReply(reply.encoded) == reply) }
  }

  @Test func whatIsCutShortIsNoMessage() throws {
    for reply in try Self.replies() {
      let bytes = reply.encoded
      for count in 0..<bytes.count {
        #expect(throws: PictureCodingError.self) { try PictureReply(Array(bytes[..<count])) }
      }
    }
    let bytes = Self.request.encoded
    for count in 0..<bytes.count {
      #expect(throws: PictureCodingError.self) { try PictureRequest(Array(bytes[..<count])) }
    }
  }

  @Test func whatFollowsAMessageMakesItNone() throws {
    for reply in try Self.replies() {
      #expect(throws: PictureCodingError.badField) { try PictureReply(reply.encoded + [0]) }
    }
  }

  @Test(
    "A cell shows nothing but letters, blocks and parts of a cell",
    arguments: [
      0x1B, 0x07, 0x9B, 0x202E, 0xAC00, 0x300, 0xD800, 0x110000,
    ])
  func noOtherCharacterIsTaken(value: UInt32) throws {
    var bytes = try #require(Self.replies().first).encoded
    let place = "HanjiPictureReply1".utf8.count + 20
    withUnsafeBytes(of: value.bigEndian) { bytes.replaceSubrange(place..<place + 4, with: $0) }
    #expect(throws: PictureCodingError.badField) { try PictureReply(bytes) }
  }

  @Test func aSixelBodyHoldsNothingThatEndsIt() {
    let size = Size(columns: 1, rows: 1)
    for byte in [0x1B, 0x07, 0x18, 0x9C, 0x20, 0x7F] as [UInt8] {
      #expect(PixelPicture([byte], by: .sixel, covering: size) == nil)
    }
  }

  @Test func moreCellsThanADrawingHasAreRefused() throws {
    var request = Self.request
    request.area = Size(columns: 1_000, rows: 1_000)
    #expect(throws: PictureCodingError.badField) { try PictureRequest(request.encoded) }
  }
}
