import GRDB
public import News

/// The present moment as far as the news vouches for it.
///
/// A clock that is years behind would call every printed time one from the future, and put all
/// stories at one moment for ever.
struct Present {
  let db: Database

  /// How far the news may be ahead of the clock before that is wrong: the zones' width and a night.
  private static let tolerance: Int64 = 2 * 86_400

  /// The clock's time or, where it is behind the news, the news's.
  func time(at now: Instant) throws -> Instant {
    guard let news = try newsTime(), news.seconds > now.seconds + Present.tolerance else {
      return now
    }
    return news
  }

  /// The fifth newest time that was printed; nil before there are five.
  func newsTime() throws -> Instant? {
    try db.first(
      """
      SELECT posted FROM story WHERE posted IS NOT NULL ORDER BY sort_at DESC LIMIT 1 OFFSET 4
      """
    ) { try $0.instant() }
  }
}

extension Archive {
  /// The present moment, for what is fetched: the clock's or, where that is days behind the printed
  /// times of the news that is kept, the news's.
  public func present(at now: Instant) throws(ArchiveError) -> Instant {
    try connection.read { try Present(db: $0).time(at: now) }
  }
}
