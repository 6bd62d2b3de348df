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
  private static func steersTerminal(_ run: ArraySlice<UInt8>) -> Bool {
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
