import News
import Typesetting

/// What a story that was read must fulfil.
indirect enum SearchCheck {
  case all([SearchCheck])
  case any([SearchCheck])
  case not(SearchCheck)
  case pattern(SearchPattern, SearchField?)
  case language(Language?)
  /// The answer to the plan's question of this number.
  case flag(Int)

  /// Whether a story fulfils it.
  func holds(for story: inout SearchedStory) -> Bool {
    switch self {
    case .all(let parts):
      for part in parts where !part.holds(for: &story) { return false }
      return true
    case .any(let parts):
      for part in parts where part.holds(for: &story) { return true }
      return false
    case .not(let part): return !part.holds(for: &story)
    case .pattern(let pattern, let field): return story.has(pattern, in: field)
    case .language(let language): return story.isIn(language)
    case .flag(let number): return story.flags[number]
    }
  }
}

extension SearchCheck {
  /// An expression for FTS5 that every story fulfils which fulfils this; nil where that is all.
  var indexExpression: String? {
    switch self {
    case .all(let parts):
      let expressions = parts.compactMap(\.indexExpression)
      return expressions.isEmpty ? nil : "(\(expressions.joined(separator: " AND ")))"
    case .any(let parts):
      let expressions = parts.compactMap(\.indexExpression)
      guard expressions.count == parts.count, !parts.isEmpty else { return nil }
      return "(\(expressions.joined(separator: " OR ")))"
    case .pattern(let pattern, _):
      let terms = pattern.terms.prefix(SearchCheck.termLimit)
      let quoted = terms.map { $0.isPrefix ? "\"\($0.text)\" *" : "\"\($0.text)\"" }
      return "(\(quoted.joined(separator: " AND ")))"
    case .not, .language, .flag: return nil
    }
  }

  /// Whether so many stories may fulfil the expression that looking at the newest is quicker.
  var isBroad: Bool {
    switch self {
    case .all(let parts): parts.filter { $0.indexExpression != nil }.allSatisfy(\.isBroad)
    case .any(let parts): parts.contains(where: \.isBroad)
    case .pattern(let pattern, _): pattern.isBroad
    case .not, .language, .flag: true
    }
  }

  /// Whether the expression asks for all words that begin in some way.
  var asksForBeginnings: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForBeginnings)
    case .pattern(let pattern, _): pattern.terms.contains(where: \.isPrefix)
    case .not, .language, .flag: false
    }
  }

  /// Terms of one pattern that the index is asked; more would cost more than they rule out.
  private static let termLimit = 12
}
