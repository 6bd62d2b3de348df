import GRDB
import News

/// Who does what only one process should do at a time, such as a refresh.
///
/// A lease runs out by itself, so that a process that was killed holds nothing for ever; it is
/// counted from the taker's clock, and one that lies further ahead than any lease lasts is void.
struct Leases {
  let db: Database
  let now: Instant

  /// How long a lease lasts unless it is taken anew, in seconds.
  static let duration: Int64 = 60

  /// Takes or renews a lease; returns who holds it where that is another.
  func take(_ name: String, as holder: String) throws -> String? {
    try db.run(
      """
      INSERT INTO lease (name, holder, until) VALUES (?1, ?2, ?3 + ?4)
      ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
      WHERE holder = excluded.holder OR until <= ?3 OR until > ?3 + ?4
      """, [name, holder, now.seconds, Leases.duration])
    guard db.changesCount == 0 else { return nil }
    return try db.first("SELECT holder FROM lease WHERE name = ?", [name]) { try $0.text() }
  }

  /// Gives a lease back.
  func release(_ name: String, as holder: String) throws {
    try db.run("DELETE FROM lease WHERE name = ? AND holder = ?", [name, holder])
  }
}
