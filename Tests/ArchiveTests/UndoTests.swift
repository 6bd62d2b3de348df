import Archive
import News
import Testing

@Suite struct UndoTests {
  let folder: TemporaryFolder
  let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(path: folder.file)
    try archive.file(try headlines(4), under: politics, in: paper, at: noon)
  }

  private func unread() throws -> [StoryID] {
    try archive.stories(in: politics, of: paper, unreadOnly: true)
  }

  @Test func sectionMarkedReadIsUnreadAgainAfterARestart() throws {
    let all = try archive.stories(in: politics, of: paper)
    try archive.markRead(all, true, at: noon)
    #expect(try unread() == [])
    try archive.close()
    let reopened = try Archive(path: folder.file)
    let change = try #require(try reopened.undo(at: noon))
    #expect(change.kind == .markedRead)
    #expect(Set(change.stories) == Set(all))
    #expect(try reopened.unreadCounts(of: paper) == [politics: 4, national: 4])
    #expect(try reopened.check() == [])
  }

  @Test func actsAreUndoneNewestFirstAndRedoneInTurn() throws {
    try archive.markRead([.number(1)], true, at: noon)
    try archive.bookmark([.number(2), .number(3)], true, at: noon)
    #expect(try archive.undo(at: noon)?.kind == .bookmarked)
    #expect(try archive.bookmarks().isEmpty)
    #expect(try archive.undo(at: noon)?.kind == .markedRead)
    #expect(try archive.undo(at: noon) == nil)
    #expect(try archive.redo(at: noon)?.kind == .markedRead)
    #expect(try archive.redo(at: noon)?.kind == .bookmarked)
    #expect(try archive.redo(at: noon) == nil)
    #expect(try archive.bookmarks().count == 2)
    #expect(try unread().contains(.number(1)) == false)
  }

  @Test func whatWasUndoneIsGoneOnceSomethingElseIsDone() throws {
    try archive.markRead([.number(1)], true, at: noon)
    _ = try archive.undo(at: noon)
    try archive.markRead([.number(2)], true, at: noon)
    #expect(try archive.redo(at: noon) == nil)
    #expect(try unread() == [.number(1), .number(3), .number(4)])
  }

  @Test func anActThatChangesNothingIsNoAct() throws {
    try archive.markRead([.number(1)], true, at: noon)
    try archive.markRead([.number(1)], true, at: noon.plus(hours: 1))
    _ = try archive.undo(at: noon)
    #expect(try archive.undo(at: noon) == nil)
  }

  @Test func bookmarkComesBackWithTextTagsAndNote() throws {
    let text = try story(.number(1), "Words.")
    try archive.save(text, in: paper, at: noon)
    try archive.setTags(["  Harbour ", "항구", ""], of: .number(1), at: noon)
    try archive.setNote("Ask about the pier.", of: .number(1), at: noon)
    #expect(try archive.bookmarks().ids == [.number(1)])
    try archive.bookmark(.number(1), false, at: noon)
    try archive.loseTexts(savedBefore: noon.plus(hours: 9))
    #expect(try archive.story(.number(1)) == nil)
    #expect(try archive.undo(at: noon)?.kind == .unbookmarked)
    try archive.loseTexts(savedBefore: noon.plus(hours: 9))
    #expect(try archive.story(.number(1)) == text)
    #expect(try archive.tags(of: .number(1)) == ["Harbour", "항구"])
    #expect(try archive.note(of: .number(1)) == "Ask about the pier.")
  }

  @Test func tagsNotesSearchesAndFollowsAreUndone() throws {
    try archive.setTags(["a", "b"], of: .number(1), at: noon)
    try archive.setTags(["b", "c"], of: .number(1), at: noon)
    try archive.setNote("one", of: .number(1), at: noon)
    try archive.setNote("two", of: .number(1), at: noon)
    try archive.setSearch("성장 since:7d", named: "growth", at: noon)
    try archive.setFollow(Follow(.reporter, "홍: 기자"), true, at: noon)
    #expect(try archive.follows() == [Follow(.reporter, "홍: 기자")])
    let kinds = try (0..<4).map { _ in try archive.undo(at: noon)?.kind }
    #expect(kinds == [.followed, .savedSearch, .noted, .noted])
    #expect(try archive.follows() == [])
    #expect(try archive.searches() == [])
    #expect(try archive.note(of: .number(1)) == nil)
    #expect(try archive.undo(at: noon)?.kind == .tagged)
    #expect(try archive.tags(of: .number(1)) == ["a", "b"])
    #expect(try archive.tags().map(\.name) == ["a", "b"])
    #expect(try archive.undo(at: noon)?.kind == .tagged)
    #expect(try archive.bookmarks().isEmpty)
  }

  @Test func anActOfAnotherProcessIsUndoneToo() throws {
    let other = try Archive(path: folder.file)
    try other.markRead([.number(2)], true, at: noon)
    #expect(try archive.undo(at: noon)?.stories == [.number(2)])
    #expect(try other.listed(.number(2))?.isRead == false)
  }

  @Test func undoFollowsAStoryThatBecameOneWithAnother() throws {
    let early = try headline(.path("/a"), "The tide comes in twice", posted: noon)
    try archive.file([early], under: culture, in: paper, at: noon)
    let late = try headline(.number(9), "The tide comes in once", posted: noon)
    try archive.file([late], under: culture, in: paper, at: noon)
    try archive.setTags(["sea"], of: .number(9), at: noon)
    let renamed = try headline(.number(9), "The tide comes in twice", posted: noon)
    try archive.file([renamed], under: culture, in: paper, at: noon)
    #expect(try archive.tags(of: .path("/a")) == ["sea"])
    #expect(try archive.undo(at: noon)?.kind == .tagged)
    #expect(try archive.tags(of: .path("/a")) == [])
    #expect(try archive.bookmarks().isEmpty)
    #expect(try archive.check() == [])
  }
}

