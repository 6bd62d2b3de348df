import News
import Typesetting

/// Reads feeds: strictly, and where that fails tolerantly.
struct FeedParser {
  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  func feed(_ bytes: [UInt8]) -> ParsedFeed {
    var feed = ParsedFeed()
    let text = DecodedText(bytes, contentType: context.contentType)
    if text.isBroken { feed.notes.append(.brokenEncoding) }
    if text.isBlank {
      feed.notes.append(.empty)
      return feed
    }
    if FeedSign.isJSON(text.prefix(16_384)) {
      text.withBytes { JSONFeedReader(context).read(Array($0), into: &feed) }
      return feed
    }
    guard let document = document(text, &feed.notes) else { return feed }
    FeedReader(document, context).read(into: &feed)
    if feed.rows.isEmpty, !FeedSign.isFeed(bytes, contentType: nil) {
      feed.notes.append(.pageInsteadOfFeed)
    }
    return feed
  }

  /// The tree; nil where entities are declared or nothing can be read.
  private func document(_ text: DecodedText, _ notes: inout [ParseNote]) -> Document? {
    let strict = Document.xml(text, isTolerant: false)
    if let document = strict.document { return document }
    if strict.declaresEntities {
      notes.append(.declaresEntities)
      return nil
    }
    notes.append(.notWellFormed)
    let mended = MendedXML(text).text
    let tolerant = Document.xml(mended, isTolerant: true)
    if tolerant.declaresEntities { notes.append(.declaresEntities) }
    return tolerant.document
  }
}
