import Terminal

extension PictureRequest {
  private static let mark: StaticString = "HanjiPictureRequest1"

  /// The message's bytes.
  public var encoded: [UInt8] {
    var writer = PictureWriter(Self.mark)
    for number in [
      area.columns, area.rows, cell.width, cell.height, Int(drawing.rawValue), colors,
      part.left, part.top, part.width, part.height,
    ] { writer.number(number) }
    writer.data(file)
    return writer.bytes
  }

  /// Reads a message.
  public init(_ bytes: [UInt8]) throws(PictureCodingError) {
    var reader = try PictureReader(bytes, Self.mark)
    (area, cell) = (try reader.size(), try reader.pixels())
    guard let drawing = Drawing(rawValue: UInt8(try reader.number(in: 0...255))) else {
      throw .badField
    }
    self.drawing = drawing
    colors = try reader.number(in: 0...1 << 24)
    part = try reader.part()
    file = try reader.data(limit: PictureLimits.fileBytes)
    try reader.end()
  }
}
