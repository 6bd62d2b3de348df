/// A ZIP archive whose files are stored as they are (APPNOTE 6.3.10), the same bytes for the same files.
///
/// Its old form counts to 65,535 files; a book has far fewer (`Export.bookLimit`).
struct ZipArchive {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1980-01-01 00:00, the first moment that the format knows: when a file was packed says nothing.
  private static let date: UInt16 = 1 << 5 | 1

  /// Adds a file; its name is ASCII.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = UInt32(clamping: body.count)
    let sizes = UInt32(clamping: content.count)
    var facts: [UInt8] = []
    // Version 1.0, no flags, stored, time and date.
    for number in [10, 0, 0, 0, ZipArchive.date] as [UInt16] { facts += bytes(number) }
    for number in [CRC32.checksum(content), sizes, sizes] { facts += bytes(number) }
    facts += bytes(UInt16(clamping: name.utf8.count)) + bytes(0 as UInt16)
    body += [0x50, 0x4B, 3, 4] + facts + name.utf8 + content
    // Made by version 1.0; no comment, first disc, attributes of no system.
    directory += [0x50, 0x4B, 1, 2] + bytes(10 as UInt16) + facts
    directory += [UInt8](repeating: 0, count: 10) + bytes(offset) + name.utf8
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    let number = bytes(UInt16(clamping: count))
    return body + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + number + number
      + bytes(UInt32(clamping: directory.count)) + bytes(UInt32(clamping: body.count)) + [0, 0]
  }

  private func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}

/// The cyclic redundancy check of ISO 3309, as ZIP and Ethernet have it.
enum CRC32 {
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }
}
