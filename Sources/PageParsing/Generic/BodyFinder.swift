/// Finds the element that holds a story's text: the smallest that has nearly all of the mass.
struct BodyFinder {
  let document: Document
  let mass: TextMass

  /// The share of its parent's text that a child must have to be walked into.
  private static let share = 0.6

  /// The element, or nil where the page has no running text.
  func find() -> Int? {
    let root = document.everything.first { document.tag($0) == .body } ?? 0
    guard document.count > 0, mass[root] >= 140 else { return nil }
    return widened(named(in: root) ?? heaviest(in: root))
  }

  /// An element that is marked as the story's text, where it holds most of the page's.
  private func named(in root: Int) -> Int? {
    let found = document.below(root).first { node in
      mass[node] * 2 > mass[root] && saysBody(node)
    }
    return found
  }

  private func saysBody(_ node: Int) -> Bool {
    guard !document.isText(node) else { return false }
    if let property = document.attributeText(node, "itemprop"),
      property == Array("articleBody".utf8)
    {
      return true
    }
    return false
  }

  /// Walks down while one child has most of the text and no sibling is of its kind.
  private func heaviest(in root: Int) -> Int {
    var node = root
    while true {
      let children = document.children(node).filter { mass[$0] > 0 }
      guard let best = children.max(by: { mass[$0] < mass[$1] }),
        Double(mass[best]) >= Double(mass[node]) * Self.share,
        !hasPeers(best, among: children), document.tag(best) != .p
      else { return node }
      node = best
    }
  }

  /// The element around, where paragraphs stand beside the one found: a lede before a paywall.
  private func widened(_ found: Int) -> Int {
    var (widest, node) = (found, found)
    for _ in 0..<4 {
      guard let parent = document.parent(node), document.tag(parent) != .body else { break }
      let hasParagraph = document.children(parent).contains {
        $0 != node && document.tag($0) == .p && mass[$0] > 0
      }
      if hasParagraph { widest = parent }
      node = parent
    }
    return widest
  }

  /// Whether the text goes on in siblings that look the same, as where ads part it.
  private func hasPeers(_ best: Int, among children: [Int]) -> Bool {
    let kind = document.tag(best)
    let name = document.attribute(best, "class")
    return children.contains {
      $0 != best && document.tag($0) == kind && mass[$0] * 10 > mass[best]
        && document.attribute($0, "class") == name
    }
  }
}
