import GRDB
import Glibc

/// The backup of an archive from before its schema was changed: `archive.sqlite.backup-v1`.
struct Backup {
  let db: Database
  /// The archive's path.
  let archive: String
  /// The schema that the archive has at present.
  let version: Int

  /// Writes the backup, whole or not at all, and drops those of earlier schemas.
  func make() throws(ArchiveError) {
    let target = "\(archive).backup-v\(version)"
    let part = "\(target).part"
    do {
      try write(part)
    } catch {
      unlink(part)
      let problem = ArchiveError(error, path: part)
      throw .noBackup(path: target, reason: problem == .diskFull ? "the disk is full" : "\(error)")
    }
    guard rename(part, target) == 0 else { throw ArchiveFile(path: target).failure(at: target) }
    for earlier in 1..<max(version, 1) { unlink("\(archive).backup-v\(earlier)") }
    NewFile.syncFolder(of: target)
  }

  /// SQLite writes into an empty file that stands, so that it is private from its first byte.
  private func write(_ part: String) throws {
    unlink(part)
    let file = open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw ArchiveFile(path: part).failure(at: part) }
    defer { _ = Glibc.close(file) }
    try db.execute(sql: "VACUUM INTO ?", arguments: [part])
    guard fsync(file) == 0 else { throw ArchiveFile(path: part).failure(at: part) }
  }
}
