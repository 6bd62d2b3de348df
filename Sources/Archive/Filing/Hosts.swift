import GRDB
import News

/// What hosts said about being asked.
struct Hosts {
  let db: Database
  let now: Instant

  func rules(of site: String) throws -> HostRules? {
    try db.first("SELECT rules, had_at FROM site WHERE name = ?", [site]) { row in
      let text = try row.text()
      let age = now.seconds - (try row.number())
      // What was had in the future was had by a clock that was wrong.
      let left = age < 0 ? -1 : Int64(HostRules.lifetime) - min(age, 1 << 32)
      return HostRules(site: site, text: text, secondsLeft: Int(left))
    }
  }

  func keep(_ rules: HostRules) throws {
    try db.run(
      "INSERT OR REPLACE INTO site (name, rules, had_at) VALUES (?, ?, ?)",
      [rules.site, rules.text, now.seconds])
  }

  func rest(_ host: String, until: Instant) throws {
    try db.run(
      "INSERT OR REPLACE INTO resting_host (name, until) VALUES (?, ?)", [host, until.seconds])
    try db.run("DELETE FROM resting_host WHERE until <= ?", [now.seconds])
  }

  /// Hosts that want to be left alone; none does for longer than a day.
  func resting() throws -> [String: Instant] {
    let rows = try db.rows(
      "SELECT name, until FROM resting_host WHERE until > ?1 AND until <= ?1 + 86400", [now.seconds]
    ) { (try $0.text(), try $0.instant()) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}
