import GRDB
import News

/// What feed servers had at the last merging with each.
struct ServerFacts {
  let db: Database
  /// The server's address.
  let server: String

  /// The items that were asked for before, and where their stories are.
  func items() throws -> [Int64: Address?] {
    let rows = try db.rows("SELECT item, address FROM server_item WHERE server = ?", [server]) {
      (try $0.number(), try $0.text())
    }
    return Dictionary(rows) { first, _ in first }.mapValues { Address($0) }
  }

  func add(_ item: Int64, _ address: Address?) throws {
    try db.run(
      "INSERT OR REPLACE INTO server_item (server, item, address) VALUES (?, ?, ?)",
      [server, item, address?.text ?? ""])
  }

  func drop(_ item: Int64) throws {
    try db.run("DELETE FROM server_item WHERE server = ? AND item = ?", [server, item])
  }

  /// The addresses of feeds by the names that the server gave them.
  func feeds() throws -> [String: Address] {
    let rows = try db.rows("SELECT name, address FROM server_feed WHERE server = ?", [server]) {
      (try $0.text(), try $0.address())
    }
    return Dictionary(rows) { first, _ in first }
  }

  func add(_ feed: String, _ address: Address) throws {
    try db.run(
      "INSERT OR REPLACE INTO server_feed (server, name, address) VALUES (?, ?, ?)",
      [server, feed, address.text])
  }

  func facts() throws -> [ServerFact: ServerFactState] {
    let rows = try db.rows(
      "SELECT fact, subject, name, state FROM server_fact WHERE server = ?", [server]
    ) { row in
      guard let kind = FactKind(rawValue: try row.number()) else { throw Damage() }
      let fact = ServerFact(kind, try row.text(), name: try row.text())
      guard let state = ServerFactState(rawValue: try row.number()) else { throw Damage() }
      return (fact, state)
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// Notes a fact; nil forgets it.
  func set(_ fact: ServerFact, _ state: ServerFactState?) throws {
    let key: StatementArguments = [server, fact.kind.rawValue, fact.subject, fact.name]
    guard let state else {
      return try db.run(
        "DELETE FROM server_fact WHERE server = ? AND fact = ? AND subject = ? AND name = ?", key)
    }
    try db.run(
      """
      INSERT OR REPLACE INTO server_fact (server, fact, subject, name, state)
      VALUES (?, ?, ?, ?, ?)
      """, key + [state.rawValue])
  }

  /// Forgets all of the server; returns whether anything was remembered.
  func forget() throws -> Bool {
    var count = 0
    for table in ["server_item", "server_feed", "server_fact"] {
      try db.run("DELETE FROM \(table) WHERE server = ?", [server])
      count += db.changesCount
    }
    return count > 0
  }
}
