public import News

/// Filing what was fetched.
extension Archive {
  /// Files a list's headlines, in the list's order, with the validators of its source.
  ///
  /// The section's present list becomes these; stories that left it stay in the section. A
  /// sub-section's stories are filed under its parents too. An empty list empties nothing; its
  /// validators are kept, since they name the empty list and no later one. The texts that a feed
  /// carries are kept where a story has none yet; `digests` are those of all that it carries, given
  /// here or known.
  @discardableResult
  public func file(
    _ headlines: [Headline], texts: [Story] = [], under section: SectionID, in paper: PaperID,
    from source: Address? = nil, validators: Validators = Validators(),
    digests: [TextDigest] = [], at now: Instant
  ) throws(ArchiveError) -> FiledCount {
    try connection.write(.fetched) { db in
      let paper = try Papers(db: db).number(of: paper)
      let filing = try Filing(db: db, paper: paper, at: now)
      let count = try filing.file(headlines, texts: texts, under: section)
      if let source {
        try Sources(db: db, paper: paper)
          .recordFiling(
            of: source, under: section, validators: validators, digests: digests, at: now)
      }
      return count
    }
  }

  /// Files the rows of a front-page block in place of those that it had; no rows change nothing.
  @discardableResult
  public func fileBlock(
    _ headlines: [Headline], block: SectionID, in paper: PaperID, at now: Instant
  ) throws(ArchiveError) -> FiledCount {
    try connection.write(.fetched) { db in
      let paper = try Papers(db: db).number(of: paper)
      return try Filing(db: db, paper: paper, at: now).file(headlines, inBlock: block)
    }
  }

  /// Keeps a story's text; an earlier text that differs becomes a revision.
  ///
  /// A text read under another of the story's identities takes the place of the kept one only
  /// where it is bilingual and that is not, or longer. A story without text changes the head alone.
  public func save(_ story: Story, in paper: PaperID, at now: Instant) throws(ArchiveError) {
    try connection.write(.fetched) { db in
      if db.isJoined { return try Texts(db: db).keepForOneself(story, at: now) }
      let paper = try Papers(db: db).number(of: paper)
      let number = try Filing(db: db, paper: paper, at: now).take(story)
      try Texts(db: db).save(story, of: number, at: now)
    }
  }
}
