import Typesetting

/// Reads the stories that a page describes as linked data (JSON-LD 1.1, schema.org/NewsArticle).
enum LinkedDataReader {
  /// Types that are a story, in lower case.
  private static let storyTypes: Set<String> = [
    "newsarticle", "article", "reportagenewsarticle", "opinionnewsarticle", "analysisnewsarticle",
    "backgroundnewsarticle", "blogposting", "liveblogposting", "socialmediaposting", "review",
    "reviewnewsarticle", "advertisercontentarticle", "techarticle", "scholarlyarticle", "report",
    "videoobject", "satiricalarticle", "askpublicnewsarticle",
  ]

  /// The facts of the page's own story; nil where none of the scripts has one.
  static func read(_ scripts: [[UInt8]]) -> PageFacts? {
    let stories = scripts.compactMap(JSON.read).flatMap { nodes($0, depth: 0) }.filter(isStory)
    let main = stories.first { !isVideo($0) } ?? stories.first
    return main.map { facts(of: $0) }
  }

  /// The objects of a document: the value itself, a list's items, a `@graph`, a `mainEntity`.
  private static func nodes(_ value: JSON, depth: Int) -> [JSON] {
    guard depth < 6 else { return [] }
    return value.items.flatMap { item -> [JSON] in
      guard case .object = item else { return [] }
      let inner = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"]
        .compactMap { item[$0] }.flatMap { nodes($0, depth: depth + 1) }
      return [item] + inner
    }
  }

  private static func isStory(_ node: JSON) -> Bool {
    guard let types = node["@type"]?.items.compactMap(\.text) else { return false }
    return types.contains { storyTypes.contains($0.lowercased()) }
      && (node["headline"] ?? node["name"]) != nil
  }

  private static func isVideo(_ node: JSON) -> Bool {
    node["@type"]?.items.contains { $0.text?.lowercased() == "videoobject" } ?? false
  }

  private static func facts(of node: JSON) -> PageFacts {
    var facts = PageFacts()
    facts.isArticle = true
    facts.isPaid = isFalse(node["isAccessibleForFree"])
    facts.headline = words((node["headline"] ?? node["name"])?.text)
    facts.alternativeHeadline = words(node["alternativeHeadline"]?.text)
    facts.description = words(node["description"]?.text)
    facts.authors = names(of: node["author"])
    if facts.authors.isEmpty { facts.authors = names(of: node["creator"]) }
    facts.posted = (node["datePublished"] ?? node["dateCreated"] ?? node["uploadDate"])?.text
    facts.updated = node["dateModified"]?.text
    facts.section = words(node["articleSection"]?.text)
    facts.siteNames = names(of: node["publisher"])
    facts.image = node["image"].flatMap(address(of:))
    facts.address = node["url"]?.text ?? node["mainEntityOfPage"].flatMap(address(of:))
    facts.articleBody = node["articleBody"]?.text ?? ""
    return facts
  }

  /// `false` is written as a word and as a text.
  private static func isFalse(_ value: JSON?) -> Bool {
    switch value {
    case .bool(let isTrue)?: !isTrue
    case .text(let text)?: text.lowercased() == "false"
    default: false
    }
  }

  private static func names(of authors: JSON?) -> [String] {
    (authors?.items ?? []).prefix(PageFacts.nameLimit).compactMap(name(of:))
  }

  private static func name(of author: JSON) -> String? {
    if case .object = author { return author["name"].flatMap(name(of:)) }
    let name = words(author.text)
    return name.isEmpty ? nil : name
  }

  private static func address(of value: JSON) -> String? {
    let first = value.items.first
    return first?.text ?? (first?["url"] ?? first?["@id"] ?? first?["contentUrl"])?.text
  }

  /// A line without markup: some sites leave references or elements in their linked data.
  private static func words(_ text: String?) -> String {
    guard let text else { return "" }
    return PlainText.line(ofMarkup: text)
  }
}
