/// Chooses the headline among the page's own word for it, its first heading and its title.
struct HeadlineFinder {
  private let document: Document
  private let facts: PageFacts
  private let body: Int

  init(_ document: Document, _ facts: PageFacts, body: Int) {
    (self.document, self.facts, self.body) = (document, facts, body)
  }

  func headline() -> String {
    let named = withoutSite(facts.headline)
    let headings = headings()
    if named.isEmpty {
      let title = withoutSite(facts.title)
      return headings.first { overlap($0, facts.title) > 0.6 } ?? headings.first ?? title
    }
    return headings.first { overlap($0, named) > 0.6 } ?? named
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

  private func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
