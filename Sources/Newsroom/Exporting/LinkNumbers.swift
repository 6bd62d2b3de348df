import News

/// The numbers of a story's links, for text that cannot hold addresses.
struct LinkNumbers {
  private let links: [StoryLink]
  private let numbers: [Address: Int]

  init(_ halves: [Half]) {
    links = halves.links
    numbers = links.numbers
  }

  /// The addresses under their numbers, a line each; an address is never broken.
  var list: String {
    zip(1..., links).map { "[\($0)] \($1.address.text)" }.joined(separator: "\n")
  }

  /// The block with the number of its link behind the last run of words that leads there.
  func numbered(_ content: BlockContent) -> BlockContent {
    switch content {
    case .paragraph(let spans): .paragraph(numbered(spans))
    case .heading(let level, let spans): .heading(level: level, numbered(spans))
    case .quote(let items): .quote(items.map(numbered))
    case .list(let isOrdered, let items): .list(isOrdered: isOrdered, items: items.map(numbered))
    case .figure, .table, .preformatted, .rule: content
    }
  }

  private func numbered(_ spans: [Span]) -> [Span] {
    spans.indices.map { index in
      var span = spans[index]
      let next = index + 1 < spans.count ? spans[index + 1].link : nil
      guard let link = span.link, link != next, let number = numbers[link] else { return span }
      let words = span.text.trimmingSuffix { $0 == " " }
      span.text = "\(words)[\(number)]" + span.text.dropFirst(words.count)
      return span
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
