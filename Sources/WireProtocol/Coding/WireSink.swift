/// Takes a message field by field: as the bytes of a frame, or as JSON for tracing.
///
/// Every value tells its fields once, by name and in order, and both forms come out of it.
protocol WireSink {
  /// Begins and ends the fields of a value.
  mutating func begin()
  mutating func end()
  /// Begins and ends a list.
  mutating func beginList(_ count: Int)
  mutating func endList()
  /// The name of the field that follows.
  mutating func name(_ name: StaticString)
  /// Whether an optional value follows.
  mutating func presence(_ isThere: Bool)
  /// One of an enumeration's cases.
  mutating func code(_ code: UInt8, _ name: @autoclosure () -> String)
  mutating func put(_ flag: Bool)
  mutating func put(_ number: UInt32)
  mutating func put(_ number: Int64)
  mutating func put(_ text: String)
  /// A text that no trace may show.
  mutating func putSecret(_ text: String)
  /// Bytes whose content is of no interest to a trace.
  mutating func put(_ bytes: [UInt8])
}

extension WireSink {
  mutating func field(_ name: StaticString, _ value: some WireValue) {
    self.name(name)
    value.write(to: &self)
  }

  /// The case of an enumeration whose payload follows as fields.
  mutating func kind(_ code: UInt8, _ name: @autoclosure () -> String) {
    self.name("kind")
    self.code(code, name())
  }
}
