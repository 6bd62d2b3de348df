import Typesetting

/// Reads what a page says of its story by microdata (HTML, section 5; schema.org/NewsArticle).
enum MicrodataReader {
  /// The facts of the first element that is said to be an article; nil where none is.
  static func read(_ document: Document) -> PageFacts? {
    guard let story = document.everything.first(where: { isStory(document, $0) }) else {
      return nil
    }
    var facts = PageFacts()
    facts.isArticle = true
    var node = story + 1
    while node < document.end(story) {
      if document.isText(node) {
        node += 1
        continue
      }
      if let property = document.attribute(node, "itemprop") {
        take(property.lowercased(), document, node, into: &facts)
      }
      // What stands in an item of its own is said of that item: a comment has an author, too.
      let isOther = document.hasAttribute(node, "itemscope") && !isStory(document, node)
      node = isOther ? document.end(node) : node + 1
    }
    return facts
  }

  private static func isStory(_ document: Document, _ node: Int) -> Bool {
    guard !document.isText(node), let type = document.attributeText(node, "itemtype") else {
      return false
    }
    return ["Article", "BlogPosting"].contains { type.ends(Array($0.utf8)) }
  }

  private static func take(
    _ property: String, _ document: Document, _ node: Int, into facts: inout PageFacts
  ) {
    switch property {
    case "headline" where facts.headline.isEmpty: facts.headline = line(document, node)
    case "alternativeheadline": facts.alternativeHeadline = line(document, node)
    case "description" where facts.description.isEmpty: facts.description = line(document, node)
    case "articlesection" where facts.section.isEmpty: facts.section = line(document, node)
    case "datepublished": facts.posted = facts.posted ?? time(document, node)
    case "datemodified": facts.updated = facts.updated ?? time(document, node)
    case "image":
      facts.image = facts.image ?? document.attribute(node, anyOf: ["src", "content", "href"])
    case "author", "creator":
      let name = name(document, node)
      if !name.isEmpty, facts.authors.count < PageFacts.nameLimit { facts.authors.append(name) }
    default: return
    }
  }

  private static func line(_ document: Document, _ node: Int) -> String {
    document.attribute(node, "content").map { PlainText.line(ofMarkup: $0) } ?? document.line(node)
  }

  private static func time(_ document: Document, _ node: Int) -> String? {
    let isAbbreviation = document.tag(node) == .abbr
    return document.attribute(
      node, anyOf: isAbbreviation ? ["title", "content"] : ["datetime", "content"])
      ?? document.line(node)
  }

  /// A person's name, where the author is an item of its own.
  private static func name(_ document: Document, _ node: Int) -> String {
    let named = document.below(node).first {
      !document.isText($0) && document.attribute($0, "itemprop") == "name"
    }
    let name = line(document, named ?? node)
    return name.unicodeScalars.count <= 120 ? name : ""
  }
}
