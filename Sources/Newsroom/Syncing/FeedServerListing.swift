import News

/// What a feed server says that it has.
struct FeedServerListing {
  let feeds: [FeedServerFeed]
  /// The newest items, the newest first.
  let newest: [Int64]
  /// Those of them that were read.
  let read: Set<Int64>
  let starred: [Int64]
  /// Items by label.
  let labelled: [String: [Int64]]

  /// How many of the newest items are looked at for marks of reading.
  static let newestCount = 5_000

  /// How many labels are looked at, each by a question of its own.
  private static let labelCount = 500

  /// Asks.
  init(_ server: FeedServer) throws {
    feeds = try server.feeds()
    let folders = Set(feeds.flatMap(\.folders))
    var labelled: [String: [Int64]] = [:]
    // Of tags that are left out here the items themselves are asked.
    for label in try server.labels().prefix(Self.labelCount) where !folders.contains(label) {
      labelled[label] = try server.numbers(in: FeedServerMark.labels + label)
    }
    self.labelled = labelled
    starred = try server.numbers(in: FeedServerMark.starred)
    newest = try server.numbers(in: FeedServerMark.all, newest: Self.newestCount)
    // What comes in between the two questions is not among the newest, and what is read in between is
    // read.
    let unread = Set(
      try server.numbers(
        in: FeedServerMark.all, without: FeedServerMark.read, newest: Self.newestCount))
    read = Set(newest).subtracting(unread)
  }

  /// Names that stand for folders of feeds, and so for no label of items.
  var folders: Set<String> { Set(feeds.flatMap(\.folders)) }

  /// All items that it lists.
  var numbers: Set<Int64> {
    Set(newest).union(starred).union(labelled.values.flatMap(\.self))
  }
}
