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
    let all = scripts.map(prepared).compactMap(JSON.read).flatMap { nodes($0, depth: 0) }
    let stories = all.filter(isStory)
    let main = stories.first { !isVideo($0) } ?? stories.first
    return main.map { facts(of: $0, among: all) }
  }

  /// The script without a comment or CDATA mark before its value, and with references read where the
  /// page encoded it as text.
  private static func prepared(_ script: [UInt8]) -> [UInt8] {
    let first = script.first { !$0.isBlank }
    let isValue = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    let value = isValue ? script[...] : script.drop { $0 != UInt8(ascii: "{") }
    let key = value.drop { $0.isBlank || "[{".utf8.contains($0) }
    guard key.starts(with: "&quot;".utf8) || key.starts(with: "&#34;".utf8) else {
      return isValue ? script : Array(value)
    }
    return Array(PlainText.decoded(String(decoding: value, as: UTF8.self)).utf8)
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

  private static func facts(of node: JSON, among all: [JSON]) -> PageFacts {
    var facts = PageFacts()
    let known = Dictionary(
      all.prefix(PageFacts.nodeLimit).compactMap { node in node["@id"]?.text.map { ($0, node) } }
    ) { $0["name"] == nil ? $1 : $0 }
    facts.isArticle = true
    facts.isPaid = isFalse(node["isAccessibleForFree"])
    facts.headline = words((node["headline"] ?? node["name"])?.text)
    facts.alternativeHeadline = words(node["alternativeHeadline"]?.text)
    facts.description = words(node["description"]?.text)
    facts.authors = names(of: node["author"], in: known)
    if facts.authors.isEmpty { facts.authors = names(of: node["creator"], in: known) }
    facts.posted = (node["datePublished"] ?? node["dateCreated"] ?? node["uploadDate"])?.text
    facts.updated = node["dateModified"]?.text
    facts.section = words(node["articleSection"]?.text)
    facts.siteNames = names(of: node["publisher"], in: known)
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

  /// The names; one that only refers to another object of the graph has that one's.
  private static func names(of authors: JSON?, in known: [String: JSON]) -> [String] {
    (authors?.items ?? []).prefix(PageFacts.nameLimit).compactMap { author in
      name(of: author) ?? author["@id"]?.text.flatMap { known[$0] }.flatMap(name(of:))
    }
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
