public import News

/// How long what was fetched is kept; what the reader keeps is kept for ever.
public struct RetentionRule: Hashable, Sendable {
  /// Days since a story was last fetched or read; nil keeps for ever.
  public var days: Int?
  /// Megabytes (2^20 bytes) that the archive may use; nil for any number.
  public var megabytes: Int?

  /// Nothing goes by age, and the archive uses at most 2 GiB.
  public static let standard = RetentionRule(days: nil, megabytes: 2_048)

  /// Makes a rule.
  public init(days: Int?, megabytes: Int?) { (self.days, self.megabytes) = (days, megabytes) }
}

/// What was dropped because of its age or the archive's size.
public struct ExpiredCount: Hashable, Sendable {
  /// Pictures, where there was too little room.
  public var pictures = 0
  /// Texts and earlier texts.
  public var texts = 0
  /// Stories with their headline.
  public var stories = 0

  /// Makes a count of nothing.
  public init() {}
}

extension Archive {
  /// The rule that the reader has set, or the standard one.
  public func retentionRule() throws(ArchiveError) -> RetentionRule {
    try connection.read { try Retention(db: $0).rule() }
  }

  /// Sets the rule.
  public func setRetentionRule(_ rule: RetentionRule) throws(ArchiveError) {
    try connection.write(.mark) { try Retention(db: $0).setRule(rule) }
  }

  /// Drops what the rule no longer keeps: after a refresh.
  ///
  /// Bookmarks, and stories with a tag, a note, a reading position or an act that can be undone,
  /// stay, as do headlines that are in a present list. Where there is nothing to do it costs less
  /// than a millisecond; else it works in steps, so that no reader waits. The file does not shrink:
  /// its free pages are used again.
  @discardableResult
  public func expire(at now: Instant) throws(ArchiveError) -> ExpiredCount {
    let rule = try retentionRule()
    var count = ExpiredCount()
    if let limit = try connection.read({ try Retention(db: $0).ageLimit(of: rule, at: now) }) {
      let texts = try connection.read { try Retention(db: $0).textsUsed(before: limit) }
      count.texts = try drop(texts) { try $0.dropTexts(of: $1) }
      let stories = try connection.read { try Retention(db: $0).storiesUsed(before: limit) }
      count.stories = try drop(stories) { try $0.dropStories($1) }
      try connection.write(.fetched) { try Retention(db: $0).noteDay(of: now) }
    }
    guard let bytes = rule.megabytes.map({ Int64($0) << 20 }) else { return count }
    count.pictures = try shrink(to: bytes) { try $0.dropOldestPictures() }
    count.texts += try shrink(to: bytes) { try $0.dropTexts(of: try $0.oldestTexts()) }
    count.stories += try shrink(to: bytes) { try $0.dropStories(try $0.oldestStories()) }
    return count
  }

  /// Drops stories or their texts in steps, each a transaction.
  private func drop(
    _ stories: [Int64], _ body: (Retention, ArraySlice<Int64>) throws -> Int
  ) throws(ArchiveError) -> Int {
    var count = 0
    for start in stride(from: 0, to: stories.count, by: Retention.stepLength) {
      let step = stories[start..<min(start + Retention.stepLength, stories.count)]
      count += try connection.write(.fetched) { try body(Retention(db: $0), step) }
    }
    return count
  }

  /// Repeats a step until the archive is small enough or there is nothing more to drop.
  private func shrink(
    to bytes: Int64, _ body: (Retention) throws -> Int
  ) throws(ArchiveError) -> Int {
    var sum = 0
    while try connection.read({ try Retention(db: $0).usedBytes() }) > bytes {
      let count = try connection.write(.fetched) { try body(Retention(db: $0)) }
      if count == 0 { break }
      sum += count
    }
    return sum
  }
}
