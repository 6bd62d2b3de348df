import News

extension PaperID: WireValue {
  func write(to sink: inout some WireSink) { sink.put(text) }
  init(from reader: inout ByteReader) throws(FrameError) { self.init(try reader.text()) }
}

extension StoryID: WireValue {
  func write(to sink: inout some WireSink) { sink.put(text) }
  init(from reader: inout ByteReader) throws(FrameError) { self.init(try reader.text()) }
}

extension Headline: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("id", id)
    sink.field("address", address)
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
    sink.field("isBilingual", isBilingual)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      id: try .read(&reader), address: try .read(&reader), title: try .read(&reader),
      label: try .read(&reader), dek: try .read(&reader), lead: try .read(&reader),
      byline: try .read(&reader), sectionLabel: try .read(&reader), posted: try .read(&reader),
      updated: try .read(&reader), image: try .read(&reader), kind: try .read(&reader),
      isBilingual: try .read(&reader))
  }
}

extension Story: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("id", id)
    sink.field("address", address)
    sink.field("sectionLabel", sectionLabel)
    sink.field("headline", headline)
    sink.field("dek", dek)
    sink.field("byline", byline)
    sink.field("posted", posted)
    sink.field("updated", updated)
    sink.field("kind", kind)
    sink.field("halves", halves)
    sink.field("notes", notes)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      id: try .read(&reader), address: try .read(&reader), sectionLabel: try .read(&reader),
      headline: try .read(&reader), dek: try .read(&reader), byline: try .read(&reader),
      posted: try .read(&reader), updated: try .read(&reader), kind: try .read(&reader),
      halves: try .read(&reader), notes: try .read(&reader))
  }
}

extension KeptStory: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("paper", paper)
    sink.field("headline", headline)
    sink.field("text", text)
    sink.field("isRead", isRead)
    sink.field("bookmarkedAt", bookmarkedAt)
    sink.field("tags", tags)
    sink.field("note", note)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      paper: try .read(&reader), headline: try .read(&reader), text: try .read(&reader),
      isRead: try .read(&reader), bookmarkedAt: try .read(&reader), tags: try .read(&reader),
      note: try .read(&reader))
  }
}
