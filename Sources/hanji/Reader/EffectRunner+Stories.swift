import Archive
import News
import Newsroom
import ReaderUI

/// Bringing the texts of stories, and changing their marks.
extension EffectRunner {
  /// The kept text, brought anew where the paper changed it since; else the page is fetched, and the
  /// feed's own text stands in for it.
  func loadStory(_ id: StoryID) throws(ArchiveError) -> [Action] {
    guard let listed = try archive.listed(id) else {
      return [.storyFailed(id, Words.storyGone)]
    }
    if let story = try archive.story(id), story.isWhole {
      let position = try archive.position(in: id).map { [Action.positionFound(id, $0)] } ?? []
      if try archive.isOutdated(id) { try fetch(listed) }
      return [.storyLoaded(listed, story), try noteKeeping.annotated(id)] + position
    }
    try fetch(listed)
    return [.marked(listed), .storyAwaited(id)]
  }

  func fetchAnew(_ id: StoryID) throws(ArchiveError) {
    guard let listed = try archive.listed(id) else { return }
    fetchedAnew.insert(id)
    try fetch(listed)
  }

  /// A bookmark may lead to a story of another paper than the one that is shown.
  func fetch(_ listed: ListedHeadline) throws(ArchiveError) {
    let headline = listed.headline
    office.newsroom.fetchStory(
      headline.id, at: headline.address, of: try office.desk(of: headline.id), now: now)
  }

  func marked(_ id: StoryID) throws(ArchiveError) -> [Action] {
    try archive.listed(id).map { [.marked($0)] } ?? []
  }

  func markAllRead(_ source: ListSource) throws(ArchiveError) -> [Action] {
    let stories =
      switch source {
      case .bookmarks: try archive.bookmarks().map(\.headline.id)
      case .search(let text): try lists.all(text)
      case .site: siteSearch.found ?? []
      case .section(let id): try archive.stories(in: id, of: shown.paper.id, unreadOnly: true)
      }
    let marked = try archive.markRead(stories, true, at: now)
    return [.archiveChanged, .said(Status(Words.allRead(marked.count)))]
  }

  func said(
    _ change: Change?, _ sentence: (Change) -> LocalizedText, else nothing: LocalizedText
  ) throws(ArchiveError) -> [Action] {
    guard let change else { return [.said(Status(nothing))] }
    if change.kind == .ruled { try office.applyRules(onlyNew: false) }
    return [.archiveChanged, .said(Status(sentence(change)))]
  }

  func markRead(_ ids: [StoryID], _ isRead: Bool) throws(ArchiveError) -> [Action] {
    let changed = try archive.markRead(ids, isRead, at: now)
    if ids.count == 1 { return try marked(ids[0]) }
    let words = isRead ? Words.allRead(changed.count) : Words.allUnread(changed.count)
    return [.archiveChanged, .said(Status(words))]
  }

  func bookmark(_ ids: [StoryID], _ isOn: Bool) throws(ArchiveError) -> [Action] {
    try archive.bookmark(ids, isOn, at: now)
    for id in ids where isOn {
      if let listed = try archive.listed(id), !listed.hasText { try fetch(listed) }
    }
    if ids.count > 1 { return [.archiveChanged, .said(Status(Words.kept(ids.count, isOn)))] }
    return try marked(ids[0]) + [.said(Status(isOn ? Words.kept : Words.keptNoMore))]
  }
}

extension Story {
  /// Whether the kept text is the story's page, or a feed's text that is long enough to be all.
  fileprivate var isWhole: Bool {
    guard notes.contains(.fromFeed) else { return true }
    let bytes = halves.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.plainText.utf8.count } }
    return bytes >= 1_500
  }
}
