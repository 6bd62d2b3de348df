/// A paper: its name, its sections, the blocks of its front page, and how its pages are read.
public struct Paper: Hashable, Sendable {
  /// The paper's name in files and on the command line.
  public var id: PaperID
  /// The paper's name as it is shown.
  public var title: LocalizedText
  /// The front page.
  public var home: Address?
  /// What the site is called by its own addresses.
  public var identity: IdentityRule
  /// The language of its headlines.
  public var language: Language
  /// The zone of times that a page prints without one.
  public var zone: ZoneOffset
  /// The section menu, in menu order.
  public var sections: [Section]
  /// The blocks of the front page, in order.
  public var blocks: [FrontBlock]
  /// How its pages are read, in the order to try.
  public var layouts: [Layout]
  /// Where its site is searched; nil where it cannot be.
  public var search: SiteSearchPage?
  /// How politely its hosts are asked.
  public var manners = Manners()

  /// Makes a paper.
  public init(
    id: PaperID, title: LocalizedText, home: Address? = nil,
    identity: IdentityRule = IdentityRule(),
    language: Language = .english, zone: ZoneOffset = .korea, sections: [Section] = [],
    blocks: [FrontBlock] = [], layouts: [Layout] = []
  ) {
    (self.id, self.title, self.home, self.identity) = (id, title, home, identity)
    (self.language, self.zone, self.sections) = (language, zone, sections)
    (self.blocks, self.layouts) = (blocks, layouts)
  }

  /// The section of an ID, wherever it stands in the tree.
  public func section(_ id: SectionID) -> Section? {
    Paper.section(id, in: sections)
  }

  private static func section(_ id: SectionID, in sections: [Section]) -> Section? {
    for section in sections {
      if section.id == id { return section }
      if let found = Paper.section(id, in: section.subsections) { return found }
    }
    return nil
  }

  /// Every section in menu order, each before its sub-sections.
  public var allSections: [Section] {
    sections.flatMap(\.withSubsections)
  }
}

/// One entry of the section menu.
public struct Section: Hashable, Sendable {
  /// Its place in the tree, such as `national/foreign-affairs`.
  public var id: SectionID
  /// Its title.
  public var title: LocalizedText
  /// Feeds that carry it.
  public var feeds: [Address]
  /// List pages that carry it, newest first.
  public var lists: [Address]
  /// Whether the paper's present site still has it; a section it has not stays with what is kept.
  public var isCurrent: Bool
  /// The entries below it.
  public var subsections: [Section]

  /// Makes a section.
  public init(
    id: SectionID, title: LocalizedText, feeds: [Address] = [], lists: [Address] = [],
    isCurrent: Bool = true, subsections: [Section] = []
  ) {
    (self.id, self.title, self.feeds, self.lists) = (id, title, feeds, lists)
    (self.isCurrent, self.subsections) = (isCurrent, subsections)
  }

  /// This section and all below it, in menu order.
  public var withSubsections: [Section] {
    [self] + subsections.flatMap(\.withSubsections)
  }
}

/// A block of the front page, such as Top 10 Stories.
public struct FrontBlock: Hashable, Sendable {
  /// Its name, by which pages' rows are filed under it.
  public var id: SectionID
  /// Its title.
  public var title: LocalizedText
  /// How its rows are shown.
  public var style: FrontBlockStyle

  /// Makes a block.
  public init(id: SectionID, title: LocalizedText, style: FrontBlockStyle) {
    (self.id, self.title, self.style) = (id, title, style)
  }
}

/// How the rows of a front-page block are shown.
public enum FrontBlockStyle: String, Hashable, Sendable, CaseIterable {
  /// By rank, 1 to 10.
  case ranked
  /// By time, newest first.
  case timed
  /// Titles after one another in running lines.
  case titles
}
