/// An element of a feed with its name apart from its namespace.
struct FeedElement {
  let node: Int
  /// The name without prefix, in lower case.
  let name: String
  let space: Space

  /// Vocabularies that use the same names for different things.
  enum Space { case core, dublinCore, content, media, itunes, other }

  init(_ node: Int, in document: Document) {
    self.node = node
    let parts = document.name(node).lowercased().split(separator: ":")
    name = parts.last.map(String.init) ?? ""
    let prefix = parts.count > 1 ? String(parts[0]) : ""
    space = Self.space(document.namespace(node)?.lowercased() ?? "", prefix)
  }

  /// By the namespace's address, else by the prefix of an undeclared one.
  private static func space(_ address: String, _ prefix: String) -> Space {
    if address.contains("purl.org/dc") || prefix == "dc" || prefix == "dcterms" {
      return .dublinCore
    }
    if address.contains("rss/1.0/modules/content") || prefix == "content" { return .content }
    if address.contains("mrss") || address.contains("search.yahoo.com") || prefix == "media" {
      return .media
    }
    if address.contains("itunes") || prefix == "itunes" { return .itunes }
    let isCore =
      address.isEmpty && prefix.isEmpty || address.contains("atom") || prefix == "atom"
      || address.contains("rss") || address.contains("purl.org/atom")
      || address.contains("netscape") || address.contains("backend.userland")
    return isCore ? .core : .other
  }
}
