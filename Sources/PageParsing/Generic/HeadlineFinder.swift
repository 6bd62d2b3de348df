/// Chooses the headline among the page's own word for it, its first heading and its title.
struct HeadlineFinder {
  private let document: Document
  private let facts: PageFacts
  private let body: Int

  init(_ document: Document, _ facts: PageFacts, body: Int) {
    (self.document, self.facts, self.body) = (document, facts, body)
  }

  /// The publisher's own word, in the words of a first heading where they are the same.
  ///
  /// Linked data is trusted before Open Graph, and both before the heading, which on many pages
  /// carries a kicker or the site's name as well.
  func headline() -> String {
    let headings = headings()
    let named = facts.headline
    if named.isEmpty {
      return headings.first { overlap($0, facts.title) > 0.6 } ?? headings.first
        ?? withoutSite(facts.title)
    }
    return headings.first { isSame($0, named) } ?? withoutSite(named)
  }

  /// Whether a title is the heading, or the heading with the site's name at an end.
  private func isSame(_ heading: String, _ title: String) -> Bool {
    let (inner, outer) = (wordList(heading), wordList(title))
    guard !inner.isEmpty, outer.count - inner.count <= 6 else { return false }
    return outer.starts(with: inner) || outer.suffix(inner.count) == inner[...]
  }

  private func headings() -> [String] {
    document.everything.filter { document.tag($0) == .h1 }.prefix(6)
      .map { document.line($0) }.filter { !$0.isEmpty && $0.unicodeScalars.count <= 300 }
  }

  /// Without ` - The Paper` or ` | The Paper` at the end.
  private func withoutSite(_ title: String) -> String {
    for mark in [" | ", " - ", " – ", " — ", " :: ", " • "] {
      guard let cut = title.lastRange(of: mark) else { continue }
      let tail = title[cut.upperBound...]
      let isSite = !facts.siteName.isEmpty && tail.lowercased() == facts.siteName.lowercased()
      let isTitleTail = facts.headline.isEmpty || mark == " | "
      if isSite || isTitleTail && tail.split(separator: " ").count <= 4 {
        return String(title[..<cut.lowerBound])
      }
    }
    return title
  }

  /// The share of words that two titles have in common.
  private func overlap(_ left: String, _ right: String) -> Double {
    let first = words(left)
    let second = words(right)
    let larger = max(first.count, second.count)
    return larger == 0 ? 0 : Double(first.intersection(second).count) / Double(larger)
  }

  private func words(_ text: String) -> Set<String> { Set(wordList(text)) }

  private func wordList(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
