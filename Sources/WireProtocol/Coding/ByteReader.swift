/// Reads the fields of a payload and never past its end.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var remaining: Int { bytes.endIndex - position }

  mutating func byte() throws(FrameError) -> UInt8 {
    try take(1).first ?? 0
  }

  mutating func number<Number: FixedWidthInteger>() throws(FrameError) -> Number {
    let size = Number.bitWidth / 8
    return try take(size).reduce(into: Number(0)) { number, byte in
      number = (number << 8) | Number(truncatingIfNeeded: byte)
    }
  }

  mutating func flag() throws(FrameError) -> Bool {
    let code = try byte()
    guard code <= 1 else { throw .unknownCode(code) }
    return code == 1
  }

  /// A count of things that take at least one byte each.
  mutating func count(limit: Int) throws(FrameError) -> Int {
    let count = Int(try number() as UInt32)
    guard count <= min(limit, remaining) else { throw .badCount(count) }
    return count
  }

  mutating func data(limit: Int) throws(FrameError) -> [UInt8] {
    Array(try take(try count(limit: limit)))
  }

  /// A text, with U+FFFD for what would steer a terminal: the other end may have been taken over.
  mutating func text() throws(FrameError) -> String {
    let run = try take(try count(limit: WireLimits.text))
    guard let text = String(validating: run, as: UTF8.self) else { throw .notUTF8 }
    return ByteReader.steersTerminal(run) ? ByteReader.disarmed(text) : text
  }

  /// All that is left.
  mutating func rest() -> [UInt8] {
    defer { position = bytes.endIndex }
    return Array(bytes[position...])
  }

  func expectEnd() throws(FrameError) {
    guard remaining == 0 else { throw .trailingBytes(remaining) }
  }
}

extension ByteReader {
  private mutating func take(_ count: Int) throws(FrameError) -> ArraySlice<UInt8> {
    guard count <= remaining else { throw .truncated }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// Whether UTF-8 holds a control other than tab and line feed; C1 is `C2 80` to `C2 9F`.
  ///
  /// Eight bytes at a time: in most of them there is nothing to look at twice.
  private static func steersTerminal(_ run: ArraySlice<UInt8>) -> Bool {
    run.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        // One more byte: the second of a C1 control may stand in the next word.
        if isSuspect(word), holdsControl(bytes[offset..<min(offset + 9, bytes.count)]) {
          return true
        }
        offset += 8
      }
      return holdsControl(bytes[offset...])
    }
  }

  /// Whether a byte of the word is below 20, or 7F or C2 (Hacker's Delight, 6-1).
  private static func isSuspect(_ word: UInt64) -> Bool {
    let (ones, tops) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    func below(_ limit: UInt64, _ word: UInt64) -> UInt64 { (word &- ones &* limit) & ~word & tops }
    return below(0x20, word) | below(1, word ^ ones &* 0x7F) | below(1, word ^ ones &* 0xC2) != 0
  }

  private static func holdsControl(_ run: Slice<UnsafeRawBufferPointer>) -> Bool {
    var last: UInt8 = 0
    for byte in run {
      if byte < 0x20 && byte != 9 && byte != 10 || byte == 0x7F { return true }
      if last == 0xC2 && byte < 0xA0 { return true }
      last = byte
    }
    return false
  }

  private static func disarmed(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { output, scalar in
      let isControl = scalar.properties.generalCategory == .control
      let isKept = !isControl || scalar == "\t" || scalar == "\n"
      output.unicodeScalars.append(isKept ? scalar : "\u{FFFD}")
    }
  }
}
