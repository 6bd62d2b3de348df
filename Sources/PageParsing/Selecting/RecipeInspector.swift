import News
import Typesetting

/// Asks a document for every selector of a recipe, within bounds.
struct RecipeInspector {
  private let document: Document
  private var left = PageInspection.selectorLimit
  /// Whether selectors were left out.
  private(set) var isCut = false

  init(_ document: Document) { self.document = document }

  mutating func inspect(_ layout: Layout) -> InspectedLayout {
    var inspected = InspectedLayout(name: Self.cut(layout.name))
    inspected.signs = findings(layout.signs)
    inspected.applies = CompiledLayout(layout).applies(to: document)
    for role in Role.allCases {
      let told = told(layout.roles[role] ?? [], applies: inspected.applies)
      if !told.isEmpty { inspected.roles.append(InspectedRole(role: role, selectors: told)) }
    }
    for rule in layout.lists {
      let list = InspectedList(
        block: rule.block, rows: told(rule.row, applies: inspected.applies),
        parts: told(Self.parts(rule), applies: false))
      if !(list.rows + list.parts).isEmpty { inspected.lists.append(list) }
    }
    return inspected
  }

  private static func parts(_ rule: ListRule) -> [String] {
    rule.link + rule.title + rule.dek + rule.lead + rule.byline + rule.posted + rule.image
      + rule.rank
  }

  /// All selectors where their layout applies, else those alone that cannot be read.
  private mutating func told(_ selectors: [String], applies: Bool) -> [InspectedSelector] {
    findings(applies ? selectors : selectors.filter { Selector($0) == nil })
  }

  private mutating func findings(_ selectors: [String]) -> [InspectedSelector] {
    let told = selectors.prefix(left)
    left -= told.count
    isCut = isCut || told.count < selectors.count
    return told.map { InspectedSelector(Self.cut($0), finding($0)) }
  }

  private func finding(_ text: String) -> InspectedSelector.Finding {
    guard let selector = Selector(text) else { return .unreadable }
    let found = document.select(selector)
    guard let first = found.first else { return .nothing }
    return .found(count: found.count, text: Self.cut(words(of: first)))
  }

  /// A meta element's content, else the text, else what a picture or link leads to.
  private func words(of node: Int) -> String {
    if document.tag(node) == .meta {
      return PlainText.line(ofMarkup: document.attribute(node, "content") ?? "")
    }
    let line = document.line(node)
    if !line.isEmpty { return line }
    return Sanitiser.line(document.attribute(node, anyOf: ["src", "href", "datetime"]) ?? "")
  }

  private static func cut(_ text: String) -> String {
    Sanitiser.line(text, limit: PageInspection.textLimit)
  }
}
