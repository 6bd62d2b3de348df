/// Writes a message as the payload of a frame: numbers big-endian, texts and lists after their count.
struct BinarySink: WireSink {
  var bytes: [UInt8] = []

  mutating func begin() {}
  mutating func end() {}
  mutating func endList() {}
  mutating func name(_ name: StaticString) {}

  mutating func beginList(_ count: Int) { putCount(count) }

  mutating func presence(_ isThere: Bool) { put(isThere) }

  mutating func code(_ code: UInt8, _ name: @autoclosure () -> String) { bytes.append(code) }

  mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func put(_ number: UInt32) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ text: String) {
    putCount(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func putSecret(_ text: String) { put(text) }

  mutating func put(_ more: [UInt8]) {
    putCount(more.count)
    bytes.append(contentsOf: more)
  }
}

extension BinarySink {
  /// A count past 32 bits cannot fit a frame either, so that the frame's own limit reports it.
  private mutating func putCount(_ count: Int) { put(UInt32(clamping: count)) }
}
