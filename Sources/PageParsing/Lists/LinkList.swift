import News

/// The stories that a page without a recipe seems to list: links with the words of a headline.
struct LinkList {
  /// Links looked at.
  private static let reach = 20_000

  private let document: Document
  private let address: Address

  init(_ document: Document, at address: Address) {
    (self.document, self.address) = (document, address)
  }

  func rows() -> RowCollector {
    var rows = RowCollector()
    let links = document.everything.lazy.filter { document.tag($0) == .a }
    for node in links.prefix(Self.reach) {
      if let row = row(node) { rows.add([row]) }
      if rows.isCut { break }
    }
    return rows
  }

  private func row(_ node: Int) -> ParsedRow? {
    guard let link = document.attribute(node, "href"), !link.hasPrefix("#"),
      let target = address.resolving(link), target.host == address.host, target.path != "/"
    else { return nil }
    let heading = document.below(node).first { TagSet.headings.contains(document.tag($0)) }
    let title = Doubled.once(document.line(heading ?? node))
    guard isHeadline(title) else { return nil }
    var row = ParsedRow()
    row.address = target
    (row.label, row.title) = Label.split(title)
    return row
  }

  /// Five words, or twelve syllables of a script without many blanks; not a whole paragraph.
  private func isHeadline(_ title: String) -> Bool {
    let words = title.split(separator: " ").count
    let wide = title.unicodeScalars.count { $0.value > 0x2E00 }
    return (words >= 5 || wide >= 12) && title.unicodeScalars.count <= 200
  }
}
