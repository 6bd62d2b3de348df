import GRDB
import Glibc
import News
import Testing

@testable import Archive

/// A shared archive and a person's keep, joined.
@Suite struct JoinedTests {
  let folder: TemporaryFolder
  let shared: Archive
  let joined: Archive

  init() throws {
    folder = try TemporaryFolder()
    shared = try Archive(path: folder.file)
    try shared.file(try headlines(6), under: politics, in: paper, at: noon)
    try shared.save(try story(.number(2), "Boats at dawn", korean: "새벽 배"), in: paper, at: noon)
    joined = try Self.join(folder)
  }

  static func keep(_ folder: TemporaryFolder) -> String { "\(folder.path)/data/archive.sqlite" }

  static func join(_ folder: TemporaryFolder, at now: Instant = noon) throws -> Archive {
    try Archive.open(keep: keep(folder), joining: folder.file, at: now).archive
  }

  /// Drops stories of the shared archive as its retention does.
  func drop(_ number: Int) throws {
    try shared.connection.write(.fetched) {
      try $0.run(
        "DELETE FROM story WHERE id = (SELECT story FROM alias WHERE identity = ?)",
        [StoryID.number(number).text])
    }
  }

  @Test func nothingIsWrittenToTheSharedArchive() throws {
    let before = try shared.othersChangeCount()
    try joined.markRead([.number(1)], true, at: noon)
    try joined.bookmark(.number(2), true, at: noon)
    try joined.setTags(["sea"], of: .number(3), at: noon)
    try joined.setNote("tide", of: .number(4), at: noon)
    try joined.setPosition(ReadingPosition(block: 1, offset: 2), in: .number(5), at: noon)
    try joined.beginVisit(of: paper, at: noon)
    try joined.save(try story(.number(6), "Read by one"), in: paper, at: noon)
    #expect(try shared.othersChangeCount() == before)
    #expect(try shared.headlines(in: politics, of: paper, limit: 9).allSatisfy { !$0.isRead })
    #expect(try shared.story(.number(6)) == nil)
    #expect(try shared.bookmarks().isEmpty)
    #expect(try joined.story(.number(6)) != nil)
    #expect(try joined.position(in: .number(5)) == ReadingPosition(block: 1, offset: 2))
  }

  @Test func pictureIsKeptByWhoLookedAtItAndSeenWhoeverKeptIt() throws {
    let (own, served) = (try address("/own.png"), try address("/served.png"))
    try joined.keepPicture([1], at: own, in: .number(1), at: noon)
    try shared.keepPicture([2], at: served, in: .number(1), at: noon)
    #expect(try joined.picture(at: own) == [1])
    #expect(try joined.picture(at: served) == [2])
    #expect(try shared.picture(at: own) == nil)
  }

  @Test func whatOneDoesIsNotSeenByAnother() throws {
    let other = try Archive.open(keep: ":memory:", joining: folder.file, at: noon).archive
    try joined.markRead([.number(1), .number(2)], true, at: noon)
    #expect(try joined.unreadCount(of: paper) == 4)
    #expect(try other.unreadCount(of: paper) == 6)
    #expect(try joined.headlines(in: politics, of: paper, limit: 9, unreadOnly: true).count == 4)
    #expect(try other.headlines(in: politics, of: paper, limit: 9, unreadOnly: true).count == 6)
    #expect(try other.undo(at: noon) == nil)
  }

  @Test func bookmarkStandsWhenThePaperHasDroppedItsStory() throws {
    try joined.bookmark(.number(2), true, at: noon)
    try joined.setNote("the harbour at five", of: .number(2), at: noon)
    try joined.close()
    try drop(2)
    let later = try Self.join(folder, at: noon.plus(hours: 48))
    #expect(try later.bookmarks().ids == [.number(2)])
    #expect(try later.story(.number(2))?.halves.count == 2)
    #expect(try later.note(of: .number(2)) == "the harbour at five")
    let page = try later.search(.words("boats"), limit: 9)
    #expect(page.rows.map(\.listed.headline.id) == [.number(2)])
    #expect(try later.headlines(in: politics, of: paper, limit: 9).count == 5)
    try later.bookmark(.number(2), false, at: noon)
    #expect(try later.bookmarks().isEmpty)
    #expect(try later.undo(at: noon)?.kind == .unbookmarked)
    #expect(try later.bookmarks().ids == [.number(2)])
    #expect(try later.story(.number(2)) != nil)
  }

  @Test func storyIsKnownByItsNamesAndNotByItsNumber() throws {
    try joined.markRead([.number(1)], true, at: noon)
    try joined.bookmark(.number(3), true, at: noon)
    try joined.close()
    try shared.close()
    for suffix in ["", "-wal", "-shm"] { unlink(folder.file + suffix) }
    let anew = try Archive(path: folder.file)
    try anew.file(try headlines(6).reversed(), under: culture, in: paper, at: noon)
    let later = try Self.join(folder)
    let read = try later.headlines(in: culture, of: paper, limit: 9).filter(\.isRead)
    #expect(read.ids == [.number(1)])
    #expect(try later.bookmarks().ids == [.number(3)])
  }

