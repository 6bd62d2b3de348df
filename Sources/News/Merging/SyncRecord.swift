/// One fact on its way to another machine, with all that is needed to find or file its story.
public struct SyncRecord: Hashable, Sendable {
  /// How many identities of its story a record tells.
  public static let identities = 8

  /// What kind of fact.
  public var kind: FactKind
  /// Every identity of its story; empty for facts of no story.
  public var stories: [StoryID]
  /// A tag's, search's, follow's or rule's name, or a feed's address; empty for the others.
  public var name: String
  /// What is known of it.
  public var remembered: Remembered
  /// Its story as lists show it, and the paper's name, where the fact keeps it.
  public var story: SyncedStory?

  /// Makes a record.
  public init(
    _ kind: FactKind, of stories: [StoryID] = [], name: String = "", _ remembered: Remembered,
    story: SyncedStory? = nil
  ) {
    (self.kind, self.stories, self.name) = (kind, stories, name)
    (self.remembered, self.story) = (remembered, story)
  }
}

/// A story that comes along with a fact.
public struct SyncedStory: Hashable, Sendable {
  /// The paper that it is filed under.
  public var paper: PaperID
  /// Its row.
  public var headline: Headline

  /// Makes one.
  public init(paper: PaperID, headline: Headline) {
    (self.paper, self.headline) = (paper, headline)
  }
}

/// What a record changes, for people to read.
public struct SyncChange: Hashable, Sendable {
  /// What kind of fact.
  public var kind: FactKind
  /// Whether it is given a value; else it is taken away.
  public var isOn: Bool
  /// The headline of its story; else the name of the story or fact.
  public var title: String
  /// The tag's name; empty for others.
  public var name: String

  /// Makes one.
  public init(_ kind: FactKind, isOn: Bool, title: String, name: String = "") {
    (self.kind, self.isOn, self.title, self.name) = (kind, isOn, title, name)
  }
}

/// Where an archive stands among those that it is merged with.
public struct SyncStanding: Hashable, Sendable {
  /// The archive.
  public var device: DeviceID
  /// The number of its latest change.
  public var newest: Int64
  /// A sum over all that it keeps, marks of reading apart: equal sums, equal keeps.
  public var digest: UInt64

  /// Makes one.
  public init(device: DeviceID, newest: Int64, digest: UInt64) {
    (self.device, self.newest, self.digest) = (device, newest, digest)
  }
}
