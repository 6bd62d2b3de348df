/// What a feed server is asked for (Google Reader API).
public enum FeedServerQuestion: Hashable, Sendable, CaseIterable {
  /// A line or some lines of words: a token, a login, `OK`.
  case words
  /// The numbers of the items of a stream.
  case numbers
  /// Items whole.
  case items
  /// The feeds that are subscribed to.
  case feeds
  /// The labels that there are.
  case labels
  /// To which feed was subscribed.
  case added
}

/// What a feed server answered.
public enum FeedServerAnswer: Hashable, Sendable {
  /// Words.
  case words(String)
  /// Numbers of items, and where the list goes on; nil at its end.
  case numbers([Int64], next: String?)
  /// Items.
  case items([FeedServerItem])
  /// Feeds.
  case feeds([FeedServerFeed])
  /// Names of labels.
  case labels([String])
  /// The feed's name there; nil where it was not subscribed to.
  case added(String?)
}

/// An item that a feed server has.
public struct FeedServerItem: Hashable, Sendable {
  /// Its number there.
  public var number: Int64
  /// Where the story is; nil for an item that leads nowhere.
  public var address: Address?
  /// Its title.
  public var title: String
  /// When it appeared.
  public var posted: Instant?
  /// Its marks and labels, such as `user/-/state/com.google/read`, for whichever user.
  public var marks: Set<String>

  /// Makes an item.
  public init(
    number: Int64, address: Address?, title: String, posted: Instant? = nil,
    marks: Set<String> = []
  ) {
    (self.number, self.address, self.title) = (number, address, title)
    (self.posted, self.marks) = (posted, marks)
  }
}

/// A feed that a feed server is subscribed to.
public struct FeedServerFeed: Hashable, Sendable {
  /// Its name there, such as `feed/12`.
  public var name: String
  /// The feed.
  public var address: Address
  /// Its title.
  public var title: String
  /// The folders that it stands in.
  public var folders: [String]

  /// Makes a feed.
  public init(name: String, address: Address, title: String, folders: [String] = []) {
    (self.name, self.address, self.title) = (name, address, title)
    self.folders = folders
  }
}

/// The marks and streams of items that every feed server has.
public enum FeedServerMark {
  /// Bookmarked items.
  public static let starred = "user/-/state/com.google/starred"
  /// Items that were read.
  public static let read = "user/-/state/com.google/read"
  /// All items.
  public static let all = "user/-/state/com.google/reading-list"
  /// What the name of a label begins with.
  public static let labels = "user/-/label/"

  /// A mark as it is for whichever user: servers put the user's number in the place of `-`.
  public static func plain(_ mark: String) -> String {
    let parts = mark.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "user" else { return mark }
    return "user/-/" + parts[2]
  }
}
