import News

extension ImportKind: WireCode {}
extension SkippedItem.Reason: WireCode {}

extension ParsedImport: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("kind", kind)
    sink.field("title", title)
    sink.field("feeds", feeds)
    sink.field("bookmarks", bookmarks)
    sink.field("stories", stories)
    sink.field("skipped", skipped)
    sink.field("notes", notes)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(kind: try .read(&reader))
    title = try .read(&reader)
    feeds = try [ImportedFeed](from: &reader, limit: WireLimits.rows)
    bookmarks = try .read(&reader)
    stories = try .read(&reader)
    skipped = try .read(&reader)
    notes = try .read(&reader)
  }
}

extension ImportedFeed: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("title", title)
    sink.field("address", address)
    sink.field("home", home)
    sink.field("folders", folders)
    sink.field("line", line)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      title: try .read(&reader), address: try .read(&reader), home: try .read(&reader),
      folders: try .read(&reader), line: try .read(&reader))
  }
}

extension ImportedBookmark: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("address", address)
    sink.field("title", title)
    sink.field("addedAt", addedAt)
    sink.field("tags", tags)
    sink.field("note", note)
    sink.field("line", line)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      address: try .read(&reader), title: try .read(&reader), addedAt: try .read(&reader),
      tags: try .read(&reader), note: try .read(&reader), line: try .read(&reader))
  }
}

extension SkippedItem: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("line", line)
    sink.field("text", text)
    sink.field("reason", reason)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(line: try .read(&reader), text: try .read(&reader), reason: try .read(&reader))
  }
}
