import News

extension FactKind: WireValue {
  func write(to sink: inout some WireSink) { sink.code(UInt8(rawValue), "\(self)") }

  init(from reader: inout ByteReader) throws(FrameError) {
    let code = try reader.byte()
    guard let kind = FactKind(rawValue: Int64(code)) else { throw .unknownCode(code) }
    self = kind
  }
}

extension DeviceID: WireValue {
  func write(to sink: inout some WireSink) { sink.put(number) }

  init(from reader: inout ByteReader) throws(FrameError) {
    let number = try Int64(from: &reader)
    guard number > 0 else { throw .outOfRange }
    self.init(number)
  }
}

extension Stamp: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("tick", tick)
    sink.field("device", device)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let tick = try Int64(from: &reader)
    guard (0...FactClock.limit).contains(tick) else { throw .outOfRange }
    self.init(tick: tick, device: try .read(&reader))
  }
}

extension FactValue: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    switch self {
    case .number(let number):
      sink.kind(1, "number")
      sink.field("number", number)
    case .text(let text):
      sink.kind(2, "text")
      sink.field("text", text)
    }
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let code = try reader.byte()
    switch code {
    case 1:
      let number = try Int64(from: &reader)
      guard WireLimits.seconds.contains(number) else { throw .outOfRange }
      self = .number(number)
    case 2: self = .text(try reader.text())
    default: throw .unknownCode(code)
    }
  }
}

extension SyncedStory: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("paper", paper)
    sink.field("headline", headline)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(paper: try .read(&reader), headline: try .read(&reader))
  }
}

/// A fact of a story has a story, and a value of the type that its kind has.
extension SyncRecord: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("kind", kind)
    sink.field("stories", stories)
    sink.field("name", name)
    sink.field("value", remembered.value)
    sink.field("stamp", remembered.stamp)
    sink.field("story", story)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let kind = try FactKind(from: &reader)
    let stories = try [StoryID](from: &reader, limit: SyncRecord.identities)
    let name = try reader.text()
    let remembered = Remembered(try .read(&reader), try .read(&reader))
    self.init(kind, of: stories, name: name, remembered, story: try .read(&reader))
    guard isSound else { throw .implausible }
  }
}

extension SyncRecord {
  /// Whether it is what an archive of ours could hold.
  private var isSound: Bool {
    guard stories.isEmpty != kind.isOfStory, stories.allSatisfy({ !$0.text.isEmpty }) else {
      return false
    }
    let hasName = kind == .tag || !kind.isOfStory
    guard name.isEmpty != hasName, name.utf8.count <= SyncRecord.longestName else { return false }
    if let told = story?.headline, !stories.contains(told.id) || !kind.keepsStory { return false }
    switch (remembered.value, kind) {
    case (.text(let text), .note): return !text.isEmpty && text.utf8.count <= SyncRecord.longestNote
    case (.text(let text), .savedSearch), (.text(let text), .subscription):
      return text.utf8.count <= SyncRecord.longestName
    case (.number, .read), (.number, .bookmark), (.number, .tag), (.number, .follow),
      (.number, .rule), (nil, _):
      return true
    default: return false
    }
  }

  /// Of a note 65,536 scalars are kept, of four bytes at most.
  private static let longestNote = 4 * 65_536
  private static let longestName = 8 * 1_024
}

extension SyncChange: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("kind", kind)
    sink.field("isOn", isOn)
    sink.field("title", title)
    sink.field("name", name)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let (kind, isOn) = (try FactKind(from: &reader), try Bool(from: &reader))
    self.init(kind, isOn: isOn, title: try reader.text(), name: try reader.text())
  }
}

extension SyncStanding: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("device", device)
    sink.field("newest", newest)
    sink.field("digest", Int64(bitPattern: digest))
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let (device, newest) = (try DeviceID(from: &reader), try Int64(from: &reader))
    guard newest >= 0 else { throw .outOfRange }
    self.init(
      device: device, newest: newest, digest: UInt64(bitPattern: try Int64(from: &reader)))
  }
}

extension SyncedText: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("id", id)
    sink.field("text", text)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(try .read(&reader), try .read(&reader))
  }
}
