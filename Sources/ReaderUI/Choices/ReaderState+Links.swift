import News

extension ReaderState {
  /// The links of the story that is shown, numbered as they stand in its text.
  var linkChoices: [Choice] {
    guard let story = openStory, case .loaded(let loaded) = story.text else { return [] }
    return loaded.links.map { link in
      let label = LocalizedText(english: link.text)
      return Choice(label, detail: link.address.text, deed: .effect(.follow(link.address)))
    }
  }
}

/// A link of a story, with the words that bear it.
struct StoryLink: Hashable {
  var text: String
  var address: Address
}

extension Story {
  /// The most links that are numbered.
  private static let linkLimit = 2_000

  /// The links of the text in reading order, each address once.
  var links: [StoryLink] {
    var links: [StoryLink] = []
    var seen: Set<Address> = []
    for block in halves.flatMap(\.blocks) {
      for span in block.content.spans {
        guard let address = span.link, links.count < Story.linkLimit,
          seen.insert(address).inserted
        else { continue }
        links.append(StoryLink(text: span.text, address: address))
      }
    }
    return links
  }
}

extension BlockContent {
  /// The runs of text in reading order; tables and pictures have none.
  var spans: [Span] {
    switch self {
    case .paragraph(let spans), .heading(_, let spans): spans
    case .quote(let items), .list(_, let items): items.flatMap(\.self)
    case .figure, .table, .preformatted, .rule: []
    }
  }
}
