import News

/// A layout with its selectors read.
struct CompiledLayout {
  let name: String
  let signs: [Selector]
  let roles: [Role: [Selector]]
  let lists: [CompiledList]
  /// Whether a sign was written of which none could be read: the layout then never applies.
  private let isLost: Bool

  init(_ layout: Layout) {
    name = layout.name
    signs = layout.signs.compactMap(Selector.init)
    roles = layout.roles.mapValues { $0.compactMap(Selector.init) }
    lists = layout.lists.map(CompiledList.init)
    isLost = signs.isEmpty && !layout.signs.isEmpty
  }

  func applies(to document: Document) -> Bool {
    if isLost { return false }
    return signs.isEmpty || signs.contains(where: document.holds)
  }

  subscript(_ role: Role) -> [Selector] { roles[role] ?? [] }
}

/// A list's rule with its selectors read.
struct CompiledList {
  let rule: ListRule
  let row: [Selector]
  let link: [Selector]
  let title: [Selector]
  let dek: [Selector]
  let lead: [Selector]
  let byline: [Selector]
  let posted: [Selector]
  let image: [Selector]
  let rank: [Selector]

  init(_ rule: ListRule) {
    self.rule = rule
    func read(_ texts: [String]) -> [Selector] { texts.compactMap(Selector.init) }
    (row, link, title, dek) = (read(rule.row), read(rule.link), read(rule.title), read(rule.dek))
    (lead, byline, posted) = (read(rule.lead), read(rule.byline), read(rule.posted))
    (image, rank) = (read(rule.image), read(rule.rank))
  }
}
