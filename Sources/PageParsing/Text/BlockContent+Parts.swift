import News

extension BlockContent {
  /// The paragraphs inside, whatever the kind.
  var paragraphs: [[Span]] {
    switch self {
    case .paragraph(let spans), .heading(_, let spans): [spans]
    case .quote(let items), .list(_, let items): items
    case .table(let rows, _): rows.map { [Span($0.joined(separator: " "))] }
    case .preformatted(let text): [[Span(text)]]
    case .figure, .rule: []
    }
  }

  var isFigure: Bool {
    if case .figure = self { true } else { false }
  }

  var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}

extension String {
  /// Whether the text ends as a sentence does.
  var endsSentence: Bool {
    let closing = Set<Unicode.Scalar>(["\"", "'", "”", "’", ")", "]", "»"])
    guard let last = unicodeScalars.last(where: { !closing.contains($0) && $0 != " " }) else {
      return false
    }
    return [".", "!", "?", "。", "…", ":", ";", ","].contains(last)
  }
}
