public import News

/// What went wrong with the archive, as facts; the shell turns them into sentences.
public enum ArchiveError: Error, Equatable, Sendable {
  /// The file or its folder cannot be made or opened.
  case cannotOpen(path: String, reason: String)
  /// A newer Hanji wrote the file; it was left untouched.
  case newerSchema(found: Int, known: Int)
  /// An older file is not brought to the present schema without a backup, which cannot be made.
  case noBackup(path: String, reason: String)
  /// The file is no database or holds what no Hanji wrote; it was left in place.
  case damaged(path: String)
  /// There is no room left; nothing of the change was kept, all that was there before is.
  case diskFull
  /// Another process held the file for longer than five seconds.
  case busy
  /// The file may be read only.
  case readOnly
  /// Anything else that SQLite says, in its words.
  case failed(String)
}

/// What a filing brought.
public struct FiledCount: Hashable, Sendable {
  /// Stories that the archive did not know.
  public var added = 0
  /// Known stories of which something was told anew.
  public var changed = 0
  /// Stories that were known just so.
  public var unchanged = 0

  /// Makes a count of nothing.
  public init() {}
}

/// How asking a source ended.
public enum CheckOutcome: Hashable, Sendable {
  /// Its items were filed.
  case filed
  /// It had not changed since the last time (304).
  case unchanged
  /// It could not be had; the reason is a fact such as a status, not a sentence.
  case failed(reason: String)
  /// It is gone for good (410), and is not asked again unless the user asks.
  case gone
}

/// What is known of a feed or list page that was asked.
public struct SourceState: Hashable, Sendable {
  /// What to ask "has it changed?" with.
  public var validators: Validators
  /// When it was last asked.
  public var checkedAt: Instant
  /// When it was last had, changed or not.
  public var succeededAt: Instant?
  /// How the last check ended.
  public var outcome: CheckOutcome
  /// How many checks failed in a row.
  public var failureCount: Int
  /// Before when it must not be asked again, where the server said so.
  public var retryAfter: Instant?
  /// Where it is from now on, where the server said that it moved there for good.
  public var movedTo: Address?
  /// When it was last had with other content than before.
  public var changedAt: Instant?
  /// The texts that it had then and that are kept.
  public var knownTexts: [TextDigest] = []
}

/// An earlier text of a story.
public struct StoryRevision: Hashable, Sendable {
  /// When a later text took its place.
  public var replacedAt: Instant
  /// The story as it was.
  public var story: Story
}

/// What an act of the reader was; the numbers stand in the file.
public enum ChangeKind: Int64, Hashable, Sendable, CaseIterable {
  /// Stories were marked read.
  case markedRead = 1
  /// Stories were marked unread.
  case markedUnread = 2
  /// Stories were bookmarked.
  case bookmarked = 3
  /// Bookmarks were taken off.
  case unbookmarked = 4
  /// The tags of stories were changed.
  case tagged = 5
  /// A note was written, changed or deleted.
  case noted = 6
  /// A search was saved, changed or deleted.
  case savedSearch = 7
  /// Something was followed or no longer.
  case followed = 8
  /// Bookmarks, tags and notes were brought from a file.
  case imported = 9
  /// A rule by which stories are left out was made or taken back.
  case ruled = 10
}

/// An act that was undone or done again.
public struct Change: Hashable, Sendable {
  /// What it was.
  public var kind: ChangeKind
  /// The stories that it touched, by their first identity.
  public var stories: [StoryID]
  /// The name of the tag, search or follow that it touched first; empty where there is none.
  public var name: String
  /// When it was done.
  public var madeAt: Instant
}

/// What a reader wants to be told of.
public struct Follow: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A section, by its name.
    case section
    /// A reporter, by the name in bylines.
    case reporter
    /// A word, as a search finds it.
    case word
  }

  /// What it is.
  public var kind: Kind
  /// The section's, reporter's or word's name.
  public var name: String

  /// Makes a follow.
  public init(_ kind: Kind, _ name: String) { (self.kind, self.name) = (kind, name) }
}

/// A search that was given a name.
public struct SavedSearch: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The query, as it was typed.
  public var query: String

  /// Makes a saved search.
  public init(name: String, query: String) { (self.name, self.query) = (name, query) }
}
