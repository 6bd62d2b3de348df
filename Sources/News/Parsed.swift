/// What a page turned out to hold.
///
/// A page may be a story and carry the front blocks besides it.
public struct ParsedPage: Hashable, Sendable {
  /// The story, where the page is one.
  public var article: ParsedArticle?
  /// The rows of the page's own list, in order.
  public var rows: [ParsedRow]
  /// The front-page blocks that stand on it.
  public var blocks: [ParsedBlock]
  /// The next page of the list, or of the story where it is printed on several.
  public var next: Address?
  /// Feeds that the page names.
  public var feeds: [Address]
  /// What was noticed.
  public var notes: [ParseNote]

  /// Makes a page.
  public init(
    article: ParsedArticle? = nil, rows: [ParsedRow] = [], blocks: [ParsedBlock] = [],
    next: Address? = nil, feeds: [Address] = [], notes: [ParseNote] = []
  ) {
    (self.article, self.rows, self.blocks, self.next) = (article, rows, blocks, next)
    (self.feeds, self.notes) = (feeds, notes)
  }
}

/// A story as its page tells it.
public struct ParsedArticle: Hashable, Sendable {
  /// The address that the page gives itself, else the one it was read from.
  public var address: Address?
  /// The section label.
  public var sectionLabel = ""
  /// The label fused to the headline, such as `INTERVIEW`.
  public var label = ""
  /// The headline.
  public var headline = ""
  /// The line under it; Korean on a bilingual page.
  public var dek = ""
  /// Who wrote it.
  public var byline = Byline()
  /// When it was posted.
  public var posted: Instant?
  /// When it was updated.
  public var updated: Instant?
  /// What it is.
  public var kind = StoryKind.article
  /// The length of a film, as printed.
  public var length = ""
  /// The lead picture.
  public var image: Address?
  /// The text in one or two halves.
  public var halves: [Half] = []

  /// Makes an empty article, to be filled part by part.
  public init() {}
}

/// A row of a list or feed as it was found.
public struct ParsedRow: Hashable, Sendable {
  /// Where it leads; a row without a link is kept for its title.
  public var address: Address?
  /// The identity that a feed gives it (`guid`, `id`), where it is no address.
  public var feedID = ""
  /// The title without label.
  public var title = ""
  /// The label, such as `INTERVIEW`.
  public var label = ""
  /// The Korean headline.
  public var dek = ""
  /// The first lines.
  public var lead = ""
  /// Who wrote it.
  public var byline = Byline()
  /// The section label, a feed's category.
  public var sectionLabel = ""
  /// When it was posted.
  public var posted: Instant?
  /// When it was updated.
  public var updated: Instant?
  /// A picture.
  public var image: Address?
  /// What it leads to.
  public var kind = StoryKind.article
  /// A feed's own text of the story; empty on lists, and where the text was known before.
  public var content: [Block] = []
  /// What the text was made of; nil where a feed has none, or one that is read each time.
  public var textDigest: TextDigest?

  /// Makes an empty row, to be filled part by part.
  public init() {}
}

/// The rows of one front-page block.
public struct ParsedBlock: Hashable, Sendable {
  /// Which block.
  public var id: SectionID
  /// Its rows in reading order.
  public var rows: [ParsedRow]

  /// Makes a block.
  public init(id: SectionID, rows: [ParsedRow]) {
    (self.id, self.rows) = (id, rows)
  }
}

/// What a feed holds.
public struct ParsedFeed: Hashable, Sendable {
  /// The feed's title.
  public var title = ""
  /// The site that it belongs to.
  public var home: Address?
  /// Its entries in the order of the document, at most 2,000.
  public var rows: [ParsedRow] = []
  /// Where feeds are, when it is itself none but a page.
  public var feeds: [Address] = []
  /// What was noticed.
  public var notes: [ParseNote] = []

  /// Makes an empty feed, to be filled part by part.
  public init() {}
}

/// What a parser noticed; never an error, since a parser always returns a value.
public enum ParseNote: UInt8, Hashable, Sendable, CaseIterable {
  /// The document was empty.
  case empty = 1
  /// Bytes that are no text of the encoding were replaced.
  case brokenEncoding
  /// The document was not well formed and was read tolerantly.
  case notWellFormed
  /// A document type with entities was met; it is refused.
  case declaresEntities
  /// HTML where a feed was expected.
  case pageInsteadOfFeed
  /// A feed where a page was expected.
  case feedInsteadOfPage
  /// The site's own error page, answered as if all were well.
  case serviceError
  /// A challenge that only a browser can answer.
  case challenge
  /// No story was found on the page.
  case noArticle
  /// The text is so short that it may have been cut.
  case shortText
  /// More items or text than is kept; the rest was left out.
  case cutAtLimit
  /// No layout of the paper's recipe fitted; the page was read the generic way.
  case noLayout
  /// The text is what a feed carried; the story's own page has not been read.
  case fromFeed
  /// The site shows only the beginning: the text ends in "Continue reading" or at a wall.
  case cutBySite
  /// A page that asks to log in, answered as if all were well.
  case loginWall
  /// The site's page for addresses that it does not have, answered as if all were well.
  case missingPage
  /// A feed that is one, and holds no entries.
  case noEntries
  /// The text is the copy of a web archive; the site no longer has the page.
  case fromWebArchive
}
