import GRDB
import News

/// Who does what only one process should do at a time, such as a refresh.
///
/// A lease runs out by itself, so that a process of another host that died holds nothing for ever;
/// one that lies further ahead than any lease lasts comes from a clock that was wrong, and is void.
struct Leases {
  let db: Database
  let now: Instant

  /// How long a lease lasts unless it is taken anew, in seconds.
  static let duration: Int64 = 60

  /// Takes or renews a lease; returns who holds it where that is another.
  func take(_ name: String, as holder: LeaseHolder) throws -> LeaseHolder? {
    if let other = try present(name), other != holder, !other.isKnownDead { return other }
    try db.run(
      "INSERT OR REPLACE INTO lease (name, holder, until) VALUES (?, ?, ?)",
      [name, holder.text, now.seconds + Leases.duration])
    return nil
  }

  /// Gives a lease back.
  func release(_ name: String, as holder: LeaseHolder) throws {
    try db.run("DELETE FROM lease WHERE name = ? AND holder = ?", [name, holder.text])
  }

  private func present(_ name: String) throws -> LeaseHolder? {
    try db.first(
      "SELECT holder FROM lease WHERE name = ?1 AND until > ?2 AND until <= ?2 + ?3",
      [name, now.seconds, Leases.duration]
    ) { LeaseHolder(try $0.text()) }
  }
}
