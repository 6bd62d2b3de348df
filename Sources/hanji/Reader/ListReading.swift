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

  /// A window of a list in an order.
  func window(
    of source: ListSource, _ order: ListOrder, _ offset: Int
  ) throws(ArchiveError) -> ListWindow {
    switch source {
    case .bookmarks:
      let rows = try archive.bookmarks()
      return ListWindow(
        rows: order == .oldest ? rows.reversed() : rows, count: rows.count, order: order)
    case .search(let text): return try found(text, order)
    case .section(let section) where order == .paper:
      let rows = try archive.block(section, of: paper.id)
      return ListWindow(rows: rows, count: rows.count, order: order)
    case .section(let section):
      let rows = try archive.headlines(
        in: section, of: paper.id, limit: ListWindow.length, offset: offset,
        oldestFirst: order == .oldest)
      let count = try archive.headlineCount(in: section, of: paper.id)
      return ListWindow(offset: offset, rows: rows, count: count, order: order)
    }
  }

  /// What a search took in another way than it may have been meant.
  func said(of source: ListSource) throws(ArchiveError) -> [Action] {
    guard case .search(let text) = source else { return [] }
    let notes = try office.searchQuery(text, in: paper)?.notes
    return (notes ?? []).prefix(1).map { .said(Status(Words.sentence($0), isWarning: true)) }
  }

  /// The newest stories that a search finds, in the paper that is shown and among what was kept.
  func found(
    _ text: String, _ order: ListOrder = .newest
  ) throws(ArchiveError) -> ListWindow {
    guard let query = try office.searchQuery(text, in: paper) else {
      return ListWindow(order: order)
    }
    let page = try archive.search(
      query.condition, in: [paper.id, Paper.kept.id], limit: ListWindow.length,
      order: order == .relevance ? .relevance : .newest)
    let snippets = page.rows.filter { !$0.snippet.marks.isEmpty }
      .map { ($0.listed.headline.id, $0.snippet) }
    return ListWindow(
      rows: page.rows.map(\.listed), count: page.rows.count, order: order,
      snippets: Dictionary(snippets, uniquingKeysWith: { first, _ in first }))
  }
}
