public import News
public import WireProtocol

/// What a reader wants of the wire.
public enum WireJob: Hashable, Sendable {
  /// To bring and read a document.
  case fetch(FetchRequest)
  /// To read local bytes, at most `WireLimits.body`.
  case parse(ParseRequest, bytes: [UInt8])
  /// To tell what the recipe finds in local bytes, at most `WireLimits.body`.
  case inspect(ParseRequest, bytes: [UInt8])
  /// To read local bytes that were brought from elsewhere, at most `WireLimits.body`; nil where their
  /// beginning is to tell what kind of file they are.
  case bring(ParseRequest, bytes: [UInt8], as: ImportKind?)
  /// To ask a feed server.
  case form(FormRequest)

  /// The address that it is about.
  public var address: Address {
    switch self {
    case .fetch(let request): request.address
    case .form(let request): request.address
    case .parse(let request, _), .inspect(let request, _), .bring(let request, _, _):
      request.address
    }
  }
}

/// What came of a job.
public enum WireAnswer: Hashable, Sendable {
  /// A page.
  case page(FetchedPage)
  /// A feed.
  case feed(FetchedFeed)
  /// What the recipe finds on a page.
  case inspection(PageInspection)
  /// What a file brings from elsewhere; a page is answered as one.
  case imported(ParsedImport)
  /// The copies that a web archive has.
  case captures(FetchedCaptures)
  /// A picture's file.
  case picture(FetchedPicture)
  /// What a feed server says.
  case feedServer(FeedServerAnswer)
  /// The document is as it was.
  case notModified(Receipt)
  /// No document.
  case failed(WireFailure)
}

/// What happened on the wire.
public enum WireEvent: Hashable, Sendable {
  /// So many bytes of a document have come.
  case progress(RequestNumber, bytes: Int)
  /// A request has its answer; nothing more comes of it.
  case answered(RequestNumber, WireAnswer)
  /// A site was asked for its rules; every later request is judged by them.
  case learned(HostRules)
  /// The process ended while it worked on these; it is started again when next needed.
  case died(during: [Address])
  /// What the process sent was no frame; it has been ended, `died` follows.
  case spokeNonsense(FrameError)
}
