import News

extension ReadingWay: WireCode {}

extension PageInspection: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("layouts", layouts)
    sink.field("way", way)
    sink.field("notes", notes)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      layouts: try [InspectedLayout](from: &reader, limit: PageInspection.selectorLimit),
      way: try .read(&reader), notes: try .read(&reader))
  }
}

extension InspectedLayout: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("name", name)
    sink.field("signs", signs)
    sink.field("applies", applies)
    sink.field("roles", roles)
    sink.field("lists", lists)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      name: try .read(&reader),
      signs: try [InspectedSelector](from: &reader, limit: PageInspection.selectorLimit),
      applies: try .read(&reader),
      roles: try [InspectedRole](from: &reader, limit: Role.allCases.count),
      lists: try [InspectedList](from: &reader, limit: PageInspection.selectorLimit))
  }
}

extension InspectedList: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("block", block)
    sink.field("rows", rows)
    sink.field("parts", parts)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      block: try .read(&reader),
      rows: try [InspectedSelector](from: &reader, limit: PageInspection.selectorLimit),
      parts: try [InspectedSelector](from: &reader, limit: PageInspection.selectorLimit))
  }
}

extension InspectedRole: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("role", role)
    sink.field("selectors", selectors)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      role: try .read(&reader),
      selectors: try [InspectedSelector](from: &reader, limit: PageInspection.selectorLimit))
  }
}

extension InspectedSelector: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("text", text)
    sink.field("finding", finding)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(try .read(&reader), try .read(&reader))
  }
}

extension InspectedSelector.Finding: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    switch self {
    case .unreadable: sink.kind(1, "unreadable")
    case .nothing: sink.kind(2, "nothing")
    case .found(let count, let text):
      sink.kind(3, "found")
      sink.field("count", count)
      sink.field("text", text)
    }
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let code = try reader.byte()
    switch code {
    case 1: self = .unreadable
    case 2: self = .nothing
    case 3: self = .found(count: try .read(&reader), text: try .read(&reader))
    default: throw .unknownCode(code)
    }
  }
}
