import News

/// Finds the page after this one in a list's numbered links.
struct Paging {
  let document: Document
  let address: Address

  /// The link whose number follows the present page's, which is known by its own link or by having
  /// none.
  func next(_ selectors: [Selector]) -> Address? {
    var pages: [Int: Address] = [:]
    for box in document.select(firstOf: selectors) {
      for node in document.below(box) where document.tag(node) == .a {
        guard let number = Int(document.line(node)), (1...99_999).contains(number),
          let target = document.attribute(node, "href").flatMap({ address.resolving($0) })
        else { continue }
        pages[number] = pages[number] ?? target
      }
    }
    let linked = pages.first { $0.value.target == address.target }?.key
    return pages[(linked ?? Paging.unlinked(among: pages.keys)) + 1]
  }

  /// The number that is no link: most often the present page's own, which is gap or beginning.
  private static func unlinked(among numbers: some Collection<Int>) -> Int {
    guard let last = numbers.max() else { return 1 }
    return (1...last).first { !numbers.contains($0) } ?? 1
  }
}