  @Test func newStoriesAreNoticed() throws {
    let before = try joined.othersChangeCount()
    let added = try headline(.number(9), "A late ferry", posted: noon)
    try shared.file([added], under: culture, in: paper, at: noon)
    #expect(try joined.othersChangeCount() != before)
    #expect(try joined.listed(.number(9))?.headline.title == "A late ferry")
    #expect(try joined.unreadCounts(of: paper)[culture] == 1)
  }

  /// Its log tells who may only read, where nobody who may write is there, whether anything is new.
  @Test func nothingIsNoticedWhereNobodyWrites() throws {
    chmod(folder.path, 0o2750)
    try shared.close()
    let copy = try TemporaryFolder()
    // In a place of its own nothing of this process has it open.
    for end in ["", "-wal", "-shm"] {
      write(bytes(of: folder.file + end) ?? [], to: copy.file + end)
    }
    let alone = try Archive.open(keep: ":memory:", joining: copy.file, at: noon).archive
    let before = try alone.othersChangeCount()
    #expect(try alone.headlineCount(in: politics, of: paper) == 6)
    #expect(try alone.othersChangeCount() == before)
  }

  @Test func marksOfAnotherSessionOfTheSamePersonAreNoticed() throws {
    let second = try Self.join(folder)
    _ = try second.othersChangeCount()
    try joined.markRead([.number(1)], true, at: noon)
    _ = try second.othersChangeCount()
    #expect(try second.listed(.number(1))?.isRead == true)
    #expect(try second.unreadCount(of: paper) == 5)
  }

  @Test func textThatComesLaterGoesIntoTheBookmark() throws {
    try joined.bookmark(.number(4), true, at: noon)
    try joined.close()
    try shared.save(try story(.number(4), "Nets"), in: paper, at: noon.plus(hours: 1))
    try Self.join(folder, at: noon.plus(hours: 24)).close()
    try drop(4)
    #expect(try Self.join(folder, at: noon.plus(hours: 25)).story(.number(4)) != nil)
  }

  @Test func storiesThatTurnOutToBeOneAreOneInTheKeepToo() throws {
    let twin = try headline(.path("/harbour"), "The harbour opens, part 1")
    try shared.file([twin], under: culture, in: PaperID("paper"), at: noon.plus(hours: 60))
    try joined.markRead([.path("/harbour")], true, at: noon)
    try joined.setNote("one", of: .number(1), at: noon)
    try joined.close()
    // As a later telling of its time would make it.
    try shared.connection.write(.fetched) { db in
      let one = try #require(try Identities(db: db).story(.number(1)))
      let other = try #require(try Identities(db: db).story(.path("/harbour")))
      if one != other { try Union(db: db, kept: one, dropped: other).run() }
    }
    let later = try Self.join(folder, at: noon.plus(hours: 24))
    #expect(try later.listed(.path("/harbour"))?.isRead == true)
    #expect(try later.note(of: .path("/harbour")) == "one")
    #expect(try later.bookmarks().count == 1)
  }

  @Test func marksOfStoriesThatAreGoneGoToo() throws {
    let path = Self.keep(folder)
    try joined.save(try story(.number(5), "Fog"), in: paper, at: noon)
    try joined.close()
    try drop(5)
    try Self.join(folder, at: noon.plus(hours: 24)).close()
    let raw = try DatabaseQueue(path: path)
    #expect(try raw.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM story") } == 0)
  }

  @Test func ruleLeavesOutForOnePersonAlone() throws {
    try joined.setRule("part 3", true, at: noon)
    #expect(try joined.applyRules([.words("part 3")], onlyNew: false) == 1)
    #expect(try joined.headlineCount(in: politics, of: paper) == 5)
    #expect(try joined.headlines(in: politics, of: paper, limit: 9).count == 5)
    #expect(try shared.headlineCount(in: politics, of: paper) == 6)
    try joined.bookmark(.number(3), true, at: noon)
    #expect(try joined.headlineCount(in: politics, of: paper) == 6)
  }

  @Test func sharedArchiveOfAnotherSchemaIsRefusedByName() throws {
    try joined.close()
    try shared.connection.withoutTransaction {
      try $0.execute(sql: "PRAGMA user_version = \(Schema.steps.count + 1)")
    }
    let newer = ArchiveError.newerSchema(found: Schema.steps.count + 1, known: Schema.steps.count)
    #expect(throws: newer) { try Self.join(folder) }
    try shared.connection.withoutTransaction { try $0.execute(sql: "PRAGMA user_version = 2") }
    #expect(throws: ArchiveError.self) { try Self.join(folder) }
  }

  @Test func keepIsAnArchiveLikeAnyOther() throws {
    try joined.bookmark(.number(2), true, at: noon)
    try joined.copyBookmarks(at: noon)
    try joined.close()
    let alone = try Archive(path: Self.keep(folder))
    #expect(try alone.check().isEmpty)
    #expect(try alone.bookmarks().ids == [.number(2)])
    #expect(try alone.story(.number(2)) != nil)
    #expect(bytes(of: "\(folder.path)/data/bookmarks.txt") != nil)
  }
}
