import News

extension FeedServerQuestion: WireCode {}

extension FormField: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("name", name)
    sink.name("value")
    sink.putSecret(value)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(try reader.text(), try reader.text())
  }
}

extension FormRequest: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("address", address)
    sink.field("question", question)
    sink.field("fields", fields)
    sink.name("authorization")
    sink.putSecret(authorization ?? "")
    sink.field("proxy", proxy)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(try .read(&reader), for: try .read(&reader))
    if try reader.flag() { fields = try [FormField](from: &reader, limit: WireLimits.formFields) }
    let secret = try reader.text()
    // A line of a header and nothing after it.
    guard secret.utf8.count <= 1_024, secret.utf8.allSatisfy({ (32...126).contains($0) }) else {
      throw .outOfRange
    }
    authorization = secret.isEmpty ? nil : secret
    proxy = try .read(&reader)
  }
}

extension FeedServerItem: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("number", number)
    sink.field("address", address)
    sink.field("title", title)
    sink.field("posted", posted)
    sink.field("marks", marks.sorted())
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      number: try .read(&reader), address: try .read(&reader), title: try .read(&reader),
      posted: try .read(&reader))
    marks = Set(try [String](from: &reader, limit: WireLimits.serverMarks))
  }
}

extension FeedServerFeed: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("name", name)
    sink.field("address", address)
    sink.field("title", title)
    sink.field("folders", folders)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(name: try .read(&reader), address: try .read(&reader), title: try .read(&reader))
    folders = try [String](from: &reader, limit: WireLimits.serverMarks)
  }
}

extension FeedServerAnswer: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    switch self {
    case .words(let words):
      sink.kind(1, "words")
      // It may be a token.
      sink.name("words")
      sink.putSecret(words)
    case .numbers(let numbers, let next):
      sink.kind(2, "numbers")
      sink.field("numbers", numbers)
      sink.field("next", next)
    case .items(let items):
      sink.kind(3, "items")
      sink.field("items", items)
    case .feeds(let feeds):
      sink.kind(4, "feeds")
      sink.field("feeds", feeds)
    case .labels(let labels):
      sink.kind(5, "labels")
      sink.field("labels", labels)
    case .added(let name):
      sink.kind(6, "added")
      sink.field("name", name)
    }
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let code = try reader.byte()
    switch code {
    case 1: self = .words(try reader.text())
    case 2:
      self = .numbers(
        try [Int64](from: &reader, limit: WireLimits.serverNumbers), next: try .read(&reader))
    case 3: self = .items(try [FeedServerItem](from: &reader, limit: WireLimits.rows))
    case 4: self = .feeds(try [FeedServerFeed](from: &reader, limit: WireLimits.rows))
    case 5: self = .labels(try [String](from: &reader, limit: WireLimits.rows))
    case 6: self = .added(try .read(&reader))
    default: throw .unknownCode(code)
    }
  }
}
