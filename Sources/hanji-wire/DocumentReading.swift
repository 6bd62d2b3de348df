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
  var isVerbatim = false
  /// Texts of a feed that the reader has.
  var knownTexts: [TextDigest] = []

  /// Reads the bytes as what was expected; what they are instead is told by notes.
  func reply(_ bytes: [UInt8]) -> WireReply {
    if expectation == .captures {
      let captures = PageParser.captures(bytes, limit: WireLimits.captures)
      return .captures(FetchedCaptures(receipt: receipt, captures: captures))
    }
    let isFeed = PageParser.isFeed(bytes, contentType: contentType)
    switch expectation {
    case .feed: return feed(bytes, context, isFeed: isFeed)
    case .either where isFeed: return feed(bytes, context, isFeed: true)
    case .page, .either, .captures, .picture:
      return .page(FetchedPage(receipt: receipt, page: PageParser.page(bytes, in: context)))
    }
  }

  /// Whether the bytes ask for a browser.
  func isChallenge(_ bytes: [UInt8]) -> Bool {
    PageParser.page(bytes, in: context).notes.contains(.challenge)
  }

  /// Tells what the recipe finds in the bytes, instead of what they hold.
  func inspection(_ bytes: [UInt8]) -> WireReply {
    .inspection(PageParser.inspect(bytes, in: context))
  }

  /// Reads the bytes as a file that was brought from elsewhere, or as the page that they are.
  func imported(_ bytes: [UInt8], as kind: ImportKind?) -> WireReply {
    if let found = PageParser.imported(bytes, as: kind, now: now) { return .imported(found) }
    guard let address = PageParser.savedAddress(of: bytes) else { return reply(bytes) }
    return DocumentReading(
      receipt: Receipt(address: address, byteCount: receipt.byteCount), contentType: contentType,
      expectation: expectation, recipe: recipe, now: now
    ).reply(bytes)
  }

  private var context: PageContext {
    var context = PageContext(
      address: receipt.address, contentType: contentType, paper: recipe, now: now,
      isVerbatim: isVerbatim)
    context.knownTexts = Set(knownTexts)
    return context
  }

  private func feed(_ bytes: [UInt8], _ context: PageContext, isFeed: Bool) -> WireReply {
    var feed = PageParser.feed(bytes, in: context)
    let isPage = !isFeed && !bytes.isEmpty && feed.rows.isEmpty
    if isPage, !feed.notes.contains(.pageInsteadOfFeed) { feed.notes.append(.pageInsteadOfFeed) }
    return .feed(FetchedFeed(receipt: receipt, feed: feed))
  }
}
