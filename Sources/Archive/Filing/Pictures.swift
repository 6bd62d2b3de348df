import FoundationEssentials
import GRDB
import News

/// The files of pictures.
struct Pictures {
  let db: Database

  /// The file at an address, whatever story it was looked at in; the newest one.
  func file(at address: Address) throws -> [UInt8]? {
    try db.first(
      "SELECT file, had_at FROM picture WHERE address = ? ORDER BY had_at DESC LIMIT 1",
      [address.text]
    ) { try $0.bytes() }
  }

  /// Keeps a file with its story, where that is known.
  func keep(_ file: [UInt8], at address: Address, in story: StoryID, had now: Instant) throws {
    guard let number = try Identities(db: db).kept(story) else { return }
    try db.run(
      """
      INSERT INTO main.picture (story, address, had_at, file) VALUES (?, ?, ?, ?)
      ON CONFLICT (story, address) DO UPDATE SET had_at = excluded.had_at, file = excluded.file
      """, [number, address.text, now.seconds, Data(file)])
  }
}
