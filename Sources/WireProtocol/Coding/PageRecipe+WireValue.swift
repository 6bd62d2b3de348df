import News

extension PageRecipe: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("layouts", layouts)
    sink.field("zone", zone)
    sink.field("language", language)
    sink.field("identity", identity)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      layouts: try .read(&reader), zone: try .read(&reader), language: try .read(&reader),
      identity: try .read(&reader))
  }
}
