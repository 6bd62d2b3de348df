import News

extension SearchCondition {
  /// Whether the condition asks somewhere for a state.
  func asks(for wanted: StoryState) -> Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains { $0.asks(for: wanted) }
    case .not(let part): part.asks(for: wanted)
    case .state(let state): state == wanted
    default: false
    }
  }

  /// The condition with what is followed in the place of `is:followed`.
  func following(_ follows: [Follow]) -> SearchCondition {
    switch self {
    case .all(let parts): .all(parts.map { $0.following(follows) })
    case .any(let parts): .any(parts.map { $0.following(follows) })
    case .not(let part): .not(part.following(follows))
    case .state(.followed): .any(follows.map(\.condition))
    default: self
    }
  }
}

extension Follow {
  /// What a story of it fulfils.
  fileprivate var condition: SearchCondition {
    switch kind {
    case .section: .sections([SectionID(name)])
    case .reporter: .field(.by, name)
    case .word: .words(name)
    }
  }
}
