/// What a search asks for: conditions on a story, and what was doubtful in the way they were written.
public struct SearchQuery: Hashable, Sendable {
  /// What a story must fulfil.
  public var condition: SearchCondition
  /// What of the query was taken in another way than it may have been meant.
  public var notes: [SearchNote]

  /// Makes a query.
  public init(_ condition: SearchCondition, notes: [SearchNote] = []) {
    (self.condition, self.notes) = (condition, notes)
  }
}

/// A condition on a story.
///
/// Words and phrases are texts as they were typed; how they are folded and compared is the search's.
public indirect enum SearchCondition: Hashable, Sendable {
  /// All of these; none at all are fulfilled by every story.
  case all([SearchCondition])
  /// One of these at least.
  case any([SearchCondition])
  /// Not this.
  case not(SearchCondition)
  /// A word or phrase anywhere in the story or in the reader's note.
  case words(String)
  /// A word or phrase in one field.
  case field(SearchField, String)
  /// A tag that begins so.
  case tag(String)
  /// One of these sections, or one below them.
  case sections([SectionID])
  /// A paper whose name begins so.
  case paper(String)
  /// Text in this language; `nil` asks for both English and Korean.
  case language(Language?)
  /// A mark or quality.
  case state(StoryState)
  /// Not before this moment.
  case since(Instant)
  /// Before this moment.
  case before(Instant)

  /// Fulfilled by every story.
  public static let everything = SearchCondition.all([])
}

/// A field in which a word can be looked for alone.
public enum SearchField: String, Hashable, Sendable, CaseIterable {
  /// The headlines, in both languages, with their labels.
  case title
  /// The names and the address of the reporters.
  case by
  /// The reader's note.
  case note
}

/// A mark or quality of a story that `is:` asks for.
public enum StoryState: String, Hashable, Sendable, CaseIterable {
  /// Not read.
  case unread
  /// Read.
  case read
  /// Bookmarked.
  case bookmark
  /// Come after the last visit.
  case new
  /// English and Korean.
  case bilingual
  /// Changed after it appeared.
  case updated
  /// In a section, by a reporter or with a word that is followed.
  case followed
  /// Left out by one of the reader's rules.
  case hidden
}

/// How a doubtful part of a query was taken.
public enum SearchNote: Hashable, Sendable {
  /// No field, date, state or language is called so: taken as words.
  case takenAsWords(String)
  /// No section is called so: taken as words.
  case unknownSection(String)
  /// A quote was not closed: it goes to the end.
  case openQuote
  /// A parenthesis was not closed or not opened: taken as if it were.
  case unbalancedParenthesis
  /// Deeper parentheses than are read: left out.
  case tooDeep
  /// A field without a value, or an operator without words: left out.
  case empty(String)
}
