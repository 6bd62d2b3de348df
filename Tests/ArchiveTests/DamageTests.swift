import Glibc
import News
import TestSupport
import Testing

@testable import Archive

@Suite struct DamageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let bookmarked = (1...6).map { StoryID.number($0 * 11) }

  /// An archive of 200 stories with texts, six bookmarks with tags and notes, and their copy.
  private func fill() throws {
    let archive = try Archive(path: folder.file)
    try archive.file(try headlines(200), under: politics, in: paper, at: noon)
    for number in 1...200 {
      let words = String(repeating: "Word \(number) of a long story. ", count: 60)
      try archive.save(
        try story(.number(number), words, korean: "이야기 \(number)"), in: paper, at: noon)
    }
    for id in DamageTests.bookmarked { try archive.bookmark(id, true, at: noon) }
    try archive.setTags(["harbour", "항구"], of: .number(11), at: noon)
    try archive.setNote("Ask.\n\nTwice.", of: .number(22), at: noon)
    try archive.markRead([.number(5)], true, at: noon)
    #expect(try archive.copyBookmarks(at: noon))
    try archive.close()
  }

  private func pages() throws -> [UInt8] { try #require(bytes(of: folder.file)) }

  /// Opens what `damage` has left, and expects a sound archive with every bookmark in it.
  private func expectBookmarks(after damage: ([UInt8]) -> [UInt8]) throws -> Salvage {
    try fill()
    let damaged = damage(try pages())
    write(damaged, to: folder.file)
    let opened = try Archive.open(path: folder.file, at: noon)
    let salvage = try #require(opened.salvage)
    #expect(bytes(of: try #require(salvage.damagedFile)) == damaged)
    #expect(salvage.damagedFile == folder.file + ".damaged-2026-11-24")
    let archive = opened.archive
    #expect(try archive.check() == [])
    #expect(Set(try archive.bookmarks().ids) == Set(DamageTests.bookmarked))
    #expect(salvage.bookmarkCount == DamageTests.bookmarked.count)
    for id in DamageTests.bookmarked { #expect(try archive.story(id)?.halves.count == 2) }
    #expect(try archive.tags(of: .number(11)) == ["harbour", "항구"])
    #expect(try archive.note(of: .number(22)) == "Ask.\n\nTwice.")
    #expect(try archive.storyCount(of: paper) == salvage.storyCount)
    try archive.close()
    #expect(try Archive.open(path: folder.file, at: noon).salvage == nil)
    return salvage
  }

  @Test func wrongMagic() throws {
    let salvage = try expectBookmarks { Array("Not a data base\0".utf8) + $0.dropFirst(16) }
    #expect(salvage.storyCount == 200)
    #expect(salvage.copiedBookmarkCount == 0)
  }

  @Test func headerOfZeros() throws {
    let salvage = try expectBookmarks { [UInt8](repeating: 0, count: 100) + $0.dropFirst(100) }
    #expect(salvage.storyCount == 200)
    #expect(salvage.copiedBookmarkCount == 0)
  }

  @Test func firstPageOfZeros() throws {
    let salvage = try expectBookmarks { [UInt8](repeating: 0, count: 4_096) + $0.dropFirst(4_096) }
    #expect(salvage.storyCount == 200)
    #expect(salvage.copiedBookmarkCount == 0)
  }

  @Test func fileWithoutItsEnd() throws {
    let salvage = try expectBookmarks { Array($0.prefix($0.count / 5 * 4 + 1_000)) }
    #expect(salvage.storyCount > 6)
  }

  @Test func fileCutToItsFirstPages() throws {
    let salvage = try expectBookmarks { Array($0.prefix(3 * 4_096)) }
    #expect(salvage.copiedBookmarkCount == 6)
  }

  @Test func everyTenthPageOfZeros() throws {
    let salvage = try expectBookmarks { pages in
      var pages = pages
      for page in stride(from: 5, to: pages.count / 4_096, by: 10) {
        pages.replaceSubrange(
          (page * 4_096)..<((page + 1) * 4_096), with: [UInt8](repeating: 0, count: 4_096))
      }
      return pages
    }
    #expect(salvage.storyCount > 100)
  }

  @Test func wholeFileOfRandomBytes() throws {
    var random = SeededRandom(seed: 11)
    let salvage = try expectBookmarks { pages in
      pages.map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }
    #expect(salvage.storyCount == 6)
  }

  @Test func wholeFileOfZeros() throws {
    let salvage = try expectBookmarks { [UInt8](repeating: 0, count: $0.count) }
    #expect(salvage.copiedBookmarkCount == 6)
  }

  @Test func emptyFileBesideAJournal() throws {
    try fill()
    write([], to: folder.file)
    write([1, 2, 3], to: folder.file + "-wal")
    let opened = try Archive.open(path: folder.file, at: noon)
    let salvage = try #require(opened.salvage)
    #expect(bytes(of: try #require(salvage.damagedFile) + "-wal") == [1, 2, 3])
    #expect(Set(try opened.archive.bookmarks().ids) == Set(DamageTests.bookmarked))
    #expect(try opened.archive.check() == [])
  }

  @Test func anySinglePageOfZerosIsSurvived() throws {
    try fill()
    let sound = try pages()
    for page in stride(from: 0, to: sound.count / 4_096, by: 7) {
      var damaged = sound
      damaged.replaceSubrange(
        (page * 4_096)..<((page + 1) * 4_096), with: [UInt8](repeating: 0, count: 4_096))
      write(damaged, to: folder.file)
      ArchiveFile(path: folder.file).markDamaged()
      let (archive, salvage) = try Archive.open(path: folder.file, at: noon)
      #expect(try archive.check() == [], "page \(page)")
      #expect(Set(try archive.bookmarks().ids) == Set(DamageTests.bookmarked), "page \(page)")
      #expect(try archive.storyCount(of: paper) > 150, "page \(page)")
      try archive.close()
      unlink(try #require(salvage?.damagedFile))
    }
  }

  @Test func randomBytesInsideAreSurvived() throws {
    try fill()
    let sound = try pages()
    var random = SeededRandom(seed: 3)
    for round in 0..<12 {
      var damaged = sound
      for _ in 0..<200 {
        damaged[Int(random.next() % UInt64(sound.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      write(damaged, to: folder.file)
      ArchiveFile(path: folder.file).markDamaged()
      let (archive, salvage) = try Archive.open(path: folder.file, at: noon)
      let faults = try archive.check()
      #expect(faults == [], "round \(round)")
      #expect(try archive.bookmarks().count >= 6, "round \(round)")
      try archive.close()
      unlink(try #require(salvage?.damagedFile))
    }
  }

  /// Beside our own copy of the bookmarks there was an archive, whatever stands there now.
  @Test(arguments: [nil, [], Array("My shopping list:\n- tea\n".utf8)] as [[UInt8]?])
  func bookmarksComeBackWhereTheArchiveIsGone(content: [UInt8]?) throws {
    try fill()
    unlink(folder.file)
    if let content { write(content, to: folder.file) }
    let (archive, salvage) = try Archive.open(path: folder.file, at: noon)
    #expect(Set(try archive.bookmarks().ids) == Set(DamageTests.bookmarked))
    #expect(try archive.check() == [])
    #expect((salvage?.damagedFile == nil) == (content == nil))
    if let content, let aside = salvage?.damagedFile { #expect(bytes(of: aside) == content) }
  }

  /// Keys stay: scripts name stories by them.
  @Test func fileThatLostNearlyAllIsLeftSoon() throws {
    try fill()
    let sound = try pages()
    write(Array(sound.prefix(60_000)), to: folder.file)
    ArchiveFile(path: folder.file).markDamaged()
    let (archive, _) = try Archive.open(path: folder.file, at: noon)
    #expect(Set(try archive.bookmarks().ids) == Set(DamageTests.bookmarked))
    #expect(try archive.check() == [])
  }

  @Test func foreignFilesAreRefusedAndLeft() throws {
    let foreign = [Array("My shopping list:\n- tea\n".utf8), [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3]]
    for content in foreign {
      write(content, to: folder.file)
      #expect(
        throws: ArchiveError.cannotOpen(
          path: folder.file,
          reason: "it is no archive; move it away, or choose another folder with --data")
      ) { try Archive.open(path: folder.file, at: noon) }
      #expect(bytes(of: folder.file) == content)
    }
  }

  @Test func damageFoundLaterIsMendedAtTheNextStart() throws {
    try fill()
    let archive = try #require(try openWithHiddenDamage())
    for number in 1...200 { _ = try? archive.story(.number(number)) }
    _ = try? archive.check()
    try archive.close()
    let again = try Archive.open(path: folder.file, at: noon)
    #expect(again.salvage?.bookmarkCount == 6)
    #expect(try again.archive.check() == [])
  }

  /// Spoils one leaf after the other, until one is not noticed at the opening.
  private func openWithHiddenDamage() throws -> Archive? {
    let sound = try pages()
    for page in stride(from: 4_096, to: sound.count, by: 4_096) where sound[page] == 0x0D {
      var damaged = sound
      damaged.replaceSubrange(page..<(page + 4_096), with: [UInt8](repeating: 0xEE, count: 4_096))
      write(damaged, to: folder.file)
      let (archive, salvage) = try Archive.open(path: folder.file, at: noon)
      if salvage == nil { return archive }
      try archive.close()
    }
    return nil
  }

  @Test func anOpenReaderFollowsToTheNewFile() throws {
    try fill()
    let reader = try Archive(path: folder.file)
    ArchiveFile(path: folder.file).markDamaged()
    let (other, salvage) = try Archive.open(path: folder.file, at: noon)
    #expect(salvage != nil)
    try reader.markRead([.number(150)], true, at: noon)
    #expect(try other.listed(.number(150))?.isRead == true)
    try other.bookmark(.number(7), true, at: noon)
    #expect(try reader.bookmarks().count == 7)
    try reader.close()
    try other.bookmark(.number(8), true, at: noon)
    try other.close()
    #expect(try Archive(path: folder.file).bookmarks().count == 8)
  }
}
