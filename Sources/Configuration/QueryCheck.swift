import News

/// Looks for parts of a query that are taken otherwise than they may have been meant.
///
/// Sections and the present are not known here: a section's name is looked up when the query is used.
enum QueryCheck {
  static func findings(in queries: [String], of entry: Entry) -> [Finding] {
    queries.enumerated().flatMap { index, text in
      let context = SearchContext(now: Instant(seconds: 0), zone: .korea) { _ in [] }
      return SearchQuery(text, in: context).notes.compactMap { note in
        part(note).map { part in
          entry.finding(.doubtfulQuery(text, part: part), item: index, instead: .asWritten)
        }
      }
    }
  }

  private static func part(_ note: SearchNote) -> String? {
    switch note {
    case .takenAsWords(let words): words
    case .unknownSection: nil
    case .openQuote: "\""
    case .unbalancedParenthesis, .tooDeep: "("
    case .empty(let field): field
    }
  }
}
