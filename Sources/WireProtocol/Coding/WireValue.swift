/// A value that crosses the wire.
protocol WireValue {
  /// Tells the value's fields.
  func write(to sink: inout some WireSink)
  /// Reads the fields back, in the same order.
  init(from reader: inout ByteReader) throws(FrameError)
}

extension WireValue {
  static func read(_ reader: inout ByteReader) throws(FrameError) -> Self {
    try Self(from: &reader)
  }
}

extension String: WireValue {
  func write(to sink: inout some WireSink) { sink.put(self) }
  init(from reader: inout ByteReader) throws(FrameError) { self = try reader.text() }
}

extension Bool: WireValue {
  func write(to sink: inout some WireSink) { sink.put(self) }
  init(from reader: inout ByteReader) throws(FrameError) { self = try reader.flag() }
}

extension Int64: WireValue {
  func write(to sink: inout some WireSink) { sink.put(self) }
  init(from reader: inout ByteReader) throws(FrameError) { self = try reader.number() }
}

extension UInt32: WireValue {
  func write(to sink: inout some WireSink) { sink.put(self) }
  init(from reader: inout ByteReader) throws(FrameError) { self = try reader.number() }
}

/// Sizes, statuses and levels.
extension Int: WireValue {
  func write(to sink: inout some WireSink) { sink.put(Int64(self)) }

  init(from reader: inout ByteReader) throws(FrameError) {
    let number = try Int64(from: &reader)
    guard WireLimits.numbers.contains(number), let exact = Int(exactly: number) else {
      throw .outOfRange
    }
    self = exact
  }
}

extension Optional: WireValue where Wrapped: WireValue {
  func write(to sink: inout some WireSink) {
    sink.presence(self != nil)
    if let self { self.write(to: &sink) }
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self = try reader.flag() ? try Wrapped(from: &reader) : nil
  }
}

extension Array: WireValue where Element: WireValue {
  func write(to sink: inout some WireSink) {
    sink.beginList(count)
    for element in self { element.write(to: &sink) }
    sink.endList()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    try self.init(from: &reader, limit: WireLimits.frame)
  }

  /// Room is made as elements arrive, so that a false count costs nothing.
  init(from reader: inout ByteReader, limit: Int) throws(FrameError) {
    self = []
    for _ in 0..<(try reader.count(limit: limit)) { append(try Element(from: &reader)) }
  }
}

/// An enumeration without payloads; its code is its place among the cases.
protocol WireCode: WireValue, CaseIterable, Equatable, Sendable {}

extension WireCode {
  func write(to sink: inout some WireSink) {
    sink.code(UInt8(clamping: Array(Self.allCases).firstIndex(of: self) ?? 0), "\(self)")
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let code = try reader.byte()
    guard let value = Array(Self.allCases).dropFirst(Int(code)).first else {
      throw .unknownCode(code)
    }
    self = value
  }
}
