import PictureClient
import PictureProtocol
import Terminal
import TestSupport
import Testing

@Suite struct CellDrawingTests {
  static let size = Size(columns: 36, rows: 12)

  @Test("Each format is drawn", arguments: ["sun.png", "sun.gif", "sun.jpg", "sun.webp"])
  func formats(name: String) throws {
    let picture = try PictureFixture.cells(name, Self.size, by: .halfBlocks, colors: 1 << 24)
    #expect(picture.size == Size(columns: 36, rows: 12))
    // The corner is red, the sun yellow, the sky blue.
    for (place, (red, green, blue)) in [
      (1, (200, 10, 10)), (6 * 36 + 22, (240, 200, 30)), (11 * 36 + 1, (20, 40, 120)),
    ] {
      guard case .rgb(let r, let g, let b) = picture.cells[place].looks else {
        Issue.record("no colour at \(place)")
        continue
      }
      let distance = abs(Int(r) - red) + abs(Int(g) - green) + abs(Int(b) - blue)
      #expect(distance < 24, "\(name) at \(place): \(r) \(g) \(b)")
    }
  }

  @Test(
    "A picture in each fallback",
    arguments: [
      ("ascii", PictureRequest.Drawing.ascii, 0), ("half-256", .halfBlocks, 256),
      ("half-8", .halfBlocks, 8), ("half-0", .halfBlocks, 0), ("sextants-256", .sextants, 256),
      ("sextants-0", .sextants, 0),
    ])
  func golden(name: String, drawing: PictureRequest.Drawing, colors: Int) throws {
    let picture = try PictureFixture.cells("sun.png", Self.size, by: drawing, colors: colors)
    var grid = Grid(size: Self.size)
    grid.draw(picture, column: 0, row: 0)
    expectGolden(grid: grid, named: "pictures/\(name)")
  }

  @Test func aPartIsDrawnAlone() throws {
    let part = PicturePart(left: 0, top: 0, width: 240, height: 240)
    let picture = try PictureFixture.cells(
      "sun.jpg", Self.size, by: .halfBlocks, colors: 1 << 24, part: part)
    for cell in picture.cells {
      guard case .rgb(let red, _, let blue) = cell.looks else { continue }
      #expect(red > 150 && blue < 60, "\(cell)")
    }
  }

  /// 6 of Exif: what is stored as the left side is the upper one.
  @Test func aPhotoIsTurnedAsTheCameraSays() throws {
    let stored = try PictureFixture.file("sun.jpg")
    let exif: [UInt8] =
      [0xFF, 0xE1, 0x00, 0x22] + Array("Exif".utf8) + [0, 0] + Array("MM".utf8)
      + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
    let request = PictureRequest(
      file: stored[..<2] + exif + stored[2...], area: Size(columns: 40, rows: 30),
      drawing: .halfBlocks, colors: 1 << 24)
    guard case .cells(let picture, let source) = try PictureFixture.reply(to: request) else {
      Issue.record("not drawn")
      return
    }
    #expect(source == PixelSize(width: 160, height: 240))
    guard case .rgb(let red, _, _) = picture.cells[picture.size.columns - 2].looks else {
      Issue.record("no colour")
      return
    }
    #expect(red > 150, "the red corner is at the upper right")
  }
}

extension CellPicture.Cell {
  /// The colour that it mostly has.
  fileprivate var looks: Color {
    switch scalar {
    case "█", "▀", "▄": foreground
    default: background
    }
  }
}
