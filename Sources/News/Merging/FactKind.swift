/// What kind of thing a reader decides: the unit that is undone, and merged between machines.
///
/// The numbers stand in archives and cross between machines.
public enum FactKind: Int64, Hashable, Sendable, CaseIterable {
  /// When a story was read; no value while it is unread.
  case read = 1
  /// When a story was bookmarked; no value without a bookmark.
  case bookmark = 2
  /// 1 where a story has the tag of this name.
  case tag = 3
  /// The text of a story's note.
  case note = 4
  /// The query of the saved search of this name.
  case savedSearch = 5
  /// 1 where this is followed; the name is `kind:name`.
  case follow = 6
  /// When the rule of this query was made.
  case rule = 7
  /// The title of the feed at this address, which is a source of the own paper.
  case subscription = 8

  /// Whether it is about a story; the others are about a name alone.
  public var isOfStory: Bool { [.read, .bookmark, .tag, .note].contains(self) }

  /// Whether it keeps its story for ever, so that the story comes along with it.
  public var keepsStory: Bool { isOfStory && self != .read }
}

/// The value of a fact.
public enum FactValue: Hashable, Sendable, Comparable {
  /// A moment in seconds, or 1 for what merely is so.
  case number(Int64)
  /// Words of the reader's.
  case text(String)
}
