import News

/// The words of a query that stand in the text of a story that answers it.
struct QueryWords {
  /// Words and phrases as they were typed.
  private(set) var words: [String] = []

  /// Reads a query; what it excludes and what asks for no words is left out.
  init(_ query: String) {
    // Days and sections are not looked for in a text, whichever they are.
    let context = SearchContext(
      now: Instant(seconds: 0), zone: .korea, sections: { [SectionID($0)] })
    add(SearchQuery(query, in: context).condition)
  }

  private mutating func add(_ condition: SearchCondition) {
    switch condition {
    case .all(let parts), .any(let parts): parts.forEach { add($0) }
    case .words(let text): words.append(text)
    case .field(.title, let text): words.append(text)
    case .field, .not, .tag, .sections, .paper, .language, .state, .since, .before: break
    }
  }
}

extension StoryMatches {
  /// The words of a query; nil where it has none.
  init?(query: String) {
    let words = QueryWords(query).words
    self.init(words: words, text: words.joined(separator: " "))
  }
}
