import News

/// What stands before the fields of each kind of block.
private enum BlockTag: UInt8 {
  case paragraph = 1
  case heading, quote, list, figure, table, preformatted, rule
}

extension ByteWriter {
  mutating func block(_ block: Block) {
    text(block.language.rawValue)
    switch block.content {
    case .paragraph(let spans):
      tag(.paragraph)
      self.spans(spans)
    case .heading(let level, let spans):
      tag(.heading)
      number(Int64(level))
      self.spans(spans)
    case .quote(let paragraphs):
      tag(.quote)
      list(paragraphs) { $0.spans($1) }
    case .list(let isOrdered, let items):
      tag(.list)
      byte(isOrdered ? 1 : 0)
      list(items) { $0.spans($1) }
    case .figure(let figure):
      tag(.figure)
      self.figure(figure)
    case .table(let rows, let hasHeader):
      tag(.table)
      list(rows) { $0.list($1) { $0.text($1) } }
      byte(hasHeader ? 1 : 0)
    case .preformatted(let words):
      tag(.preformatted)
      text(words)
    case .rule:
      tag(.rule)
    }
  }

  private mutating func tag(_ tag: BlockTag) { byte(tag.rawValue) }

  private mutating func spans(_ spans: [Span]) {
    list(spans) { writer, span in
      writer.text(span.text)
      writer.byte(span.emphasis.rawValue)
      writer.optional(span.link) { $0.text($1.text) }
    }
  }

  private mutating func figure(_ figure: Figure) {
    optional(figure.image) { $0.text($1.text) }
    text(figure.caption)
    text(figure.credit)
    text(figure.alternative)
  }
}

extension ByteReader {
  mutating func block() throws(Damage) -> Block {
    let language: Language = try choice()
    guard let tag = BlockTag(rawValue: try byte()) else { throw Damage() }
    return Block(try content(tag), language: language)
  }

  private mutating func content(_ tag: BlockTag) throws(Damage) -> BlockContent {
    switch tag {
    case .paragraph: .paragraph(try spans())
    case .heading: .heading(level: Int(try number()), try spans())
    case .quote: .quote(try paragraphs())
    case .list: .list(isOrdered: try byte() != 0, items: try paragraphs())
    case .figure: .figure(try figure())
    case .table: .table(rows: try rows(), hasHeader: try byte() != 0)
    case .preformatted: .preformatted(try text())
    case .rule: .rule
    }
  }

  private mutating func spans() throws(Damage) -> [Span] {
    try list { (reader) throws(Damage) in try reader.span() }
  }

  private mutating func paragraphs() throws(Damage) -> [[Span]] {
    try list { (reader) throws(Damage) in try reader.spans() }
  }

  private mutating func span() throws(Damage) -> Span {
    let text = try text()
    guard let emphasis = Emphasis(rawValue: try byte()) else { throw Damage() }
    let link = try optional { (reader) throws(Damage) in try reader.address() }
    return Span(text, emphasis: emphasis, link: link)
  }

  private mutating func figure() throws(Damage) -> Figure {
    Figure(
      image: try optional { (reader) throws(Damage) in try reader.address() },
      caption: try text(), credit: try text(), alternative: try text())
  }

  private mutating func rows() throws(Damage) -> [[String]] {
    try list { (reader) throws(Damage) in
      try reader.list { (cell) throws(Damage) in try cell.text() }
    }
  }
}
