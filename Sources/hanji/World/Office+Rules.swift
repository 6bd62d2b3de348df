import Archive
import News
import Newsroom

extension Office {
  /// Leaves out what the person's rules match, after a refresh or when they have changed.
  ///
  /// - Returns: how many stories were left out that were not before.
  @discardableResult
  func applyRules(onlyNew: Bool) throws(ArchiveError) -> Int {
    let rules = try archive.rules()
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
    return condition == .everything ? nil : condition
  }
}
