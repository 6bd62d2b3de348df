import Archive
import News
import Newsroom
import Typesetting

extension Office {
  /// Leaves out what the person's rules match, after a refresh or when they have changed.
  ///
  /// - Returns: how many stories were left out that were not before.
  @discardableResult
  func applyRules(onlyNew: Bool) throws(ArchiveError) -> Int {
    let rules = try archive.rules() + configuredRules
    if rules.isEmpty, onlyNew { return 0 }
    let paper = try shownDesk().paper
    var conditions: [SearchCondition] = []
    for rule in rules {
      if let condition = try condition(ofRule: rule, in: paper) { conditions.append(condition) }
    }
    return try archive.applyRules(conditions, onlyNew: onlyNew)
  }

  /// What a rule asks for; nil where it would leave out everything or nothing at all.
  func condition(ofRule rule: String, in paper: Paper) throws(ArchiveError) -> SearchCondition? {
    let condition = try searchQuery(rule, in: paper)?.condition
    return condition?.asksForNothing == true ? nil : condition
  }
}

extension SearchCondition {
  /// Whether every story fulfils it, as one of words without a letter.
  var asksForNothing: Bool {
    switch self {
    case .all(let parts): parts.allSatisfy(\.asksForNothing)
    case .any(let parts): parts.contains(where: \.asksForNothing)
    case .not(let part): part.asksForNothing
    case .words(let text), .field(_, let text): SearchPattern(text).isEmpty
    default: false
    }
  }
}
