import News
import PageParsing
import WireProtocol

/// Everything that is known of a document before its bytes are read.
struct DocumentReading {
  let receipt: Receipt
  let contentType: String?
  let expectation: Expectation
  let recipe: PageRecipe?
  let now: Instant

  /// Reads the bytes as what was expected; what they are instead is told by notes.
  func reply(_ bytes: [UInt8]) -> WireReply {
    let isFeed = PageParser.isFeed(bytes, contentType: contentType)
    switch expectation {
    case .feed: return feed(bytes, context, isFeed: isFeed)
    case .either where isFeed: return feed(bytes, context, isFeed: true)
    case .page, .either:
      return .page(FetchedPage(receipt: receipt, page: PageParser.page(bytes, in: context)))
    }
  }

  /// Tells what the recipe finds in the bytes, instead of what they hold.
  func inspection(_ bytes: [UInt8]) -> WireReply {
    .inspection(PageParser.inspect(bytes, in: context))
  }

  private var context: PageContext {
    PageContext(address: receipt.address, contentType: contentType, paper: recipe, now: now)
  }

  private func feed(_ bytes: [UInt8], _ context: PageContext, isFeed: Bool) -> WireReply {
    var feed = PageParser.feed(bytes, in: context)
    let isPage = !isFeed && !bytes.isEmpty && feed.rows.isEmpty
    if isPage, !feed.notes.contains(.pageInsteadOfFeed) { feed.notes.append(.pageInsteadOfFeed) }
    return .feed(FetchedFeed(receipt: receipt, feed: feed))
  }
}
