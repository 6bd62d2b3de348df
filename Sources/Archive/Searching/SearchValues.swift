public import News
public import Typesetting

/// A story that a search found, with what was found in it.
public struct FoundHeadline: Hashable, Sendable {
  /// The story's row.
  public var listed: ListedHeadline
  /// The paper that it stands in.
  public var paper: PaperID
  /// The title with its matches.
  public var title: MarkedText
  /// The piece of the text that tells best why the story was found; its lead where the title alone does.
  public var snippet: MarkedText
}

/// What a search brought.
public struct SearchPage: Hashable, Sendable {
  /// The stories, in the order that was asked for.
  public var rows: [FoundHeadline]
  /// Where to go on; nil where nothing is left.
  public var next: SearchCursor?
  /// Whether the search was stopped before the page was full.
  public var wasStopped: Bool
}

/// A place among all stories, newest first, at which a search goes on.
public struct SearchCursor: Hashable, Sendable {
  let sortAt: Int64
  let story: Int64
}

/// In which order a search brings its stories.
public enum SearchOrder: Hashable, Sendable {
  /// The newest first.
  case newest
  /// Of the newest 2,000: matches in headlines before those in leads, and these before those in texts;
  /// many before few, new before old.
  case relevance
}
