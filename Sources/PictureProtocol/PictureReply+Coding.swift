import Terminal

extension PictureReply {
  private static let mark: StaticString = "HanjiPictureReply1"

  /// The message's bytes.
  public var encoded: [UInt8] {
    var writer = PictureWriter(Self.mark)
    switch self {
    case .failed(let failure):
      writer.number(0)
      writer.number(Int(failure.rawValue))
    case .cells(let picture, let source):
      writer.number(1)
      for number in [picture.size.columns, picture.size.rows, source.width, source.height] {
        writer.number(number)
      }
      for cell in picture.cells {
        writer.number(Int(cell.scalar.value))
        writer.number(cell.foreground.number)
        writer.number(cell.background.number)
      }
    case .pixels(let picture, let source):
      writer.number(2)
      for number in [
        picture.size.columns, picture.size.rows, source.width, source.height, picture.way.number,
      ] { writer.number(number) }
      writer.data(picture.bytes)
    }
    return writer.bytes
  }

  /// Reads a message; the worker may have been taken over, so a cell shows nothing but a symbol.
  public init(_ bytes: [UInt8]) throws(PictureCodingError) {
    var reader = try PictureReader(bytes, Self.mark)
    switch try reader.number(in: 0...2) {
    case 0:
      guard let failure = PictureFailure(rawValue: UInt8(try reader.number(in: 0...255))) else {
        throw .badField
      }
      self = .failed(failure)
    case 1: self = try Self.cells(&reader)
    default: self = try Self.pixels(&reader)
    }
    try reader.end()
  }

  private static func cells(_ reader: inout PictureReader) throws(PictureCodingError) -> Self {
    let (size, source) = (try reader.size(), try reader.pixels())
    var cells: [CellPicture.Cell] = []
    for _ in 0..<size.columns * size.rows {
      guard let scalar = Unicode.Scalar(UInt32(try reader.number())), scalar.isPictureSymbol else {
        throw .badField
      }
      let (front, back) = (try Color(number: &reader), try Color(number: &reader))
      cells.append(CellPicture.Cell(scalar, foreground: front, background: back))
    }
    guard let picture = CellPicture(size: size, cells: cells) else { throw .badField }
    return .cells(picture, of: source)
  }

  private static func pixels(_ reader: inout PictureReader) throws(PictureCodingError) -> Self {
    let (size, source) = (try reader.size(), try reader.pixels())
    let way = try PixelProtocol(number: try reader.number())
    let bytes = try reader.data(limit: PictureLimits.encodedBytes)
    guard let picture = PixelPicture(bytes, by: way, covering: size) else { throw .badField }
    return .pixels(picture, of: source)
  }
}

extension PixelProtocol {
  private static let order: [PixelProtocol] = [.sixel, .kitty, .inlineImage]

  fileprivate var number: Int { Self.order.firstIndex(of: self) ?? 0 }

  fileprivate init(number: Int) throws(PictureCodingError) {
    guard Self.order.indices.contains(number) else { throw .badField }
    self = Self.order[number]
  }
}

extension Unicode.Scalar {
  /// Whether a picture may be drawn with it: ASCII, blocks, or the parts of a cell.
  var isPictureSymbol: Bool {
    switch value {
    case 0x20...0x7E, 0x2580...0x259F, 0x1FB00...0x1FB3B: true
    default: false
    }
  }
}

extension Color {
  fileprivate var number: Int {
    switch self {
    case .standard: 0
    case .indexed(let index): 1 << 24 | Int(index)
    case .rgb(let red, let green, let blue): 2 << 24 | Int(red) << 16 | Int(green) << 8 | Int(blue)
    }
  }

  fileprivate init(number reader: inout PictureReader) throws(PictureCodingError) {
    let number = try reader.number()
    switch number >> 24 {
    case 0 where number == 0: self = .standard
    case 1 where number & 0xFFFF00 == 0: self = .indexed(UInt8(number & 0xFF))
    case 2:
      self = .rgb(
        UInt8(number >> 16 & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF))
    default: throw .badField
    }
  }
}
