public import News
import Typesetting

/// What is known of a document before it is read.
public struct PageContext: Sendable {
  /// Where it came from; links are resolved against it.
  public var address: Address
  /// The `Content-Type` it was sent with.
  public var contentType: String?
  /// How the paper's pages are read; nil for a paper without a recipe.
  public var paper: PageRecipe?
  /// The time of fetching; nothing is dated after it.
  public var now: Instant

  /// Whether words are wanted as they were written, to be looked at and neither kept nor drawn.
  public var isVerbatim: Bool

  /// Texts of a feed that are known, which its rows do without.
  public var knownTexts: Set<TextDigest> = []

  /// Makes a context.
  public init(
    address: Address, contentType: String? = nil, paper: PageRecipe? = nil, now: Instant,
    isVerbatim: Bool = false
  ) {
    (self.address, self.contentType, self.paper, self.now) = (address, contentType, paper, now)
    self.isVerbatim = isVerbatim
  }

  fileprivate var rule: Sanitiser.Rule { isVerbatim ? .verbatim : .drawn }
}

/// Bytes of pages and feeds in, parsed and cleaned values out: the module's whole API.
///
/// Every function is total: any bytes give a value, and notes say what was odd.
public enum PageParser {
  /// Reads a page: its story, its lists, its front-page blocks.
  ///
  /// The order is the paper's recipe, then JSON-LD and meta elements, then the text's own density.
  public static func page(_ bytes: [UInt8], in context: PageContext) -> ParsedPage {
    CleanText.$rule.withValue(context.rule) { read(bytes, in: context) }
  }

  private static func read(_ bytes: [UInt8], in context: PageContext) -> ParsedPage {
    let text = DecodedText(bytes, contentType: context.contentType)
    if text.isBlank { return ParsedPage(notes: [.empty]) }
    if isFeed(bytes, contentType: context.contentType) {
      return ParsedPage(notes: [.feedInsteadOfPage, .noArticle])
    }
    guard let document = Document.html(text), document.count > 0 else {
      return ParsedPage(notes: [.empty])
    }
    var page = PageReader(document, text, in: context).page()
    if document.isCut || text.isCut, !page.notes.contains(.cutAtLimit) {
      page.notes.append(.cutAtLimit)
    }
    if text.isBroken { page.notes.append(.brokenEncoding) }
    return page
  }

  /// Reads a feed: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 1.0.
  public static func feed(_ bytes: [UInt8], in context: PageContext) -> ParsedFeed {
    CleanText.$rule.withValue(context.rule) { FeedParser(context).feed(bytes) }
  }

  /// Whether a document is a feed, by what it looks like and, where that says nothing, its type.
  public static func isFeed(_ bytes: [UInt8], contentType: String?) -> Bool {
    FeedSign.isFeed(bytes, contentType: contentType)
  }
}
