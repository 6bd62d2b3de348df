import PictureClient
import PictureProtocol
import Terminal
import Testing

/// Pixels as the terminal is given them, read back and compared with the picture.
@Suite struct PixelDrawingTests {
  static let area = Size(columns: 30, rows: 10)

  /// The picture as `draw.py` draws it, at a place of its 240 by 160 pixels.
  private static func source(_ x: Int, _ y: Int) -> (Int, Int, Int) {
    let (a, b) = (x - 150, y - 85)
    if a * a + b * b < 2_500 { return (240, 200, 30) }
    return x < 60 && y < 40 ? (200, 10, 10) : (20, 40, 120)
  }

  private func pixels(_ drawing: PictureRequest.Drawing) throws -> PixelPicture {
    let request = PictureRequest(
      file: try PictureFixture.file("sun.png"), area: Self.area, drawing: drawing, colors: 256)
    guard case .pixels(let picture, let source) = try PictureFixture.reply(to: request) else {
      throw UnexpectedReply(reply: .failed(.broken))
    }
    #expect(source == PixelSize(width: 240, height: 160))
    #expect(picture.size == Self.area)
    return picture
  }

  /// The mean difference of a part of a color, of 255.
  private func meanError(_ color: (Int, Int) -> (Int, Int, Int)?) -> Double {
    var (sum, count) = (0, 0)
    for y in 0..<150 {
      for x in 0..<240 {
        guard let (red, green, blue) = color(x, y) else { return 255 }
        let (r, g, b) = Self.source(x, y)
        sum += abs(red - r) + abs(green - g) + abs(blue - b)
        count += 3
      }
    }
    return Double(sum) / Double(count)
  }

  @Test func sixelsAreThePicture() throws {
    let image = SixelImage(try pixels(.sixel).bytes)
    #expect(image.width == 240)
    let error = meanError { image.color(x: $0, y: $1) }
    #expect(error < 4, "mean error \(error) of 255")
  }

  /// The PNG that kitty gets, and the JPEG that iTerm2 gets, drawn by the worker once more.
  @Test("Files are the picture", arguments: [PictureRequest.Drawing.kitty, .inlineImage])
  func filesAreThePicture(drawing: PictureRequest.Drawing) throws {
    let file = try pixels(drawing).bytes
    let request = PictureRequest(
      file: file, area: Size(columns: 240, rows: 80), cell: PixelSize(width: 1, height: 2),
      drawing: .halfBlocks, colors: 1 << 24)
    guard case .cells(let cells, let size) = try PictureFixture.reply(to: request) else {
      Issue.record("not drawn again")
      return
    }
    #expect(size == PixelSize(width: 240, height: 160))
    let error = meanError { x, y in
      let cell = cells.cells[y / 2 * cells.size.columns + x]
      let upper = cell.scalar == "▀" || cell.scalar == "█"
      let isFront = y.isMultiple(of: 2) ? upper : cell.scalar == "▄" || cell.scalar == "█"
      guard case .rgb(let r, let g, let b) = isFront ? cell.foreground : cell.background else {
        return nil
      }
      return (Int(r), Int(g), Int(b))
    }
    #expect(error < 6, "mean error \(error) of 255")
  }

  @Test func kittyIsGivenChunksThatItTakes() throws {
    let sequence = String(decoding: try pixels(.kitty).sequence, as: UTF8.self)
    let chunks = sequence.split(separator: "\u{1B}\\")
    #expect(chunks.first?.hasPrefix("\u{1B}_Ga=T,f=100,q=2,C=1,c=30,r=10,m=") == true)
    #expect(chunks.last?.contains("m=0;") == true)
    for chunk in chunks {
      let data = chunk.split(separator: ";").last ?? ""
      #expect(data.utf8.count <= 4_096)
    }
  }
}
