import GRDB
import Glibc
import News
import TestSupport
import Testing

@testable import Archive

@Suite struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func folderAndFilesArePrivate() throws {
    let path = "\(folder.path)/data/archive.sqlite"
    let archive = try Archive(path: path)
    try archive.file(try headlines(1), under: politics, in: paper, at: noon)
    #expect(mode("\(folder.path)/data") == 0o700)
    #expect([path, path + "-wal", path + "-shm"].map(mode) == [0o600, 0o600, 0o600])
    try archive.close()
    chmod(path, 0o644)
    try Archive(path: path).close()
    #expect(mode(path) == 0o600)
  }

  /// What a service writes and others read: they need the log, which they cannot make.
  @Test func folderThatIsSharedHoldsFilesThatItsGroupMayReadAlways() throws {
    let path = "\(folder.path)/data/archive.sqlite"
    mkdir("\(folder.path)/data", 0o700)
    chmod("\(folder.path)/data", 0o2750)
    let archive = try Archive(path: path)
    try archive.file(try headlines(1), under: politics, in: paper, at: noon)
    try archive.close()
    #expect([path, path + "-wal", path + "-shm"].map(mode) == [0o640, 0o640, 0o640])
    // Its head, and one page with its own.
    #expect(bytes(of: path + "-wal")?.count == 32 + 24 + 4_096)
    chmod("\(folder.path)/data", 0o750)
    try Archive(path: path).close()
    #expect(mode(path) == 0o600)
  }

  @Test func garbageIsDamagedAndUntouched() throws {
    let garbage = (0..<9_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    write(garbage, to: folder.file)
    #expect(throws: ArchiveError.damaged(path: folder.file)) { try Archive(path: folder.file) }
    #expect(bytes(of: folder.file) == garbage)
  }

  @Test func newerSchemaIsRefusedAndUntouched() throws {
    try Archive(path: folder.file).close()
    let raw = try DatabaseQueue(path: folder.file)
    try raw.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 9999") }
    try raw.close()
    let before = try #require(bytes(of: folder.file))
    #expect(throws: ArchiveError.newerSchema(found: 9999, known: Schema.steps.count)) {
      try Archive(path: folder.file)
    }
    #expect(bytes(of: folder.file) == before)
  }

  @Test func databaseOfAnotherProgramIsRefusedAndUntouched() throws {
    let raw = try DatabaseQueue(path: folder.file)
    try raw.write { try $0.execute(sql: "CREATE TABLE theirs (a)") }
    try raw.close()
    let before = try #require(bytes(of: folder.file))
    #expect(
      throws: ArchiveError.cannotOpen(
        path: folder.file,
        reason: "a database of another program; move it away, or choose another folder with --data")
    ) { try Archive(path: folder.file) }
    #expect(bytes(of: folder.file) == before)
  }

  @Test func folderThatCannotBeMadeIsNamed() throws {
    write([], to: folder.file)
    let path = "\(folder.file)/below/archive.sqlite"
    #expect {
      try Archive(path: path)
    } throws: { error in
      if case ArchiveError.cannotOpen(let at, _) = error { return at.hasPrefix(folder.file) }
      return false
    }
  }

  @Test func changedPagesAreDamageAndNoTrap() throws {
    let archive = try Archive(path: folder.file)
    try archive.file(try headlines(40), under: politics, in: paper, at: noon)
    try archive.save(try story(.number(1), "Words."), in: paper, at: noon)
    try archive.close()
    let sound = try #require(bytes(of: folder.file))
    var random = SeededRandom(seed: 7)
    for _ in 0..<60 {
      var changed = sound
      for _ in 0..<20 {
        changed[100 + Int(random.next() % UInt64(sound.count - 100))] = UInt8(
          truncatingIfNeeded: random.next())
      }
      write(changed, to: folder.file)
      readEverything()
    }
  }

  private func readEverything() {
    guard let archive = try? Archive(path: folder.file) else { return }
    _ = try? archive.headlines(in: politics, of: paper, limit: 50)
    _ = try? archive.unreadCounts(of: paper)
    _ = try? archive.story(.number(1))
    _ = try? archive.check()
    _ = try? archive.markRead([.number(1)], true, at: noon)
    _ = try? archive.file(headlines(41), under: politics, in: paper, at: noon)
  }

  @Test func fullDiskIsSaidAndLosesNothing() throws {
    let archive = try Archive(path: folder.file)
    try archive.file(try headlines(5), under: politics, in: paper, at: noon)
    try archive.connection.read { try $0.run("PRAGMA max_page_count = 60") }
    #expect(throws: ArchiveError.diskFull) {
      try archive.file(try headlines(5_000), under: politics, in: paper, at: noon)
    }
    #expect(try archive.storyCount(of: paper) == 5)
    try archive.markRead([.number(1)], true, at: noon)
    #expect(try archive.check() == [])
    try archive.close()
    #expect(try Archive(path: folder.file).unreadCount(of: paper) == 4)
  }

  @Test func severalMayOpenAFreshArchiveAtOnce() async throws {
    let path = folder.file
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...8 {
        group.addTask {
          let archive = try Archive(path: path)
          let own = try headline(.number(number), "Tide table \(number)", posted: noon)
          try archive.file([own], under: politics, in: paper, at: noon)
        }
      }
      try await group.waitForAll()
    }
    let archive = try Archive(path: path)
    #expect(try archive.storyCount(of: paper) == 8)
    #expect(try archive.check() == [])
  }

  @Test func damagedTextIsSaidAndHealedByANewOne() throws {
    let archive = try Archive(path: folder.file)
    let text = try story(.number(1), "Words.")
    try archive.save(text, in: paper, at: noon)
    try archive.connection.write(.fetched) { try $0.run("UPDATE story_text SET text = x'01FF'") }
    #expect(throws: ArchiveError.damaged(path: folder.file)) { try archive.story(.number(1)) }
    #expect(try archive.check() == ["texts in story_text that cannot be read: 1"])
    try archive.save(text, in: paper, at: noon)
    #expect(try archive.story(.number(1)) == text)
  }

  @Test func freshArchiveIsSound() throws {
    #expect(try Archive(path: folder.file).check() == [])
  }

  @Test func wrongCountIsFound() throws {
    let archive = try Archive(path: folder.file)
    try archive.file(try headlines(2), under: politics, in: paper, at: noon)
    let raw = try DatabaseQueue(path: folder.file)
    try raw.write { try $0.execute(sql: "UPDATE section SET unread_count = 9 WHERE name = ''") }
    #expect(try archive.check() == ["sections whose counts are wrong: 1"])
  }
}
