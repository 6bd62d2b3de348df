import News

/// One thing that the reader decided: the unit that is undone.
struct Fact: Hashable {
  var kind: FactKind
  /// The story's number; nil for facts of no story.
  var story: Int64?
  /// A tag's, search's, follow's or rule's name; empty for the others.
  var name = ""
}
