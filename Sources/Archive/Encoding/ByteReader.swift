/// Reads what `ByteWriter` wrote; any other bytes are `Damage`, never a trap.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() throws(Damage) -> UInt8 {
    guard position < bytes.count else { throw Damage() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() throws(Damage) -> Int64 {
    let value = try unsigned()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// A count of things of at least one byte each; more than the bytes that are left is damage.
  mutating func count() throws(Damage) -> Int {
    let value = try unsigned()
    guard value <= UInt64(bytes.count - position) else { throw Damage() }
    return Int(value)
  }

  mutating func text() throws(Damage) -> String {
    let length = try count()
    let range = position..<(position + length)
    guard let text = String(validating: bytes[range], as: UTF8.self) else { throw Damage() }
    position = range.upperBound
    return text
  }

  mutating func optional<Value>(
    _ read: (inout ByteReader) throws(Damage) -> Value
  ) throws(Damage) -> Value? {
    switch try byte() {
    case 0: return nil
    case 1: return try read(&self)
    default: throw Damage()
    }
  }

  mutating func list<Value>(
    _ read: (inout ByteReader) throws(Damage) -> Value
  ) throws(Damage) -> [Value] {
    let count = try count()
    var values: [Value] = []
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  private mutating func unsigned() throws(Damage) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw Damage()
  }
}
