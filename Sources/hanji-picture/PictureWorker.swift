import CPictures
import Glibc
import PictureProtocol
import Terminal

/// Decodes and draws one picture.
struct PictureWorker {
  let request: PictureRequest

  /// What came of it.
  func reply() -> PictureReply {
    var picture = hanji_picture()
    defer { hanji_picture_free(&picture) }
    let (width, height) = wanted
    let result = hanji_picture_decode(
      request.file, request.file.count, Int64(PictureLimits.pixels), width, height,
      part, &picture)
    if let failure = PictureFailure(result) { return .failed(failure) }
    let source = PixelSize(width: Int(picture.full_width), height: Int(picture.full_height))
    let seen = PixelSize(
      width: max(source.width * request.part.width / 1_000, 1),
      height: max(source.height * request.part.height / 1_000, 1))
    let size = PictureFit.cells(of: seen, in: request.area, cell: request.cell)
    guard let way = request.drawing.way else { return drawn(&picture, size, source) }
    return encoded(&picture, by: way, size, source)
  }

  private var part: hanji_picture_part {
    let part = request.part
    return hanji_picture_part(
      left: Int32(part.left), top: Int32(part.top), width: Int32(part.width),
      height: Int32(part.height))
  }

  /// The pixels that are wanted of the whole at most, beyond which a decoder may leave some out.
  private var wanted: (Int32, Int32) {
    let (width, height) =
      request.drawing.way == nil ? (4, 6) : (request.cell.width, request.cell.height)
    let columns = request.area.columns * width * 1_000 / request.part.width
    let rows = request.area.rows * height * 1_000 / request.part.height
    return (Int32(min(columns, 1 << 16)), Int32(min(rows, 1 << 16)))
  }

  private func drawn(
    _ picture: inout hanji_picture, _ size: Size, _ source: PixelSize
  ) -> PictureReply {
    var cells = [hanji_picture_cell](
      repeating: hanji_picture_cell(), count: size.columns * size.rows)
    let result = hanji_picture_draw(
      &picture, Int32(size.columns), Int32(size.rows), request.drawing.symbols,
      Int32(request.colors), &cells)
    if let failure = PictureFailure(result) { return .failed(failure) }
    let isDirect = request.colors > 256
    let drawn = cells.map { cell in
      CellPicture.Cell(
        Unicode.Scalar(cell.scalar) ?? " ",
        foreground: Color(cell.foreground, isDirect: isDirect),
        background: Color(cell.background, isDirect: isDirect))
    }
    guard let picture = CellPicture(size: size, cells: drawn) else { return .failed(.broken) }
    return .cells(picture, of: source)
  }

  /// A picture that is smaller than its cells is sent as it is, where the terminal stretches it.
  private func encoded(
    _ picture: inout hanji_picture, by way: PixelProtocol, _ size: Size, _ source: PixelSize
  ) -> PictureReply {
    var (width, height) = (size.columns * request.cell.width, size.rows * request.cell.height)
    if way != .sixel, Int(picture.width) < width {
      (width, height) = (Int(picture.width), Int(picture.height))
    }
    var (bytes, count) = (UnsafeMutablePointer<UInt8>?.none, 0)
    let result = hanji_picture_encode(
      &picture, Int32(width), Int32(height), way.file, &bytes, &count)
    if let failure = PictureFailure(result) { return .failed(failure) }
    defer { free(bytes) }
    let encoded = Array(UnsafeBufferPointer(start: bytes, count: count))
    return PixelPicture(encoded, by: way, covering: size).map { .pixels($0, of: source) }
      ?? .failed(.broken)
  }
}

extension PictureFailure {
  /// Nil where all went well.
  fileprivate init?(_ result: hanji_picture_result) {
    switch result {
    case HANJI_PICTURE_DONE: return nil
    case HANJI_PICTURE_UNKNOWN: self = .unknownFormat
    case HANJI_PICTURE_TOO_LARGE: self = .tooLarge
    case HANJI_PICTURE_NO_MEMORY: self = .outOfMemory
    default: self = .broken
    }
  }
}

extension PictureRequest.Drawing {
  fileprivate var symbols: hanji_picture_symbols {
    switch self {
    case .ascii: HANJI_SYMBOLS_ASCII
    case .sextants: HANJI_SYMBOLS_SEXTANT
    default: HANJI_SYMBOLS_HALF
    }
  }
}

extension PixelProtocol {
  fileprivate var file: hanji_picture_file {
    switch self {
    case .sixel: HANJI_FILE_SIXEL
    case .kitty: HANJI_FILE_PNG
    case .inlineImage: HANJI_FILE_JPEG
    }
  }
}

extension Color {
  fileprivate init(_ number: Int32, isDirect: Bool) {
    if number < 0 {
      self = .standard
    } else if isDirect {
      let (red, green, blue) = (number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF)
      self = .rgb(UInt8(red), UInt8(green), UInt8(blue))
    } else {
      self = number < 256 ? .indexed(UInt8(number)) : .standard
    }
  }
}
