import Archive
import News
import Newsroom
import ReaderUI
import Typesetting

/// Reads the lists that the reader shows.
struct ListReading {
  let office: Office
  let paper: Paper

  private var archive: Archive { office.archive }

  /// A window of a list in an order, moved where it has to be to hold a story.
  func window(
    of source: ListSource, _ order: ListOrder, _ offset: Int, holding story: StoryID? = nil
  ) throws(ArchiveError) -> ListWindow {
    switch source {
    case .bookmarks:
      let rows = try archive.bookmarks()
      return ListWindow(
        rows: order == .oldest ? rows.reversed() : rows, count: rows.count, order: order)
    case .search(let text): return try found(text, order, holding: story).window
    case .site: return ListWindow(order: order)
    case .section(let section) where order == .paper:
      let rows = try archive.block(section, of: paper.id)
      return ListWindow(rows: rows, count: rows.count, order: order)
    case .section(let section):
      return try window(of: section, order, offset, holding: story)
    }
  }

  private func window(
    of section: SectionID, _ order: ListOrder, _ offset: Int, holding story: StoryID?
  ) throws(ArchiveError) -> ListWindow {
    let count = try archive.headlineCount(in: section, of: paper.id)
    var offset = offset
    if let story, let place = try archive.position(of: story, in: section, of: paper.id) {
      let index = order == .oldest ? count - 1 - place : place
      let isHeld = (offset..<offset + ListWindow.length).contains(index)
      if !isHeld { offset = max(index - ListWindow.length / 2, 0) }
    }
    let rows = try archive.headlines(
      in: section, of: paper.id, limit: ListWindow.length, offset: offset,
      oldestFirst: order == .oldest)
    return ListWindow(
      offset: offset, rows: rows, count: count, order: order,
      unread: try archive.headlineCount(in: section, of: paper.id, unreadOnly: true))
  }

  /// What a search took in another way than it may have been meant.
  func said(of source: ListSource) throws(ArchiveError) -> [Action] {
    guard case .search(let text) = source else { return [] }
    let notes = try office.searchQuery(text, in: paper)?.notes
    return (notes ?? []).prefix(1).map { .said(Status(Words.sentence($0), isWarning: true)) }
  }

  /// A part of what a search finds, in the paper that is shown and among what was kept: the newest or
  /// the best stories, or those that come after a place.
  ///
  /// Stories that came meanwhile push none out that is to be held.
  ///
  /// - Returns: the stories, and where to go on; nil where nothing is left.
  func found(
    _ text: String, _ order: ListOrder = .newest, count: Int = ListWindow.length,
    after cursor: SearchCursor? = nil, holding story: StoryID? = nil
  ) throws(ArchiveError) -> (window: ListWindow, next: SearchCursor?) {
    guard let query = try office.searchQuery(text, in: paper) else {
      return (ListWindow(order: order), nil)
    }
    let papers = [paper.id, Paper.kept.id]
    var page = try archive.search(
      query.condition, in: papers, limit: count, before: cursor,
      order: order == .relevance ? .relevance : .newest)
    while let story, let next = page.next, page.rows.count < count + ListWindow.length,
      !page.rows.contains(where: { $0.listed.headline.id == story })
    {
      let more = try archive.search(
        query.condition, in: papers, limit: ListReading.step, before: next)
      page.rows += more.rows
      page.next = more.next
    }
    return (window(of: page, order), page.next)
  }

  /// Stories that a search brings at once when its list goes on.
  static let step = ListWindow.length / 4

  private func window(of page: SearchPage, _ order: ListOrder) -> ListWindow {
    let snippets = page.rows.filter { !$0.snippet.marks.isEmpty }
      .map { ($0.listed.headline.id, $0.snippet) }
    var window = ListWindow(
      rows: page.rows.map(\.listed), count: page.rows.count, order: order,
      snippets: Dictionary(snippets, uniquingKeysWith: { first, _ in first }))
    window.goesOn = page.next != nil
    return window
  }

  /// All that a search finds.
  func all(_ text: String) throws(ArchiveError) -> [StoryID] {
    var (part, next) = try found(text)
    var stories = part.rows.map(\.headline.id)
    while let cursor = next {
      (part, next) = try found(text, after: cursor)
      stories += part.rows.map(\.headline.id)
    }
    return stories
  }
}
