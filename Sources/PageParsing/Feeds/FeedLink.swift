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
    if let target = document.attribute(node, "href") {
      let relation = document.attribute(node, "rel") ?? "alternate"
      return relation == "alternate" ? base(of: node).resolving(target) : nil
    }
    return text(node)
  }

  /// The address in an element's text.
  func text(_ node: Int) -> Address? {
    let written = document.line(node)
    return written.isEmpty ? nil : base(of: node).resolving(written)
  }

  /// `xml:base` of the elements around, innermost first.
  private func base(of node: Int) -> Address {
    var outer: Int? = node
    while let element = outer {
      if let written = document.attribute(element, "base"), let found = base.resolving(written) {
        return found
      }
      outer = document.parent(element)
    }
    return base
  }
}
