import News

extension SectionID: WireValue {
  func write(to sink: inout some WireSink) { sink.put(text) }
  init(from reader: inout ByteReader) throws(FrameError) { self.init(try reader.text()) }
}

extension ParsedPage: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("article", article)
    sink.field("rows", rows)
    sink.field("blocks", blocks)
    sink.field("next", next)
    sink.field("feeds", feeds)
    sink.field("notes", notes)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      article: try .read(&reader), rows: try [ParsedRow](from: &reader, limit: WireLimits.rows),
      blocks: try .read(&reader), next: try .read(&reader), feeds: try .read(&reader),
      notes: try .read(&reader))
  }
}

extension ParsedFeed: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("title", title)
    sink.field("home", home)
    sink.field("rows", rows)
    sink.field("feeds", feeds)
    sink.field("notes", notes)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init()
    title = try .read(&reader)
    home = try .read(&reader)
    rows = try [ParsedRow](from: &reader, limit: WireLimits.rows)
    feeds = try .read(&reader)
    notes = try .read(&reader)
  }
}

extension ParsedBlock: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("id", id)
    sink.field("rows", rows)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      id: try .read(&reader), rows: try [ParsedRow](from: &reader, limit: WireLimits.rows))
  }
}

extension TextDigest: WireValue {
  func write(to sink: inout some WireSink) { sink.put(Int64(bitPattern: bits)) }
  init(from reader: inout ByteReader) throws(FrameError) { self.init(bits: try reader.number()) }
}

extension ParsedRow: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("address", address)
    sink.field("feedID", feedID)
    sink.field("title", title)
    sink.field("label", label)
    sink.field("dek", dek)
    sink.field("lead", lead)
    sink.field("byline", byline)
    sink.field("sectionLabel", sectionLabel)
    sink.field("posted", posted)
    sink.field("updated", updated)
    sink.field("image", image)
    sink.field("kind", kind)
    sink.field("content", content)
    sink.field("textDigest", textDigest)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init()
    address = try .read(&reader)
    feedID = try .read(&reader)
    title = try .read(&reader)
    label = try .read(&reader)
    dek = try .read(&reader)
    lead = try .read(&reader)
    byline = try .read(&reader)
    sectionLabel = try .read(&reader)
    posted = try .read(&reader)
    updated = try .read(&reader)
    image = try .read(&reader)
    kind = try .read(&reader)
    content = try .read(&reader)
    textDigest = try .read(&reader)
  }
}

extension ParsedArticle: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("address", address)
    sink.field("sectionLabel", sectionLabel)
    sink.field("label", label)
    sink.field("headline", headline)
    sink.field("dek", dek)
    sink.field("byline", byline)
    sink.field("posted", posted)
    sink.field("updated", updated)
    sink.field("kind", kind)
    sink.field("length", length)
    sink.field("image", image)
    sink.field("halves", halves)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init()
    address = try .read(&reader)
    sectionLabel = try .read(&reader)
    label = try .read(&reader)
    headline = try .read(&reader)
    dek = try .read(&reader)
    byline = try .read(&reader)
    posted = try .read(&reader)
    updated = try .read(&reader)
    kind = try .read(&reader)
    length = try .read(&reader)
    image = try .read(&reader)
    halves = try .read(&reader)
  }
}
