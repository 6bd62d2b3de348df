import GRDB
import News

/// A shared archive beside the one that a connection has opened.
struct SharedArchive {
  let db: Database
  let path: String

  /// Opens it for reading alone, as `shared`.
  func attach() throws {
    // A shared memory that this process may not write is read as it is (sqlite.org/wal.html, 4).
    let address = Connection.address(of: path) + "?mode=ro&readonly_shm=1"
    do {
      try db.execute(sql: "ATTACH ? AS shared", arguments: [address])
      try refuseOtherSchema()
    } catch let error as DatabaseError {
      throw ArchiveError.cannotOpen(path: path, reason: error.message ?? "it cannot be read")
    }
  }

  /// Closes it.
  func detach() throws { try db.execute(sql: "DETACH shared") }

  /// It is its service's to bring up to date.
  private func refuseOtherSchema() throws {
    let version = try db.first("PRAGMA shared.user_version") { try $0.number() }
    let mark = try db.first("PRAGMA shared.application_id") { try $0.number() }
    let (found, known) = (Int(version ?? 0), Schema.steps.count)
    if found > known { throw ArchiveError.newerSchema(found: found, known: known) }
    guard found == known, mark == Schema.applicationID else {
      throw ArchiveError.cannotOpen(
        path: path, reason: "the service that fetches the paper has not made it ready yet")
    }
  }
}
