import Typesetting

extension PageFacts {
  /// Reads the head of a page and its linked data; linked data is trusted first, then
  /// microdata, then meta elements.
  init(of document: Document) {
    var meta = MetaFacts()
    var scripts: [[UInt8]] = []
    for node in document.everything {
      switch document.tag(node) {
      case .html: if let named = document.attribute(node, "lang") { language = named }
      case .meta: meta.take(document, node)
      case .link: takeLink(document, node)
      case .title where title.isEmpty && document.isInHead(node): title = document.line(node)
      case .script:
        let text = document.rawText(node)
        if !text.isEmpty { scripts.append(text) }
      default: break
      }
    }
    if let linked = LinkedDataReader.read(scripts) { fill(with: linked) }
    if headline.isEmpty || posted == nil || authors.isEmpty,
      let said = MicrodataReader.read(document)
    {
      fill(with: said)
    }
    fill(with: meta.facts)
    if language.isEmpty { language = meta.language }
  }

  private mutating func takeLink(_ document: Document, _ node: Int) {
    guard let relation = document.attributeText(node, "rel"),
      let target = document.attribute(node, "href")
    else { return }
    if relation.hasToken(Array("canonical".utf8)) { address = address ?? target }
    if relation.hasToken(Array("next".utf8)) { nextPage = nextPage ?? target }
    if relation.hasToken(Array("alternate".utf8)),
      let type = document.attribute(node, "type"), type.contains("rss") || type.contains("atom")
    {
      feeds.append(target)
    }
  }
}

extension Document {
  /// Whether an element stands in the head; a `title` elsewhere names a drawing.
  func isInHead(_ node: Int) -> Bool {
    guard let outer = parent(node) else { return true }
    return [.head, .html].contains(tag(outer))
  }

}

/// Meta elements: Open Graph, `article:`, Dublin Core, Parsely and their like.
struct MetaFacts {
  private var values: [String: String] = [:]
  private var authors: [String] = []

  mutating func take(_ document: Document, _ node: Int) {
    guard
      let name = document.attribute(node, anyOf: ["property", "name", "itemprop", "http-equiv"]),
      let content = document.attribute(node, "content"), !content.isEmpty
    else { return }
    let key = name.lowercased()
    if authors.count < PageFacts.nameLimit, Self.authorKeys.contains(key) {
      authors.append(content)
    }
    if values[key] == nil { values[key] = content }
  }

  private static let authorKeys: Set<String> = [
    "author", "article:author", "og:article:author", "dc.creator.author", "citation_author",
    "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author",
    "byl", "article:author_name", "cxenseparse:author", "dable:author", "twitter:creator:name",
  ]

  private func first(_ names: String...) -> String? {
    for name in names {
      if let value = values[name] { return value }
    }
    return nil
  }

  /// Where the root element names no language.
  var language: String { first("og:locale", "content-language", "inlanguage", "dc.language") ?? "" }

  private func line(_ text: String?) -> String { PlainText.line(ofMarkup: text ?? "") }

  var facts: PageFacts {
    var facts = PageFacts()
    facts.sharedHeadline = line(
      first("og:title", "twitter:title", "parsely-title", "sailthru.title"))
    facts.headline =
      facts.sharedHeadline.isEmpty
      ? line(first("headline", "dc.title", "dcterms.title")) : facts.sharedHeadline
    facts.description = line(
      first(
        "og:description", "description", "twitter:description", "dc.description",
        "sailthru.description"))
    facts.authors = authors.filter { !$0.contains("://") }.map { line($0) }
    facts.posted = first(
      "article:published_time", "article:published", "datepublished", "date", "dc.date.issued",
      "dcterms.created", "dc.date", "pubdate", "publishdate", "publish-date", "parsely-pub-date",
      "og:published_time", "sailthru.date", "dcterms.date", "cxenseparse:recs:publishtime",
      "og:article:published_time", "published_time", "article.published", "originalpublicationdate",
      "displaydate", "publication_date", "cxenseparse:publishtime", "vr:published_time",
      "article:create",
      "iso-8601-publish-date", "last-modified")
    facts.updated = first(
      "article:modified_time", "article:modified", "og:updated_time", "datemodified",
      "dcterms.modified", "dc.date.modified", "og:article:modified_time", "last-modified")
    facts.section = line(
      first("article:section", "og:article:section", "parsely-section", "section"))
    facts.image = first(
      "og:image", "og:image:url", "twitter:image", "twitter:image:src", "parsely-image-url",
      "sailthru.image.full")
    facts.address = first("og:url")
    facts.isArticle = first("og:type")?.lowercased() == "article"
    facts.siteNames = ["og:site_name", "application-name", "dc.publisher", "publisher"]
      .compactMap { values[$0] }.map { line($0) }
    return facts
  }
}
