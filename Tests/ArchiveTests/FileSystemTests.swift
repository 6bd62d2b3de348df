import GRDB
import Glibc
import News
import Testing

@testable import Archive

@Suite struct FileSystemTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func mode(of connection: Connection) throws -> String? {
    try connection.read { try $0.first("PRAGMA journal_mode") { try $0.text() } }
  }

  private func fill() throws {
    let archive = try Archive(path: folder.file)
    try archive.file(try headlines(3), under: politics, in: paper, at: noon)
    try archive.close()
  }

  @Test(
    "Over a network the journal is a rollback journal",
    arguments: ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "ceph"])
  func network(name: String) throws {
    let connection = try Connection(path: folder.file, journal: Journal(fileSystem: name))
    #expect(try mode(of: connection) == "truncate")
    #expect(!names(in: folder.path).contains("archive.sqlite-shm"))
    try connection.close()
  }

  @Test("On a disk it is the log", arguments: ["ext4", "btrfs", "xfs", "tmpfs", "fuseblk", ""])
  func disk(name: String) throws {
    let connection = try Connection(path: folder.file, journal: Journal(fileSystem: name))
    #expect(try mode(of: connection) == "wal")
    try connection.close()
  }

  @Test func fileSystemIsReadFromTheMounts() {
    let lines = """
      36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue
      40 35 0:45 / /home/shared rw,relatime shared:9 master:2 - nfs4 host:/export rw,vers=4.2
      """
    #expect(MountTable.fileSystem(of: "0:45", in: lines) == "nfs4")
    #expect(MountTable.fileSystem(of: "0:99", in: lines) == nil)
  }

  @Test func archiveThatMovedToANetworkIsTakenOffItsLog() throws {
    try fill()
    let connection = try Connection(path: folder.file, journal: .rollback)
    let other = try Connection(path: folder.file, journal: .rollback)
    #expect(try mode(of: connection) == "truncate")
    try connection.write(.mark) { try $0.run("UPDATE story SET is_read = 1") }
    let unread = try other.read {
      try $0.first("SELECT unread_count FROM section WHERE name = ''") { try $0.count() }
    }
    #expect(unread == 0)
    try connection.close()
    try other.close()
    #expect(try Archive(path: folder.file).check() == [])
  }

  @Test func transactionThatWasCutShortIsRolledBackAndNoDamage() throws {
    let connection = try Connection(path: folder.file, journal: .rollback)
    try connection.write(.mark) { try $0.run("INSERT INTO preference VALUES ('a', 'b')") }
    // The files as a kill in the middle of a transaction leaves them.
    let whole = try #require(bytes(of: folder.file))
    let journal = try connection.withoutTransaction { db in
      try db.run("PRAGMA cache_size = 1")
      try db.execute(sql: "BEGIN IMMEDIATE")
      let long = String(repeating: "x", count: 200_000)
      try db.run("INSERT INTO preference VALUES ('c', ?)", [long])
      try db.run("UPDATE preference SET value = 'd' WHERE key = 'a'")
      defer { try? db.execute(sql: "ROLLBACK") }
      return try #require(bytes(of: folder.file + "-journal"))
    }
    try connection.close()
    write(whole, to: folder.file)
    write(journal, to: folder.file + "-journal")
    let (archive, salvage) = try Archive.open(path: folder.file, at: noon)
    #expect(salvage == nil)
    #expect(try archive.preference("a") == "b")
    #expect(try archive.check() == [])
  }

  @Test func whatMayOnlyBeReadIsReadWithoutAnyFileBesideIt() throws {
    try fill()
    let queue = try Connection.openUnchangeable(folder.file)
    let count = try queue.unsafeRead {
      try $0.first("SELECT count(*) FROM story") { try $0.count() }
    }
    #expect(count == 3)
    #expect(names(in: folder.path).filter { $0.hasPrefix("archive") } == ["archive.sqlite"])
    do {
      try queue.writeWithoutTransaction { try $0.run("UPDATE story SET is_read = 1") }
      Issue.record("written")
    } catch {
      #expect(ArchiveError(error, path: "") == .readOnly)
    }
  }

  @Test func readOnlyFolderOpensForReading() throws {
    try fill()
    guard geteuid() != 0 else { return print("skipped: the superuser may write everywhere") }
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    let (archive, salvage) = try Archive.open(path: folder.file, at: noon)
    #expect(salvage == nil)
    #expect(try archive.storyCount(of: paper) == 3)
    #expect(throws: ArchiveError.readOnly) { try archive.bookmark(.number(1), true, at: noon) }
  }
}
