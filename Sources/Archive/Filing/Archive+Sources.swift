public import News

/// Feeds and list pages, and how asking them went.
extension Archive {
  /// What to ask a source "has it changed?" with.
  public func validators(
    for source: Address, in paper: PaperID
  ) throws(ArchiveError) -> Validators? {
    try self.source(source, in: paper)?.validators
  }

  /// What is known of a source; nil where it was never asked.
  public func source(
    _ source: Address, in paper: PaperID
  ) throws(ArchiveError) -> SourceState? {
    try connection.read { db in
      guard let paper = try Papers(db: db).known(paper) else { return nil }
      return try Sources(db: db, paper: paper).state(of: source)
    }
  }

  /// Notes how asking a source ended, where nothing was filed.
  public func recordCheck(
    of source: Address, in paper: PaperID, at now: Instant, outcome: CheckOutcome,
    retryAfter: Instant? = nil
  ) throws(ArchiveError) {
    try connection.write(.fetched) { db in
      let paper = try Papers(db: db).number(of: paper)
      try Sources(db: db, paper: paper)
        .recordCheck(of: source, outcome: outcome, retryAfter: retryAfter, at: now)
    }
  }

  /// When any source of a paper was last had.
  public func lastRefresh(of paper: PaperID) throws(ArchiveError) -> Instant? {
    try connection.read { db in
      guard let paper = try Papers(db: db).known(paper) else { return nil }
      return try Sources(db: db, paper: paper).lastSuccess()
    }
  }

  /// When a source of the section was last had.
  public func lastRefresh(
    of section: SectionID, in paper: PaperID
  ) throws(ArchiveError) -> Instant? {
    try connection.read { db in
      guard let paper = try Papers(db: db).known(paper) else { return nil }
      return try Sources(db: db, paper: paper).lastSuccess(under: section)
    }
  }
}
