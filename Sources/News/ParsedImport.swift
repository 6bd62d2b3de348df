/// What a file holds that was brought from elsewhere.
public struct ParsedImport: Hashable, Sendable {
  /// What kind of file it is.
  public var kind: ImportKind
  /// The title that it gives itself.
  public var title = ""
  /// Feeds of a subscription list, in its order.
  public var feeds: [ImportedFeed] = []
  /// Bookmarks of a bookmark file, in its order.
  public var bookmarks: [ImportedBookmark] = []
  /// Stories with their texts, tags and notes.
  public var stories: [KeptStory] = []
  /// What was left out, and why.
  public var skipped: [SkippedItem] = []
  /// What was noticed.
  public var notes: [ParseNote] = []

  /// Makes an empty import, to be filled part by part.
  public init(kind: ImportKind) { self.kind = kind }
}

/// The kinds of file that are imported.
public enum ImportKind: String, Hashable, Sendable, CaseIterable {
  /// A subscription list (OPML 1.0 and 2.0).
  case opml
  /// A browser's bookmark file, as Netscape wrote it first.
  case netscape
  /// Stories as this program exports them, one JSON object a line.
  case jsonl
  /// A saved page of HTML.
  case html
}

/// A feed of a subscription list.
public struct ImportedFeed: Hashable, Sendable {
  /// Its title.
  public var title: String
  /// The feed.
  public var address: Address
  /// The site that it belongs to.
  public var home: Address?
  /// The titles of the outlines around it, from the outermost.
  public var folders: [String]
  /// The line of the file, from 1.
  public var line: Int

  /// Makes a feed.
  public init(
    title: String, address: Address, home: Address? = nil, folders: [String] = [], line: Int
  ) {
    (self.title, self.address, self.home) = (title, address, home)
    (self.folders, self.line) = (folders, line)
  }
}

/// An address of a bookmark file.
public struct ImportedBookmark: Hashable, Sendable {
  /// Where it leads.
  public var address: Address
  /// Its title.
  public var title: String
  /// When it was made.
  public var addedAt: Instant?
  /// Its tags.
  public var tags: [String]
  /// What was written to it.
  public var note: String
  /// The line of the file, from 1.
  public var line: Int

  /// Makes a bookmark.
  public init(
    address: Address, title: String, addedAt: Instant? = nil, tags: [String] = [],
    note: String = "", line: Int
  ) {
    (self.address, self.title, self.addedAt) = (address, title, addedAt)
    (self.tags, self.note, self.line) = (tags, note, line)
  }
}

/// Something that a file holds and that is not taken.
public struct SkippedItem: Hashable, Sendable {
  /// The line of the file, from 1.
  public var line: Int
  /// Its address or title, cut to one line.
  public var text: String
  /// Why.
  public var reason: Reason

  /// Why something is not taken.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Its address is neither http nor https, such as `exec:` or `javascript:`.
    case notHTTP
    /// It has no address.
    case noAddress
    /// The line holds no story as this program writes it.
    case unreadable
    /// The line was written by a newer program.
    case newerSchema
    /// It is longer than is read of one item.
    case tooLong
  }

  /// Makes an item.
  public init(line: Int, text: String, reason: Reason) {
    (self.line, self.text, self.reason) = (line, text, reason)
  }
}
