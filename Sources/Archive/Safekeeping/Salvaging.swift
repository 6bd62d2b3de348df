import GRDB
import Glibc
import News

/// Puts a new file in the place of a damaged one, with what can be read of that.
///
/// Whatever ends the process halfway, the damaged file is either still in its place or whole aside,
/// and a finished new file stands as `.salvaged-DATE` until it is in place: the next start goes on.
struct Salvaging {
  let path: String
  let now: Instant

  /// Brings over what can be read, and puts the damaged file aside.
  func run() throws(ArchiveError) -> Salvage {
    let aside = freeName("\(path).damaged-\(now.day)")
    let fresh = "\(path).salvaged"
    remove(fresh)
    let isMissing = access(path, F_OK) != 0 && errno == ENOENT
    do {
      let salvage = try fill(fresh, aside: isMissing ? nil : aside)
      try exchange(fresh, aside: aside)
      return salvage
    } catch {
      remove(fresh)
      throw ArchiveError(error, path: path)
    }
  }

  /// Fills a new archive.
  private func fill(_ fresh: String, aside: String?) throws -> Salvage {
    let working = "\(path).salvaging"
    defer { remove(working) }
    let copy = WorkingCopy(path: working)
    try copy.make(from: path)
    let archive = try Archive(path: fresh)
    let counts = try archive.connection.rebuild { db in
      var recovery = Recovery(target: db, now: now)
      if let source = copy.open() { try recovery.bring(from: source) }
      return try recovery.finish(with: BookmarkCopy(archive: path))
    }
    try archive.close()
    return Salvage(
      damagedFile: aside, storyCount: counts.stories, bookmarkCount: counts.bookmarks,
      copiedBookmarkCount: counts.copied)
  }

  /// The journal goes first: beside the new file it would be taken for that file's own.
  private func exchange(_ fresh: String, aside: String) throws(ArchiveError) {
    let file = ArchiveFile(path: path)
    // Two names for a moment, so that no other process finds none and makes an empty archive.
    let hasTwoNames = link(path, aside) == 0
    for suffix in ["-wal", "-shm", "-journal"] { rename(path + suffix, aside + suffix) }
    if !hasTwoNames, rename(path, aside) != 0, errno != ENOENT { throw file.failure(at: path) }
    guard rename(fresh, path) == 0 else { throw file.failure(at: path) }
    file.unmarkDamaged()
    NewFile.syncFolder(of: path)
  }

  private func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// The name or, where that is taken, the name with the first free number.
  private func freeName(_ name: String) -> String {
    var (free, number) = (name, 1)
    while access(free, F_OK) == 0 {
      number += 1
      free = "\(name)-\(number)"
    }
    return free
  }
}

extension Connection {
  /// Runs one transaction in which references may lead nowhere for a while.
  fileprivate func rebuild<Value>(
    _ body: (Database) throws -> Value
  ) throws(ArchiveError) -> Value {
    try withoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
      return try db.immediately { try body(db) }
    }
  }
}
