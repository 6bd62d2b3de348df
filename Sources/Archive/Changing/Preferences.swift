import GRDB

/// Settings made while reading.
struct Preferences {
  let db: Database

  func value(_ key: String) throws -> String? {
    try db.first("SELECT value FROM preference WHERE key = ?", [key]) { try $0.text() }
  }

  func set(_ key: String, _ value: String?) throws {
    guard let value else { return try db.run("DELETE FROM preference WHERE key = ?", [key]) }
    try db.run("INSERT OR REPLACE INTO preference (key, value) VALUES (?, ?)", [key, value])
  }
}
