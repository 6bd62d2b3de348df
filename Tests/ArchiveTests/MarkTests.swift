import Archive
import News
import Testing

@Suite struct MarkTests {
  let folder: TemporaryFolder
  let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(path: folder.file)
    try archive.file(try headlines(3), under: politics, in: paper, at: noon)
  }

  @Test func marksSurviveReopening() throws {
    try archive.markRead([.number(1)], true, at: noon)
    try archive.bookmark(.number(2), true, at: noon)
    try archive.setPreference("column", "64")
    try archive.close()
    let reopened = try Archive(path: folder.file)
    let listed = try reopened.headlines(in: politics, of: paper, limit: 9)
    #expect(listed.map(\.isRead) == [true, false, false])
    #expect(listed.map(\.isBookmarked) == [false, true, false])
    #expect(try reopened.preference("column") == "64")
    #expect(try reopened.unreadCount(of: paper) == 2)
    #expect(try reopened.check() == [])
  }

  @Test func marksShowInAnotherOpenArchive() throws {
    let other = try Archive(path: folder.file)
    let before = try other.changeCount()
    #expect(try other.changeCount() == before)
    try archive.markRead([.number(3)], true, at: noon)
    #expect(try other.changeCount() != before)
    #expect(try other.listed(.number(3))?.isRead == true)
    let ownBefore = try archive.changeCount()
    try other.bookmark(.number(3), true, at: noon)
    #expect(try archive.changeCount() != ownBefore)
    #expect(try archive.bookmarks().ids == [.number(3)])
  }

  @Test func ownChangeIsCountedToo() throws {
    let before = try archive.changeCount()
    try archive.markRead([.number(1)], true, at: noon)
    #expect(try archive.changeCount() > before)
  }

  @Test func onlyChangedMarksAreTold() throws {
    try archive.markRead([.number(1)], true, at: noon)
    let all: [StoryID] = [.number(1), .number(2), .number(9)]
    #expect(try archive.markRead(all, true, at: noon) == [.number(2)])
    #expect(try archive.markRead([.number(1)], false, at: noon) == [.number(1)])
    #expect(try archive.unreadCounts(of: paper) == [politics: 2, national: 2])
    let unread = try archive.headlines(in: national, of: paper, limit: 9, unreadOnly: true)
    #expect(unread.ids == [.number(1), .number(3)])
    #expect(try archive.stories(in: national, of: paper, unreadOnly: true) == unread.ids)
    #expect(try archive.stories(in: national, of: paper).count == 3)
    #expect(try archive.bookmark(.number(9), true, at: noon) == false)
  }

  @Test func bookmarksAreNewestFirst() throws {
    for number in [2, 3, 1] {
      #expect(try archive.bookmark(.number(number), true, at: noon))
    }
    #expect(try archive.bookmark(.number(3), true, at: noon.plus(hours: 1)) == false)
    #expect(try archive.bookmarks().ids == [.number(1), .number(3), .number(2)])
    #expect(try archive.bookmark(.number(3), false, at: noon))
    #expect(try archive.bookmarks().ids == [.number(1), .number(2)])
  }

  @Test func bookmarkHasTheTextThatIsSavedLaterAndGivesItBack() throws {
    try archive.bookmark(.number(1), true, at: noon)
    let text = try story(.number(1), "Words.")
    try archive.save(text, in: paper, at: noon)
    try archive.loseTexts(savedBefore: noon.plus(hours: 1))
    #expect(try archive.story(.number(1)) == text)
    try archive.bookmark(.number(1), false, at: noon)
    try archive.bookmark(.number(1), true, at: noon)
    #expect(try archive.story(.number(1)) == text)
  }

  @Test func newIsWhatCameAfterTheLastVisit() throws {
    try archive.beginVisit(of: paper, at: noon)
    #expect(try archive.newCounts(of: paper) == [:])
    try archive.endVisit(of: paper, at: noon)
    try archive.file([try headline(.number(7), "Tide")], under: culture, in: paper, at: noon)
    try archive.beginVisit(of: paper, at: noon)
    #expect(try archive.newCounts(of: paper) == [culture: 1])
    #expect(try archive.newCount(of: paper) == 1)
    #expect(try archive.latest(of: paper, limit: 9).map(\.isNew) == [true, false, false, false])
    try archive.endVisit(of: paper, at: noon)
    try archive.beginVisit(of: paper, at: noon)
    #expect(try archive.newCounts(of: paper) == [:])
  }

  @Test func preferenceCanBeForgotten() throws {
    try archive.setPreference("language", "ko")
    try archive.setPreference("language", nil)
    #expect(try archive.preference("language") == nil)
  }
}
