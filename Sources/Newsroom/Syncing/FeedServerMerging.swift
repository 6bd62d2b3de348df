public import Archive
public import News

/// Merges bookmarks, tags, read marks and feeds with a feed server.
///
/// All is asked and compared before anything changes. Then each step is noted as it is done, so that a
/// line that is cut leaves both sides sound and the next merging goes on.
public struct FeedServerMerging {
  /// A server that has lost more than half of what it had has lost its memory.
  public struct LossRefused: Error, Hashable, Sendable {
    /// Of what.
    public var kind: FactKind
    /// How many it lacks.
    public var count: Int

    /// Makes one.
    public init(kind: FactKind, count: Int) { (self.kind, self.count) = (kind, count) }
  }

  /// What a merging did, or would do.
  public struct Report: Hashable, Sendable {
    /// What changed here.
    public var here: [SyncChange] = []
    /// What changed there.
    public var there: [SyncChange] = []
    /// What the server does not take; it is not sent again.
    public var refused: [SyncChange] = []

    /// Makes a report of nothing.
    public init() {}
  }

  let archive: Archive
  let server: FeedServer
  let now: Instant
  let isTrial: Bool
  var items: FeedServerItems
  var report = Report()

  /// Makes a merging; a trial only says what would change.
  public init(
    _ archive: Archive, _ server: FeedServer, papers: PaperRegister, isTrial: Bool = false,
    at now: Instant
  ) {
    (self.archive, self.server, self.isTrial, self.now) = (archive, server, isTrial, now)
    items = FeedServerItems(archive, server, papers: papers)
  }

  /// Merges, or says what that would change.
  public mutating func run() throws -> Report {
    // What is known is read before the server is asked: another merging may go on meanwhile.
    let known = try archive.serverFacts(of: server.base)
    let listing = try FeedServerListing(server)
    try items.look(at: listing.numbers)
    let own = try archive.ownServerFacts(of: items.stories)
    let marks = try mergeMarks(known, own, listing)
    let tags = try mergeTags(known, own, listing, marks)
    let feeds = try mergeFeeds(known, listing.feeds)
    if isTrial {
      for merge in [marks, tags, feeds] { try tell(merge) }
      return report
    }
    try take(marks)
    try give(marks, listing)
    try take(tags)
    try give(tags, listing)
    try apply(feeds, listing.feeds)
    return report
  }
}

extension ServerFact {
  /// How a server names it on items.
  var mark: String {
    switch kind {
    case .read: FeedServerMark.read
    case .bookmark: FeedServerMark.starred
    default: FeedServerMark.labels + name
    }
  }
}
