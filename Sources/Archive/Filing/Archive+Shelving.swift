public import News

/// Filing what is of the past.
extension Archive {
  /// Files stories under a section as saved pages of any day bring them: what the section lists at
  /// present stays, and a kept text is left, since it may be newer.
  @discardableResult
  public func shelve(
    _ headlines: [Headline], texts: [Story] = [], under section: SectionID, in paper: PaperID,
    at now: Instant
  ) throws(ArchiveError) -> FiledCount {
    try connection.write(.fetched) { db in
      let paper = try Papers(db: db).number(of: paper)
      return try Filing(db: db, paper: paper, at: now)
        .shelve(headlines, texts: texts, under: section)
    }
  }
}
