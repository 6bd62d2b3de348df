import Archive
import Configuration
import News

/// What the configuration file follows and leaves out, beside what the archive holds of both.
extension Office {
  /// The queries of the file whose stories are followed.
  var configuredFollows: [String] { settings.configuration.texts(.follow) }
  /// The queries of the file whose stories are left out.
  var configuredRules: [String] { settings.configuration.texts(.kill) }

  /// What the stories fulfil that the file follows; a query that asks for nothing follows nothing.
  func followedConditions(in paper: Paper) -> [SearchCondition] {
    let context = searchContext(of: paper)
    return configuredFollows.map { SearchQuery($0, in: context).condition }
      .filter { !$0.asksForNothing }
  }

  /// Applies the rules anew where the file has other ones than when they were applied last.
  func applyConfiguredRules() throws(ArchiveError) {
    let key = "rules.file"
    let rules = configuredRules.joined(separator: "\n")
    guard try archive.preference(key) ?? "" != rules else { return }
    try applyRules(onlyNew: false)
    try archive.setPreference(key, rules)
  }
}

extension SearchCondition {
  /// The condition with more that counts as followed.
  func alsoFollowing(_ others: [SearchCondition]) -> SearchCondition {
    switch self {
    case .all(let parts): .all(parts.map { $0.alsoFollowing(others) })
    case .any(let parts): .any(parts.map { $0.alsoFollowing(others) })
    case .not(let part): .not(part.alsoFollowing(others))
    case .state(.followed) where !others.isEmpty: .any([self] + others)
    default: self
    }
  }
}
