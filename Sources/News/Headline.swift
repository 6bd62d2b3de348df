/// A story as a list shows it, before its text is known.
public struct Headline: Hashable, Sendable {
  /// What names the story.
  public var id: StoryID
  /// Where it leads.
  public var address: Address
  /// The headline, without a label such as `[INTERVIEW]`.
  public var title: String
  /// The label that the paper fused to the title, such as `INTERVIEW`; empty for most.
  public var label: String
  /// The Korean headline or the line under the headline.
  public var dek: String
  /// The first lines, as lists and feeds print them.
  public var lead: String
  /// Who wrote it.
  public var byline: Byline
  /// The paper's own word for the section.
  public var sectionLabel: String
  /// When it appeared.
  public var posted: Instant?
  /// When it was changed.
  public var updated: Instant?
  /// A picture beside the row.
  public var image: Address?
  /// What kind of page it leads to.
  public var kind: StoryKind
  /// Whether the story is known to have a Korean half beside its English one.
  public var isBilingual: Bool

  /// Makes a headline.
  public init(
    id: StoryID, address: Address, title: String, label: String = "", dek: String = "",
    lead: String = "", byline: Byline = Byline(), sectionLabel: String = "",
    posted: Instant? = nil, updated: Instant? = nil, image: Address? = nil,
    kind: StoryKind = .article, isBilingual: Bool = false
  ) {
    (self.id, self.address, self.title, self.label) = (id, address, title, label)
    (self.dek, self.lead, self.byline, self.sectionLabel) = (dek, lead, byline, sectionLabel)
    (self.posted, self.updated, self.image) = (posted, updated, image)
    (self.kind, self.isBilingual) = (kind, isBilingual)
  }
}

/// A headline with what this reader has done with the story.
public struct ListedHeadline: Hashable, Sendable {
  /// The headline.
  public var headline: Headline
  /// Whether it has been read.
  public var isRead: Bool
  /// Whether it is bookmarked.
  public var isBookmarked: Bool
  /// Whether it came after the last visit.
  public var isNew: Bool
  /// Whether the whole text is kept.
  public var hasText: Bool

  /// Makes a row.
  public init(
    headline: Headline, isRead: Bool = false, isBookmarked: Bool = false, isNew: Bool = false,
    hasText: Bool = false
  ) {
    (self.headline, self.isRead, self.isBookmarked) = (headline, isRead, isBookmarked)
    (self.isNew, self.hasText) = (isNew, hasText)
  }
}
