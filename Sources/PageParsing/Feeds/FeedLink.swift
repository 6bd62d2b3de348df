import News
import Typesetting

/// The address that an element of a feed names: RSS in its text, Atom in `href`.
struct FeedLink {
  private let document: Document
  private let base: Address

  init(_ document: Document, base: Address) {
    (self.document, self.base) = (document, base)
  }

  /// A link to a page; nil for links of other relations (RFC 4287, section 4.2.7.2).
  func page(_ node: Int) -> Address? {
    let relation = document.attribute(node, "rel") ?? ""
    guard relation.isEmpty || relation.lowercased().hasSuffix("alternate") else { return nil }
    guard let target = document.attribute(node, "href") else { return text(node) }
    return base(of: node).resolving(target)
  }

  /// The address in an element's text.
  func text(_ node: Int) -> Address? {
    let written = document.line(node)
    return written.isEmpty ? nil : base(of: node).resolving(written)
  }

  /// The address that `xml:base` of the elements around adds up to (XML Base, section 4).
  func base(of node: Int) -> Address {
    writtenBase(of: node) ?? base
  }

  /// The same, nil where no element around names one.
  func writtenBase(of node: Int) -> Address? {
    var written: [String] = []
    var outer: Int? = node
    while let element = outer {
      if let found = document.attribute(element, "base") { written.append(found) }
      outer = document.parent(element)
    }
    if written.isEmpty { return nil }
    return written.reversed().reduce(base) { $0.resolving($1) ?? $0 }
  }
}
