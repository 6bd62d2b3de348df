import News
import Typesetting

/// Reads feeds of every form.
struct FeedParser {
  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  func feed(_ bytes: [UInt8]) -> ParsedFeed {
    var feed = ParsedFeed()
    let text = DecodedText(bytes, contentType: context.contentType)
    if text.isBroken { feed.notes.append(.brokenEncoding) }
    if text.isCut { feed.notes.append(.cutAtLimit) }
    if text.isBlank {
      feed.notes.append(.empty)
      return feed
    }
    if FeedSign.isJSON(text.prefix(16_384)) {
      var reader = JSONFeedReader(context)
      text.withBytes { reader.read(Array($0), into: &feed) }
      return feed
    }
    let tree = FeedScanner.read(text)
    if tree.declaresEntities {
      feed.notes.append(.declaresEntities)
      return feed
    }
    FeedReader(tree, context).read(into: &feed)
    if tree.document.count >= MarkupTree.nodeLimit { feed.noteCut() }
    if feed.rows.isEmpty, !FeedSign.isFeed(bytes, contentType: nil) {
      return page(text, feed.notes)
    }
    if !tree.isWellFormed { feed.notes.append(.notWellFormed) }
    return feed
  }

  /// What a page tells that was sent in place of a feed.
  private func page(_ text: DecodedText, _ notes: [ParseNote]) -> ParsedFeed {
    var feed = ParsedFeed()
    feed.notes = notes + [.pageInsteadOfFeed]
    guard let page = Document.html(text), page.count > 0 else { return feed }
    if let note = FailureSigns(page).note { feed.notes.append(note) }
    feed.title = page.first(.title, below: 0).map { page.line($0) } ?? ""
    feed.feeds = FeedSearch(page, at: context.address).feeds()
    return feed
  }
}
