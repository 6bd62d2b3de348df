/// What a paper's recipe finds on one page, for those who write paper files.
public struct PageInspection: Hashable, Sendable {
  /// The recipe's layouts in the order to try.
  public var layouts: [InspectedLayout]
  /// By which way the page is read.
  public var way: ReadingWay
  /// What was noticed when it was read.
  public var notes: [ParseNote]

  /// Makes an inspection.
  public init(
    layouts: [InspectedLayout] = [], way: ReadingWay = .unread, notes: [ParseNote] = []
  ) {
    (self.layouts, self.way, self.notes) = (layouts, way, notes)
  }

  /// The most selectors that are told of; the rest is left out and noted as `cutAtLimit`.
  public static let selectorLimit = 1_000
  /// The longest text that is told of a selector or of what it found, in scalars.
  public static let textLimit = 200
}

/// One layout on one page.
public struct InspectedLayout: Hashable, Sendable {
  /// The layout's name.
  public var name: String
  /// What its signs found; without signs it always applies.
  public var signs: [InspectedSelector]
  /// Whether it applies to the page.
  public var applies: Bool
  /// Its roles that have selectors, in the order of `Role`; where it does not apply, those alone
  /// that have unreadable ones.
  public var roles: [InspectedRole]
  /// Its lists, in their order; where it does not apply, those alone with unreadable selectors.
  public var lists: [InspectedList]

  /// Makes a layout's findings.
  public init(
    name: String, signs: [InspectedSelector] = [], applies: Bool = false,
    roles: [InspectedRole] = [], lists: [InspectedList] = []
  ) {
    (self.name, self.signs, self.applies) = (name, signs, applies)
    (self.roles, self.lists) = (roles, lists)
  }

  /// The selectors that can be read neither as CSS of the subset nor as XPath.
  public var unreadable: [String] {
    (signs + roles.flatMap(\.selectors) + lists.flatMap { $0.rows + $0.parts })
      .filter { $0.finding == .unreadable }.map(\.text)
  }
}

/// One role of a layout on one page.
public struct InspectedRole: Hashable, Sendable {
  /// The role.
  public var role: Role
  /// Its selectors in the order to try.
  public var selectors: [InspectedSelector]

  /// Makes a role's findings.
  public init(role: Role, selectors: [InspectedSelector]) {
    (self.role, self.selectors) = (role, selectors)
  }
}

extension [InspectedSelector] {
  /// The first selector that found something: the one that counts.
  public var counting: InspectedSelector? {
    first { if case .found = $0.finding { true } else { false } }
  }
}

/// One list of a layout on one page.
public struct InspectedList: Hashable, Sendable {
  /// The front block that its rows belong to; nil for the page's own list.
  public var block: SectionID?
  /// Its selectors of rows, in the order to try.
  public var rows: [InspectedSelector]
  /// The unreadable ones among the selectors of a row's parts.
  public var parts: [InspectedSelector]

  /// Makes a list's findings.
  public init(
    block: SectionID? = nil, rows: [InspectedSelector], parts: [InspectedSelector] = []
  ) {
    (self.block, self.rows, self.parts) = (block, rows, parts)
  }
}

/// One selector on one page.
public struct InspectedSelector: Hashable, Sendable {
  /// The selector as it is written, at most `PageInspection.textLimit` of it.
  public var text: String
  /// What it found.
  public var finding: Finding

  /// Makes a selector's finding.
  public init(_ text: String, _ finding: Finding) {
    (self.text, self.finding) = (text, finding)
  }

  /// What a selector may find.
  public enum Finding: Hashable, Sendable {
    /// It is neither CSS of the subset nor the beginning of an XPath.
    case unreadable
    /// Nothing.
    case nothing
    /// So many elements, and the first one's words, cut at `PageInspection.textLimit`.
    case found(count: Int, text: String)
  }
}

/// By which way a page is read.
public enum ReadingWay: Hashable, Sendable, CaseIterable {
  /// As a story, by the paper's recipe.
  case recipe
  /// As a story, its head by the page's linked data (JSON-LD), its text by density.
  case linkedData
  /// As a story, without either: by the page's other signs and the density of its text.
  case generic
  /// As a list of stories.
  case list
  /// Not at all.
  case unread
}
