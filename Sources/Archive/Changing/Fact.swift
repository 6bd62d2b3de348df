import GRDB

/// One thing that the reader decided: the unit that is undone.
struct Fact: Hashable {
  /// What is known of a story or a name; the numbers stand in the file.
  enum Kind: Int64 {
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
  }

  var kind: Kind
  /// The story's number; nil for facts of no story.
  var story: Int64?
  /// A tag's, search's, follow's or rule's name; empty for the others.
  var name = ""
}
