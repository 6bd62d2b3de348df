import News

extension Address: WireValue {
  func write(to sink: inout some WireSink) { sink.put(text) }

  init(from reader: inout ByteReader) throws(FrameError) {
    guard let address = Address(try reader.text()) else { throw .notAnAddress }
    self = address
  }
}

extension Instant: WireValue {
  func write(to sink: inout some WireSink) { sink.put(seconds) }
  init(from reader: inout ByteReader) throws(FrameError) {
    let range = WireLimits.seconds
    self.init(seconds: min(max(try reader.number(), range.lowerBound), range.upperBound))
  }
}

extension Language: WireCode {}
extension StoryKind: WireCode {}
extension Emphasis: WireCode {}
extension ParseNote: WireCode {}

extension Byline: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("names", names)
    sink.field("email", email)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(names: try .read(&reader), email: try .read(&reader))
  }
}

extension Span: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("text", text)
    sink.field("emphasis", emphasis)
    sink.field("link", link)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(try .read(&reader), emphasis: try .read(&reader), link: try .read(&reader))
  }
}

extension Figure: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("image", image)
    sink.field("caption", caption)
    sink.field("credit", credit)
    sink.field("alternative", alternative)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      image: try .read(&reader), caption: try .read(&reader), credit: try .read(&reader),
      alternative: try .read(&reader))
  }
}

extension Block: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("language", language)
    sink.field("content", content)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let language = try Language(from: &reader)
    self.init(try .read(&reader), language: language)
  }
}

extension Half: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("language", language)
    sink.field("headline", headline)
    sink.field("blocks", blocks)
    sink.field("credit", credit)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      language: try .read(&reader), headline: try .read(&reader), blocks: try .read(&reader),
      credit: try .read(&reader))
  }
}
