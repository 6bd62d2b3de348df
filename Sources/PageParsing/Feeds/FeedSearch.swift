import News

/// Finds the feeds that a page names.
struct FeedSearch {
  private let page: Document
  private let address: Address

  /// Feeds told of one page.
  private static let limit = 50

  init(_ page: Document, at address: Address) {
    (self.page, self.address) = (page, address)
  }

  /// What `link rel=alternate` names; where it names none, what links look like feeds.
  func feeds() -> [Address] {
    let announced = targets(of: .link, where: isAnnounced)
    return announced.isEmpty ? targets(of: .a, where: looksLikeFeed) : announced
  }

  private func targets(of tag: Tag, where isFeed: (Int, String) -> Bool) -> [Address] {
    var found: [Address] = []
    for node in page.everything where page.tag(node) == tag && found.count < Self.limit {
      guard let target = page.attribute(node, "href"), isFeed(node, target),
        let feed = address.resolving(target), !found.contains(feed)
      else { continue }
      found.append(feed)
    }
    return found
  }

  /// The types by which browsers found feeds.
  private static let types = ["rss", "atom", "feed+json", "rdf"]

  private func isAnnounced(_ node: Int, _ target: String) -> Bool {
    guard let relation = page.attribute(node, "rel")?.lowercased(),
      relation.split(separator: " ").contains("alternate")
    else { return false }
    let type = page.attribute(node, "type")?.lowercased() ?? ""
    return Self.types.contains { type.contains($0) }
  }

  /// Whether a part of the path is a word for feeds: `/rss/all.xml`, `/feed`, `/atom.xml`.
  private func looksLikeFeed(_ node: Int, _ target: String) -> Bool {
    guard let path = address.resolving(target)?.path.lowercased() else { return false }
    let words = path.split { !$0.isLetter && !$0.isNumber }
    return words.contains { ["rss", "atom", "feed", "feeds", "rss2", "rdf"].contains($0) }
  }
}
