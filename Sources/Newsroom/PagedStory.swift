import News
import WireClient
import WireProtocol

/// A story that is printed on several pages, while they are fetched one after the other.
struct PagedStory {
  /// The first page, with what the later ones added.
  private(set) var whole: FetchedPage
  private var visited: Set<Address>

  /// Longer stories are cut here: a site may number pages without end.
  private static let pageLimit = 20

  /// Begins with a story's first page.
  init(_ first: FetchedPage, at address: Address) {
    (whole, visited) = (first, [address, first.receipt.address])
  }

  /// Where the next page is; nil where the story is whole.
  ///
  /// On a page that holds a list besides, the next page is the list's.
  var next: Address? {
    guard let next = whole.page.next, whole.page.rows.isEmpty, whole.page.article != nil,
      next.host == whole.receipt.address.host, !visited.contains(next)
    else { return nil }
    return next
  }

  /// Adds the next page; one that could not be had ends the story, which says so.
  mutating func add(_ answer: WireAnswer, at address: Address) {
    visited.insert(address)
    whole.page.next = nil
    guard case .page(let fetched) = answer, let article = fetched.page.article else {
      return note(.shortText)
    }
    guard add(article) else { return }
    for found in fetched.page.notes { note(found) }
    guard let next = fetched.page.next, fetched.page.rows.isEmpty else { return }
    if visited.count < PagedStory.pageLimit { whole.page.next = next } else { note(.cutAtLimit) }
  }

  /// Adds what a page's article has beyond the pages before it.
  ///
  /// - Returns: whether it had anything; a page that begins like the first is the first, shown with
  ///   another page of its comments.
  private mutating func add(_ article: ParsedArticle) -> Bool {
    guard let halves = whole.page.article?.halves else { return false }
    let blocks = halves.flatMap(\.blocks).map(\.plainText)
    let firstOfNext = article.halves.first?.blocks.first?.plainText
    guard firstOfNext != nil, firstOfNext != blocks.first else { return false }
    let known = Set(blocks)
    var isLonger = false
    for half in article.halves {
      let new = half.blocks.filter { !known.contains($0.plainText) }
      guard !new.isEmpty else { continue }
      isLonger = true
      if let index = halves.firstIndex(where: { $0.language == half.language }) {
        whole.page.article?.halves[index].blocks += new
        whole.page.article?.halves[index].credit = half.credit
      } else {
        whole.page.article?.halves.append(Half(language: half.language, blocks: new))
      }
    }
    return isLonger
  }

  private mutating func note(_ note: ParseNote) {
    if !whole.page.notes.contains(note) { whole.page.notes.append(note) }
  }
}
