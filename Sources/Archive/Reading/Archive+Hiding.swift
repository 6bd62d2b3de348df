public import News
import Typesetting

/// Rules by which stories are left out of lists and counts.
extension Archive {
  /// The queries of the rules, in the order in which they were made.
  public func rules() throws(ArchiveError) -> [String] {
    try connection.read { try Hiding(db: $0).rules() }
  }

  /// Makes a rule of a query, or takes it back; returns whether that changed anything.
  ///
  /// Nothing is left out or brought back before `applyRules`. A query is one line of at most 256
  /// scalars.
  @discardableResult
  public func setRule(
    _ query: String, _ isOn: Bool, at now: Instant
  ) throws(ArchiveError) -> Bool {
    let query = Sanitiser.line(query, limit: 256)
    return try connection.write(.mark) { try Marks(db: $0, now: now).setRule(query, isOn) }
  }

  /// Leaves out the stories that a condition matches; bookmarked ones stay.
  ///
  /// No act of its own: when a rule is undone, its stories come back by the next call. They are
  /// found by `is:hidden`, and by their identity. `onlyNew` looks at stories alone that came since
  /// the last call; else what no condition matches any more comes back. How many were left out that
  /// were not before is returned.
  @discardableResult
  public func applyRules(
    _ conditions: [SearchCondition], onlyNew: Bool
  ) throws(ArchiveError) -> Int {
    try connection.write(.fetched) { try Hiding(db: $0).apply(conditions, onlyNew: onlyNew) }
  }
}
