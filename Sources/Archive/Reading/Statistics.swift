public import News

/// What was read, and what is kept.
public struct ReadingStatistics: Hashable, Sendable {
  /// A day or section with a number of stories.
  public struct Count<Key: Hashable & Sendable>: Hashable, Sendable {
    /// What is counted.
    public var key: Key
    /// Stories.
    public var count: Int
  }

  /// Stories read on each of the last days, the oldest first; days by their number since 1970.
  public var days: [Count<Int64>] = []
  /// Stories read of each section, by the paper's own word for it, the most read first.
  public var sections: [Count<String>] = []
  /// Stories that were read.
  public var read = 0
  /// Those of them that have an English and a Korean half.
  public var readBilingual = 0
  /// Stories, texts, bookmarks and pictures that are kept.
  public var stories = 0, texts = 0, bookmarks = 0, pictures = 0
  /// Bytes of the pictures' files.
  public var pictureBytes: Int64 = 0
  /// Bytes of the archive.
  public var bytes: Int64 = 0
}

extension Archive {
  /// Counts what was read of a paper over so many days, and what is kept of all papers.
  public func statistics(
    of paper: PaperID, days: Int, at now: Instant, in zone: ZoneOffset
  ) throws(ArchiveError) -> ReadingStatistics {
    try connection.read { db in
      try StatisticsReading(db: db, zone: zone)
        .statistics(of: try Papers(db: db).known(paper), days: days, at: now)
    }
  }
}
