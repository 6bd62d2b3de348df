public import News

/// What the end that asks for a merging says; each is answered before the next.
///
/// The other end keeps nothing between them but what it has on its disk, so that the line may be cut
/// anywhere.
public enum SyncRequest: Hashable, Sendable {
  /// Begins: the version, and the archive that asks.
  case hello(version: Int, DeviceID)
  /// Facts to merge, or to say of what they would change.
  case push([SyncRecord], isTrial: Bool)
  /// Texts that the other end lacks.
  case texts([SyncedText])
  /// All changes up to this number were pushed.
  case pushed(upTo: Int64)
  /// Asks for the facts after a number; of marks of reading or without.
  case pull(after: Int64, keepsOnly: Bool)
  /// Asks for the texts of stories.
  case wantTexts([StoryID])
  /// Ends.
  case bye

  /// The message as a frame.
  public var frame: Frame {
    var sink = BinarySink()
    writeFields(to: &sink)
    return Frame(kind: kind, request: .connection, payload: sink.bytes)
  }

  /// Reads a frame; every field is checked.
  public init(_ frame: Frame) throws(FrameError) {
    var reader = ByteReader(frame.payload[...])
    self = try SyncRequest.read(kind: frame.kind, from: &reader)
    try reader.expectEnd()
  }
}

/// A story's text on its way to another machine.
public struct SyncedText: Hashable, Sendable {
  /// The story.
  public var id: StoryID
  /// Its text; nil where there is none.
  public var text: Story?

  /// Makes one.
  public init(_ id: StoryID, _ text: Story?) { (self.id, self.text) = (id, text) }
}

extension SyncRequest {
  private var kind: UInt8 {
    switch self {
    case .hello: 128
    case .push: 129
    case .texts: 130
    case .pushed: 131
    case .pull: 132
    case .wantTexts: 133
    case .bye: 134
    }
  }

  private func writeFields(to sink: inout some WireSink) {
    switch self {
    case .hello(let version, let device):
      sink.field("version", version)
      sink.field("device", device)
    case .push(let records, let isTrial):
      sink.field("records", records)
      sink.field("isTrial", isTrial)
    case .texts(let texts): sink.field("texts", texts)
    case .pushed(let number): sink.field("upTo", number)
    case .pull(let number, let keepsOnly):
      sink.field("after", number)
      sink.field("keepsOnly", keepsOnly)
    case .wantTexts(let stories): sink.field("stories", stories)
    case .bye: break
    }
  }

  private static func read(
    kind: UInt8, from reader: inout ByteReader
  ) throws(FrameError) -> SyncRequest {
    switch kind {
    case 128: .hello(version: try .read(&reader), try .read(&reader))
    case 129:
      .push(
        try [SyncRecord](from: &reader, limit: SyncLimits.records), isTrial: try .read(&reader))
    case 130: .texts(try [SyncedText](from: &reader, limit: SyncLimits.texts))
    case 131: .pushed(upTo: try .read(&reader))
    case 132: .pull(after: try .read(&reader), keepsOnly: try .read(&reader))
    case 133: .wantTexts(try [StoryID](from: &reader, limit: SyncLimits.records))
    case 134: .bye
    default: throw .unknownKind(kind)
    }
  }
}
