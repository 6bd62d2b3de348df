/// A link of a story, with the words that bear it.
public struct StoryLink: Hashable, Sendable {
  /// The first words that lead there.
  public var text: String
  /// Where they lead.
  public var address: Address
}

extension [Half] {
  /// The most links that are numbered.
  private static let linkLimit = 2_000

  /// The links of the text in reading order, each address once: the first is number 1.
  public var links: [StoryLink] {
    var links: [StoryLink] = []
    var seen: Set<Address> = []
    for span in lazy.flatMap(\.blocks).flatMap(\.content.spans) {
      guard let address = span.link, links.count < Self.linkLimit, seen.insert(address).inserted
      else { continue }
      links.append(StoryLink(text: span.text, address: address))
    }
    return links
  }
}

extension [StoryLink] {
  /// The number of each address.
  public var numbers: [Address: Int] {
    Dictionary(zip(lazy.map(\.address), 1...)) { first, _ in first }
  }
}

extension Story {
  /// The links of the text in reading order, each address once.
  public var links: [StoryLink] { halves.links }
}

extension BlockContent {
  /// The runs of text in reading order; tables and pictures have none.
  public var spans: [Span] {
    switch self {
    case .paragraph(let spans), .heading(_, let spans): spans
    case .quote(let items), .list(_, let items): items.flatMap(\.self)
    case .figure, .table, .preformatted, .rule: []
    }
  }
}
