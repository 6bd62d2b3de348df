/// The first 100 bytes of an SQLite file (sqlite.org/fileformat.html, section 1.3).
struct DatabaseHeader {
  /// Bytes of a page.
  var pageSize: Int
  /// How many pages the file says it has; 0 where it does not say.
  var pageCount: Int
  /// The number of the program that made the file.
  var applicationID: Int64

  /// The bytes that the file must have at least.
  var byteCount: Int { pageSize * pageCount }

  /// The bytes of every page of ours.
  static let ownPageSize = 4_096

  private static let magic = Array("SQLite format 3\0".utf8)

  /// Reads a header; nil where the bytes begin with none.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 100, bytes.starts(with: DatabaseHeader.magic) else { return nil }
    let size = Int(bytes[16]) << 8 | Int(bytes[17])
    pageSize = size == 1 ? 65_536 : size
    guard pageSize >= 512, pageSize.nonzeroBitCount == 1 else { return nil }
    // The count is only valid where the same program wrote it that changed the file last.
    let isCounted = bytes.bigEndian(at: 24) == bytes.bigEndian(at: 92)
    pageCount = isCounted ? Int(bytes.bigEndian(at: 28)) : 0
    applicationID = Int64(bytes.bigEndian(at: 68))
  }

  /// A header for a file of ours that has lost its own.
  static func mended(pageCount: Int, version: Int) -> [UInt8] {
    var bytes = magic + [UInt8](repeating: 0, count: 84)
    bytes[16] = 0x10
    // Read and written through a write-ahead log, which may lie beside the file.
    (bytes[18], bytes[19]) = (2, 2)
    (bytes[21], bytes[22], bytes[23]) = (64, 32, 32)
    bytes.setBigEndian(1, at: 24)
    bytes.setBigEndian(UInt32(clamping: pageCount), at: 28)
    bytes.setBigEndian(1, at: 40)
    bytes.setBigEndian(4, at: 44)
    bytes.setBigEndian(1, at: 56)
    bytes.setBigEndian(UInt32(clamping: version), at: 60)
    bytes.setBigEndian(UInt32(clamping: Schema.applicationID), at: 68)
    bytes.setBigEndian(1, at: 92)
    bytes.setBigEndian(3_040_001, at: 96)
    return bytes
  }
}

extension [UInt8] {
  /// The 32-bit number at a place.
  func bigEndian(at place: Int) -> UInt32 {
    self[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Writes a 32-bit number at a place.
  mutating func setBigEndian(_ number: UInt32, at place: Int) {
    for byte in 0..<4 { self[place + byte] = UInt8(truncatingIfNeeded: number >> (24 - 8 * byte)) }
  }
}
