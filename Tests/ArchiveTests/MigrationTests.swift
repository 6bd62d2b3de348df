import FoundationEssentials
import GRDB
import Glibc
import News
import Testing

@testable import Archive

@Suite struct MigrationTests {
  let folder: TemporaryFolder
  var backup: String { folder.file + ".backup-v1" }

  init() throws { folder = try TemporaryFolder() }

  /// A file of the first schema with two stories, of which one is read and bookmarked.
  private func fillFirst() throws {
    let raw = try DatabaseQueue(path: folder.file)
    try raw.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try raw.write { db in
      for step in Schema.steps.prefix(1) { try db.execute(sql: step) }
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try db.execute(sql: "PRAGMA user_version = 1")
      let filing = try Filing(
        db: db, paper: try Papers(db: db).number(of: paper), at: noon)
      _ = try filing.file(try headlines(2), under: politics)
      let text = Data(try story(.number(1), "Words.").stored)
      try db.execute(sql: "UPDATE story SET is_read = 1, read_at = 5 WHERE id = 1")
      try db.execute(
        sql: "INSERT INTO bookmark (story, made_at, text) SELECT story, 7, ? FROM alias "
          + "WHERE identity = 'paper#1'", arguments: [text])
    }
    try raw.close()
  }

  @Test func fileOfTheFirstSchemaComesUpWithEverything() throws {
    try fillFirst()
    let archive = try Archive(path: folder.file)
    #expect(try archive.check() == [])
    #expect(try archive.bookmarks().ids == [.number(1)])
    #expect(try archive.story(.number(1)) == story(.number(1), "Words."))
    #expect(try archive.headlines(in: politics, of: paper, limit: 9).count == 2)
    #expect(try archive.unreadCount(of: paper) == 1)
    try archive.setTags(["harbour"], of: .number(1), at: noon)
    #expect(try archive.undo(at: noon)?.kind == .tagged)
  }

  @Test func backupHasTheOldSchemaAndIsPrivate() throws {
    try fillFirst()
    try Archive(path: folder.file).close()
    var facts = stat()
    #expect(stat(backup, &facts) == 0)
    #expect(facts.st_mode & 0o777 == 0o600)
    let raw = try DatabaseQueue(path: backup)
    #expect(try raw.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)
    #expect(try raw.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM bookmark") } == 1)
  }

  @Test func withoutABackupNothingIsMigrated() throws {
    try fillFirst()
    mkdir(backup + ".part", 0o700)
    defer { rmdir(backup + ".part") }
    let before = bytes(of: folder.file)
    #expect {
      try Archive(path: folder.file)
    } throws: { error in
      if case ArchiveError.noBackup(let path, _) = error { return path == backup }
      return false
    }
    #expect(bytes(of: folder.file) == before)
  }

  @Test func freshArchiveNeedsNoBackup() throws {
    try Archive(path: folder.file).close()
    #expect(names(in: folder.path).filter { $0.contains("backup") || $0.contains("lock") } == [])
  }
}
