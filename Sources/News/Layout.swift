/// One generation of a site's pages: how to know it, and where its parts stand.
public struct Layout: Hashable, Sendable {
  /// The layout's name in notes, such as `C`.
  public var name: String
  /// Selectors of which one must match for the layout to apply; none means always.
  public var signs: [String]
  /// Where the parts of a story stand; the first selector that finds something counts.
  public var roles: [Role: [String]]
  /// Where rows of lists stand.
  public var lists: [ListRule]

  /// Makes a layout.
  public init(
    name: String, signs: [String] = [], roles: [Role: [String]] = [:], lists: [ListRule] = []
  ) {
    (self.name, self.signs, self.roles, self.lists) = (name, signs, roles, lists)
  }
}

/// A part of a story's page.
///
/// Selectors are CSS, or XPath where they begin with `/` or `./`.
public enum Role: String, Hashable, Sendable, CaseIterable {
  /// The headline.
  case headline
  /// The line under the headline.
  case dek
  /// The section label.
  case section
  /// The writers.
  case byline
  /// The reporter's e-mail address.
  case email
  /// When it was posted.
  case posted
  /// When it was updated.
  case updated
  /// The element that holds the text.
  case body
  /// What is cut out of the body before it is read.
  case drop
  /// Elements of the Korean half, where the page marks them.
  case korean
  /// The caption of a picture.
  case caption
  /// One picture of a gallery with its caption.
  case photo
  /// Links to the other pages of a list, each with its number.
  case paging
  /// The length of a film.
  case length
  /// What shows that the page is an error and no story, though it was answered with 200.
  case failure
}

/// One kind of list on a page.
public struct ListRule: Hashable, Sendable {
  /// The front block that its rows belong to; nil for the page's own list.
  public var block: SectionID?
  /// The rows.
  public var row: [String]
  /// Inside a row: the link; the row itself where empty.
  public var link: [String]
  /// Inside a row: the title.
  public var title: [String]
  /// Inside a row: the Korean headline.
  public var dek: [String]
  /// Inside a row: the first lines.
  public var lead: [String]
  /// Inside a row: writers and time.
  public var byline: [String]
  /// Inside a row: the time, where it stands alone.
  public var posted: [String]
  /// Inside a row: the picture.
  public var image: [String]
  /// Inside a row: the number to sort by, where the printed order is not the reading order.
  public var rank: [String]
  /// What its stories are.
  public var kind: StoryKind

  /// Makes a rule; empty selectors find nothing.
  public init(
    block: SectionID? = nil, row: [String], link: [String] = [], title: [String] = [],
    dek: [String] = [], lead: [String] = [], byline: [String] = [], posted: [String] = [],
    image: [String] = [], rank: [String] = [], kind: StoryKind = .article
  ) {
    (self.block, self.row, self.link, self.title) = (block, row, link, title)
    (self.dek, self.lead, self.byline, self.posted) = (dek, lead, byline, posted)
    (self.image, self.rank, self.kind) = (image, rank, kind)
  }
}
