public import News

/// What the wire sends to the reader.
///
/// A request has one answer: a page, a feed, an inspection, an import, a picture, "not modified" or a
/// failure.
public enum WireReply: Hashable, Sendable {
  /// The wire has started and speaks this version.
  case ready
  /// So many bytes of the body have come.
  case progress(bytes: Int)
  /// The body is whole and is being read; if the wire dies now, this document killed it.
  case reading
  /// The document is a page.
  case page(FetchedPage)
  /// The document is a feed.
  case feed(FetchedFeed)
  /// What the recipe finds on the page.
  case inspection(PageInspection)
  /// What a file brings from elsewhere.
  case imported(ParsedImport)
  /// The document is as it was.
  case notModified(Receipt)
  /// The copies that a web archive has.
  case captures(FetchedCaptures)
  /// The next bytes of a picture, at most `WireLimits.chunk`: a file is longer than a frame.
  case pictureData([UInt8])
  /// The picture is whole.
  case picture(Receipt)
  /// A feed server's answer.
  case feedServer(FeedServerAnswer)
  /// There is no document.
  case failed(WireFailure)
  /// A site was asked for its rules; belongs to no request.
  case learned(HostRules)

  /// The message as the frame of a request.
  public func frame(for request: RequestNumber) -> Frame {
    var sink = BinarySink()
    writeFields(to: &sink)
    return Frame(kind: kind, request: request, payload: sink.bytes)
  }

  /// Reads a frame; every field is checked.
  public init(_ frame: Frame) throws(FrameError) {
    var reader = ByteReader(frame.payload[...])
    self = try WireReply.read(kind: frame.kind, from: &reader)
    try reader.expectEnd()
  }

  /// The message as one line of JSON.
  public func traced(for request: RequestNumber) -> String {
    var sink = JSONSink()
    sink.begin()
    sink.field("request", request.value)
    sink.field("message", name)
    writeFields(to: &sink)
    sink.end()
    return sink.text
  }
}

extension WireReply {
  private var kind: UInt8 {
    switch self {
    case .ready: 64
    case .progress: 65
    case .reading: 66
    case .page: 67
    case .feed: 68
    case .notModified: 69
    case .failed: 70
    case .inspection: 71
    case .imported: 72
    case .learned: 73
    case .captures: 74
    case .pictureData: 75
    case .picture: 76
    case .feedServer: 77
    }
  }

  private var name: String {
    switch self {
    case .ready: "ready"
    case .progress: "progress"
    case .reading: "reading"
    case .page: "page"
    case .feed: "feed"
    case .inspection: "inspection"
    case .imported: "imported"
    case .learned: "learned"
    case .captures: "captures"
    case .feedServer: "feedServer"
    case .pictureData: "pictureData"
    case .picture: "picture"
    case .notModified: "notModified"
    case .failed: "failed"
    }
  }

  private func writeFields(to sink: inout some WireSink) {
    switch self {
    case .ready, .reading: break
    case .progress(let bytes): sink.field("bytes", bytes)
    case .page(let page):
      sink.field("receipt", page.receipt)
      sink.field("page", page.page)
    case .feed(let feed):
      sink.field("receipt", feed.receipt)
      sink.field("feed", feed.feed)
    case .inspection(let inspection): sink.field("inspection", inspection)
    case .imported(let found): sink.field("import", found)
    case .notModified(let receipt), .picture(let receipt): sink.field("receipt", receipt)
    case .pictureData(let bytes):
      sink.name("data")
      sink.put(bytes)
    case .failed(let failure): sink.field("failure", failure)
    case .learned(let rules): sink.field("rules", rules)
    case .feedServer(let answer): sink.field("answer", answer)
    case .captures(let list):
      sink.field("receipt", list.receipt)
      sink.field("captures", list.captures)
    }
  }

  private static func read(
    kind: UInt8, from reader: inout ByteReader
  ) throws(FrameError) -> WireReply {
    switch kind {
    case 64: .ready
    case 65: .progress(bytes: try .read(&reader))
    case 66: .reading
    case 67: .page(FetchedPage(receipt: try .read(&reader), page: try .read(&reader)))
    case 68: .feed(FetchedFeed(receipt: try .read(&reader), feed: try .read(&reader)))
    case 69: .notModified(try .read(&reader))
    case 70: .failed(try .read(&reader))
    case 71: .inspection(try .read(&reader))
    case 72: .imported(try .read(&reader))
    case 73: .learned(try .read(&reader))
    case 77: .feedServer(try .read(&reader))
    case 74:
      .captures(
        FetchedCaptures(
          receipt: try .read(&reader),
          captures: try [Capture](from: &reader, limit: WireLimits.captures)))
    case 75: .pictureData(try reader.data(limit: WireLimits.chunk))
    case 76: .picture(try .read(&reader))
    default: throw .unknownKind(kind)
    }
  }
}
