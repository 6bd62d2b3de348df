import News

extension BlockContent: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.kind(code, name)
    writePayload(to: &sink)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let code = try reader.byte()
    switch code {
    case 1: self = .paragraph(try .read(&reader))
    case 2: self = .heading(level: try BlockContent.level(&reader), try .read(&reader))
    case 3: self = .quote(try .read(&reader))
    case 4: self = .list(isOrdered: try reader.flag(), items: try .read(&reader))
    case 5: self = .figure(try .read(&reader))
    case 6:
      let hasHeader = try reader.flag()
      self = .table(rows: try .read(&reader), hasHeader: hasHeader)
    case 7: self = .preformatted(try reader.text())
    case 8: self = .rule
    default: throw .unknownCode(code)
    }
  }
}

extension BlockContent {
  private var code: UInt8 {
    switch self {
    case .paragraph: 1
    case .heading: 2
    case .quote: 3
    case .list: 4
    case .figure: 5
    case .table: 6
    case .preformatted: 7
    case .rule: 8
    }
  }

  private var name: String {
    switch self {
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .quote: "quote"
    case .list: "list"
    case .figure: "figure"
    case .table: "table"
    case .preformatted: "preformatted"
    case .rule: "rule"
    }
  }

  private func writePayload(to sink: inout some WireSink) {
    switch self {
    case .paragraph(let spans): sink.field("spans", spans)
    case .heading(let level, let spans):
      sink.field("level", level)
      sink.field("spans", spans)
    case .quote(let items): sink.field("items", items)
    case .list(let isOrdered, let items):
      sink.field("isOrdered", isOrdered)
      sink.field("items", items)
    case .figure(let figure): sink.field("figure", figure)
    case .table(let rows, let hasHeader):
      sink.field("hasHeader", hasHeader)
      sink.field("rows", rows)
    case .preformatted(let text): sink.field("text", text)
    case .rule: break
    }
  }

  private static func level(_ reader: inout ByteReader) throws(FrameError) -> Int {
    let level = try Int(from: &reader)
    guard (1...6).contains(level) else { throw .outOfRange }
    return level
  }
}
