/// What a feed server and the archive may both know: that a story is read, bookmarked or tagged, or that
/// a feed is a source.
public struct ServerFact: Hashable, Sendable, Comparable {
  /// `read`, `bookmark`, `tag` or `subscription`.
  public var kind: FactKind
  /// What names the story among all of the server, or the feed's address.
  public var subject: String
  /// A tag's name; empty for the others.
  public var name: String

  /// Makes a fact.
  public init(_ kind: FactKind, _ subject: String, name: String = "") {
    (self.kind, self.subject, self.name) = (kind, subject, name)
  }

  /// Orders by kind, then by what it is about.
  public static func < (left: ServerFact, right: ServerFact) -> Bool {
    (left.kind.rawValue, left.subject, left.name)
      < (right.kind.rawValue, right.subject, right.name)
  }
}

/// What is remembered of a fact for the sake of a server that keeps no stamps.
///
/// The numbers stand in archives.
public enum ServerFactState: Int64, Hashable, Sendable, CaseIterable {
  /// Both sides had it at the last merging.
  case had = 1
  /// The server was told to set it or to take it off, and its answer was not heard.
  case sent = 2
  /// The server was told to set it and does not have such a thing.
  case refused = 3
}

/// What the archive has of the facts that a merging looks at.
///
/// What is in neither set was never decided here, or was lost with a damaged file.
public struct OwnFacts: Hashable, Sendable {
  /// What is so.
  public var on: Set<ServerFact>
  /// What the reader took away.
  public var withdrawn: Set<ServerFact>

  /// Makes them.
  public init(on: Set<ServerFact> = [], withdrawn: Set<ServerFact> = []) {
    (self.on, self.withdrawn) = (on, withdrawn)
  }

  /// Those that a merging looks at.
  public func filter(_ isLookedAt: (ServerFact) -> Bool) -> OwnFacts {
    OwnFacts(on: on.filter(isLookedAt), withdrawn: withdrawn.filter(isLookedAt))
  }
}

/// The stories of an archive that a server's items may be: by the name of each, the identities that its
/// address has in all papers, the likeliest first.
///
/// An address may be known by several: a paper's own, the feeds' of the reader's, a kept document's.
public typealias ServerStories = [String: [StoryID]]
