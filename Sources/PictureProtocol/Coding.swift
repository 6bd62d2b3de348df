import Terminal

/// Why bytes are no message.
public enum PictureCodingError: Error, Hashable, Sendable {
  /// They end too early.
  case truncated
  /// A field holds what it must not.
  case badField
}

/// Writes the numbers of a message.
struct PictureWriter {
  private(set) var bytes: [UInt8]

  init(_ mark: StaticString) {
    bytes = mark.withUTF8Buffer(Array.init)
  }

  mutating func number(_ number: Int) {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).bigEndian) { bytes += $0 }
  }

  mutating func data(_ data: [UInt8]) {
    number(data.count)
    bytes += data
  }
}

/// Reads the numbers of a message, and never past its end.
struct PictureReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: [UInt8], _ mark: StaticString) throws(PictureCodingError) {
    let own = mark.withUTF8Buffer(Array.init)
    guard bytes.starts(with: own) else { throw .badField }
    self.bytes = bytes[...]
    position = own.count
  }

  mutating func number(in range: ClosedRange<Int> = 0...Int(UInt32.max))
    throws(PictureCodingError) -> Int
  {
    let value = try take(4).reduce(0) { $0 << 8 | Int($1) }
    guard range.contains(value) else { throw .badField }
    return value
  }

  mutating func data(limit: Int) throws(PictureCodingError) -> [UInt8] {
    Array(try take(try number(in: 0...limit)))
  }

  mutating func size() throws(PictureCodingError) -> Size {
    let (columns, rows) = (try number(in: PictureReader.cells), try number(in: PictureReader.cells))
    guard columns * rows <= PictureLimits.drawnCells else { throw .badField }
    return Size(columns: columns, rows: rows)
  }

  mutating func pixels() throws(PictureCodingError) -> PixelSize {
    let range = 1...1 << 16
    let (width, height) = (try number(in: range), try number(in: range))
    return PixelSize(width: width, height: height)
  }

  mutating func part() throws(PictureCodingError) -> PicturePart {
    let range = 0...1_000
    let (left, top) = (try number(in: range), try number(in: range))
    return PicturePart(
      left: left, top: top, width: try number(in: range), height: try number(in: range))
  }

  func end() throws(PictureCodingError) {
    guard position == bytes.endIndex else { throw .badField }
  }

  private mutating func take(_ count: Int) throws(PictureCodingError) -> ArraySlice<UInt8> {
    guard bytes.endIndex - position >= count else { throw .truncated }
    defer { position += count }
    return bytes[position..<position + count]
  }

  private static let cells = 1...PictureLimits.cells
}
