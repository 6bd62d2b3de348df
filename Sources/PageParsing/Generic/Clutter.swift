/// Finds what stands on a page around its story: menus, shares, comments, teasers.
struct Clutter {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// Elements that by tag or role are never a story's text.
  private static let tags: TagSet = [
    .nav, .aside, .footer, .form, .header, .button, .menu, .fieldset,
  ]

  /// The share of a page's text from which even an element that says "sidebar" is kept.
  private static let share = 0.35

  /// The same for those that say "comments" or "consent".
  private static let foreignShare = 0.8

  /// The elements to leave out, with the mass of the page before that.
  func find(_ mass: TextMass) -> NodeSet {
    var found = NodeSet()
    let total = Double(max(mass[0], 1))
    var node = 0
    while node < document.count {
      let tag = document.tag(node)
      if tag == .text {
        node += 1
        continue
      }
      if tag != .html, tag != .body, isClutter(node, tag),
        Double(mass[node]) < total * (isForeign(node) ? Self.foreignShare : Self.share)
      {
        found.insert(node)
        node = document.end(node)
        continue
      }
      node += 1
    }
    return found
  }

  private func isClutter(_ node: Int, _ tag: Tag) -> Bool {
    if Self.tags.contains(tag) || document.isHidden(node) { return true }
    if isInline(tag) { return false }
    if tag == .other, isAMPBox(node) { return true }
    return ClassWords.clutter.match(document.attributeText(node, "class"))
      || ClassWords.clutter.match(document.attributeText(node, "id"), limit: 4)
      || hasClutterRole(node)
  }

  /// Boxes of AMP pages (amp.dev, components); their pictures and lists are the story's.
  private func isAMPBox(_ node: Int) -> Bool {
    let name = document.bytes(node)
    return name.starts(with: "amp-".utf8)
      && Self.ampBoxes.contains { name.dropFirst(4).starts(with: $0) }
  }

  private static let ampBoxes = [
    "ad", "auto-ads", "consent", "embed", "geo", "iframe", "lightbox", "list", "next-page",
    "sidebar", "skimlinks", "social-share", "sticky-ad", "subscriptions", "user-notification",
  ].map { Array($0.utf8) }

  private func isForeign(_ node: Int) -> Bool {
    ClassWords.foreign.match(document.attributeText(node, "class"))
      || ClassWords.foreign.match(document.attributeText(node, "id"), limit: 4)
  }

  /// Inside running text a class such as `share-link` says nothing of the paragraph.
  private func isInline(_ tag: Tag) -> Bool {
    tag == .a || tag == .em || tag == .strong || tag == .b || tag == .i || tag == .br
  }

  private func hasClutterRole(_ node: Int) -> Bool {
    guard let role = document.attributeText(node, "role") else { return false }
    return ["navigation", "complementary", "contentinfo", "banner", "search", "dialog"]
      .contains { role == Array($0.utf8) }
  }
}