@Suite struct LeaseTests {
  let archive: Archive

  let a = LeaseHolder("a")
  let b = LeaseHolder("b")

  init() throws { archive = try Archive(path: ":memory:") }

  @Test func oneHoldsALeaseUntilItIsGivenBack() throws {
    #expect(try archive.takeLease("refresh", as: a, at: noon) == nil)
    #expect(try archive.takeLease("refresh", as: b, at: noon) == a)
    #expect(try archive.takeLease("refresh", as: a, at: noon) == nil)
    try archive.releaseLease("refresh", as: b, at: noon)
    #expect(try archive.takeLease("refresh", as: b, at: noon) == a)
    try archive.releaseLease("refresh", as: a, at: noon)
    #expect(try archive.takeLease("refresh", as: b, at: noon) == nil)
  }

  @Test func leaseOfADeadProcessRunsOut() throws {
    #expect(try archive.takeLease("refresh", as: LeaseHolder("elsewhere 7"), at: noon) == nil)
    #expect(try archive.takeLease("refresh", as: b, at: noon.plus(hours: 1)) == nil)
  }

  @Test func leaseOfAProcessOfThisHostThatIsNoMoreIsFree() throws {
    let me = LeaseHolder.thisProcess
    let host = me.text.prefix { $0 != " " }
    let dead = LeaseHolder("\(host) 2147483646")
    #expect(try archive.takeLease("refresh", as: dead, at: noon) == nil)
    #expect(try archive.takeLease("refresh", at: noon) == nil)
    #expect(try archive.takeLease("refresh", as: b, at: noon) == me)
  }

  @Test func leaseFromAClockThatWasAheadHoldsNobodyUp() throws {
    let future = noon.plus(hours: 90_000)
    #expect(try archive.takeLease("refresh", as: LeaseHolder("ahead"), at: future) == nil)
    #expect(try archive.takeLease("refresh", as: b, at: noon) == nil)
  }

  @Test func positionInAStoryIsKept() throws {
    try archive.file(try headlines(1), under: politics, in: paper, at: noon)
    let place = ReadingPosition(block: 3, offset: 41)
    try archive.setPosition(place, in: .number(1), at: noon)
    #expect(try archive.position(in: .number(1)) == place)
    try archive.setPosition(nil, in: .number(1), at: noon)
    #expect(try archive.position(in: .number(1)) == nil)
  }
}
