public import News

/// What the end that is asked says.
public enum SyncAnswer: Hashable, Sendable {
  /// It speaks this version, stands here, and has had the asker's changes up to a number.
  case greeting(version: Int, SyncStanding, received: Int64)
  /// What pushed facts changed, or would, and the stories whose texts it lacks.
  case merged([SyncChange], lacking: [StoryID])
  /// It is done.
  case done
  /// Facts, the number to go on after, and whether there are no more.
  case records([SyncRecord], upTo: Int64, isEnd: Bool)
  /// The texts of the first of the stories that were asked for.
  case texts([SyncedText])
  /// It cannot, for this reason in its words.
  case failed(String)

  /// The message as a frame.
  public var frame: Frame {
    var sink = BinarySink()
    writeFields(to: &sink)
    return Frame(kind: kind, request: .connection, payload: sink.bytes)
  }

  /// Reads a frame; every field is checked.
  public init(_ frame: Frame) throws(FrameError) {
    var reader = ByteReader(frame.payload[...])
    self = try SyncAnswer.read(kind: frame.kind, from: &reader)
    try reader.expectEnd()
  }
}

extension SyncAnswer {
  private var kind: UInt8 {
    switch self {
    case .greeting: 160
    case .merged: 161
    case .done: 162
    case .records: 163
    case .texts: 164
    case .failed: 165
    }
  }

  private func writeFields(to sink: inout some WireSink) {
    switch self {
    case .greeting(let version, let standing, let received):
      sink.field("version", version)
      sink.field("standing", standing)
      sink.field("received", received)
    case .merged(let changes, let lacking):
      sink.field("changes", changes)
      sink.field("lacking", lacking)
    case .done: break
    case .records(let records, let number, let isEnd):
      sink.field("records", records)
      sink.field("upTo", number)
      sink.field("isEnd", isEnd)
    case .texts(let texts): sink.field("texts", texts)
    case .failed(let reason): sink.field("reason", reason)
    }
  }

  private static func read(
    kind: UInt8, from reader: inout ByteReader
  ) throws(FrameError) -> SyncAnswer {
    switch kind {
    case 160:
      .greeting(
        version: try .read(&reader), try .read(&reader), received: try .read(&reader))
    case 161:
      .merged(
        try [SyncChange](from: &reader, limit: SyncLimits.records),
        lacking: try [StoryID](from: &reader, limit: SyncLimits.records))
    case 162: .done
    case 163:
      .records(
        try [SyncRecord](from: &reader, limit: SyncLimits.records), upTo: try .read(&reader),
        isEnd: try .read(&reader))
    case 164: .texts(try [SyncedText](from: &reader, limit: SyncLimits.texts))
    case 165: .failed(try .read(&reader))
    default: throw .unknownKind(kind)
    }
  }
}
