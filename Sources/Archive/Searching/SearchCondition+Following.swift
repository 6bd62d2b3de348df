import News

extension SearchCondition {
  /// Whether the condition asks somewhere for what is followed.
  var asksForFollowed: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForFollowed)
    case .not(let part): part.asksForFollowed
    case .state(let state): state == .followed
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
