public import News

/// Searching everything that is kept.
extension Archive {
  /// Finds the stories that fulfil a condition, those of some papers or of all.
  ///
  /// The answer is that of reading every story: the index only tells where to look, and what it does
  /// not know yet is looked through. A page is continued by its `next`; `stop` is asked now and then
  /// and ends a long search with what was found.
  public func search(
    _ condition: SearchCondition, in papers: [PaperID]? = nil, limit: Int,
    before: SearchCursor? = nil, order: SearchOrder = .newest,
    stop: @escaping () -> Bool = { false }
  ) throws(ArchiveError) -> SearchPage {
    try connection.read { db in
      try db.atOneMoment {
        let plan = try SearchPlan(condition, in: papers, db: db)
        let search = try Search(db: db, plan: plan, stop: stop)
        return try order == .newest
          ? search.newest(limit: max(limit, 0), before: before) : search.best(limit: max(limit, 0))
      }
    }
  }

  /// Takes stories into the index for so long, the newest first; returns how many are left.
  ///
  /// The lock is held for about 5 ms at a time, so that it may run beside readers, best in an
  /// archive of its own on another thread.
  @discardableResult
  public func index(for milliseconds: Int) throws(ArchiveError) -> Int {
    try Indexing(connection: connection).run(for: .milliseconds(milliseconds))
    return try unindexedCount()
  }

  /// How many stories the index does not know as they are now; searches look them through.
  public func unindexedCount() throws(ArchiveError) -> Int {
    try connection.read { try $0.first("SELECT count(*) FROM unindexed") { try $0.count() } ?? 0 }
  }

  /// Empties the index, so that `index(for:)` makes it anew.
  public func dropIndex() throws(ArchiveError) {
    try connection.write(.fetched) { db in
      try db.run("INSERT INTO search_index (search_index) VALUES ('delete-all')")
      try db.run("INSERT OR IGNORE INTO unindexed SELECT id FROM story")
    }
  }
}
