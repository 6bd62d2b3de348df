/// What reading a query needs to know of the world.
public struct SearchContext: Sendable {
  /// The present moment, from which `today` and `7d` count.
  public var now: Instant
  /// The reader's zone, in which days begin.
  public var zone: ZoneOffset
  /// The sections that a name means, in any paper searched; none where nothing is called so.
  public var sections: @Sendable (String) -> [SectionID]

  /// Makes a context.
  public init(
    now: Instant, zone: ZoneOffset, sections: @escaping @Sendable (String) -> [SectionID]
  ) {
    (self.now, self.zone, self.sections) = (now, zone, sections)
  }
}

extension SearchQuery {
  /// Reads a query; every text is one.
  ///
  /// Words stand side by side and must all be found; `OR` or `|` between them asks for one side;
  /// `-` before a word, field or parenthesis asks for its absence; `"…"` is a phrase. Fields are
  /// `section: by: title: note: tag: paper: lang: is: since: before:`. What is none of these is a
  /// word.
  public init(_ text: String, in context: SearchContext) {
    var parser = SearchParser(text, context)
    self.init(parser.wholeQuery(), notes: parser.notes)
  }
}

/// Reads a query by recursive descent, at most 64 parentheses deep.
struct SearchParser {
  private var tokens: ArraySlice<SearchToken>
  private let context: SearchContext
  private(set) var notes: [SearchNote]

  init(_ text: String, _ context: SearchContext) {
    var scanner = SearchScanner(text)
    tokens = scanner.tokens()[...]
    self.context = context
    notes = scanner.hasOpenQuote ? [.openQuote] : []
  }

  mutating func wholeQuery() -> SearchCondition {
    var parts = [alternatives(depth: 0)]
    while !tokens.isEmpty {
      tokens.removeFirst()
      note(.unbalancedParenthesis)
      parts.append(alternatives(depth: 0))
    }
    return parts.count == 1 ? parts[0] : .all(parts.filter { $0 != .everything })
  }

  private mutating func alternatives(depth: Int) -> SearchCondition {
    var sides = [sequence(depth: depth)]
    while tokens.first == .or {
      tokens.removeFirst()
      sides.append(sequence(depth: depth))
    }
    let filled = sides.filter { $0 != .everything }
    if filled.count < sides.count, sides.count > 1 { note(.empty("OR")) }
    return filled.count > 1 ? .any(filled) : filled.first ?? .everything
  }

  private mutating func sequence(depth: Int) -> SearchCondition {
    var parts: [SearchCondition] = []
    while let token = tokens.first, token != .or, token != .close {
      tokens.removeFirst()
      if let part = condition(token, depth: depth), part != .everything { parts.append(part) }
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func condition(_ token: SearchToken, depth: Int) -> SearchCondition? {
    switch token {
    case .words(let text): return .words(text)
    case .field(let name, let value): return field(name, value)
    case .open: return group(depth: depth)
    case .not: return negated(depth: depth)
    case .or, .close: return nil
    }
  }

  private mutating func negated(depth: Int) -> SearchCondition? {
    guard let token = tokens.first, token != .or, token != .close else {
      note(.empty("-"))
      return nil
    }
    tokens.removeFirst()
    guard let part = condition(token, depth: depth), part != .everything else { return nil }
    if case .not(let inner) = part { return inner }
    return .not(part)
  }

  private mutating func group(depth: Int) -> SearchCondition? {
    guard depth < 64 else {
      note(.tooDeep)
      tokens = []
      return nil
    }
    let inside = alternatives(depth: depth + 1)
    if tokens.first == .close { tokens.removeFirst() } else { note(.unbalancedParenthesis) }
    return inside
  }

  private mutating func field(_ name: String, _ value: String) -> SearchCondition? {
    guard !value.isEmpty else {
      note(.empty("\(name):"))
      return nil
    }
    if let known = known(name.lowercased(), value) { return known }
    let isSection = name.lowercased() == "section"
    note(isSection ? .unknownSection(value) : .takenAsWords("\(name):\(value)"))
    return .words(isSection ? value : "\(name) \(value)")
  }

  private func known(_ name: String, _ value: String) -> SearchCondition? {
    switch name {
    case "title", "by", "note": return SearchField(rawValue: name).map { .field($0, value) }
    case "tag": return .tag(value)
    case "paper": return .paper(value)
    case "section":
      let sections = context.sections(value)
      return sections.isEmpty ? nil : .sections(sections)
    case "lang", "language": return language(value.lowercased())
    case "is": return StoryState(rawValue: value.lowercased()).map { .state($0) }
    case "since": return SearchDate(context).moment(value).map { .since($0) }
    case "before": return SearchDate(context).moment(value).map { .before($0) }
    default: return nil
    }
  }

  private func language(_ value: String) -> SearchCondition? {
    switch value {
    case "en", "english": .language(.english)
    case "ko", "korean", "한국어": .language(.korean)
    case "both": .language(nil)
    default: nil
    }
  }

  private mutating func note(_ note: SearchNote) {
    if !notes.contains(note) { notes.append(note) }
  }
}
