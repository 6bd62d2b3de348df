import News

/// Finds the page after this one in a list's numbered links.
struct Paging {
  let document: Document
  let address: Address

  /// The link whose number follows the present page's; page 1 is also known without its number.
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
    let current = pages.first { $0.value.target == address.target }?.key ?? 1
    return pages[current + 1]
  }
}
