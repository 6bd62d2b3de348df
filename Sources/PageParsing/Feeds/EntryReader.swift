import News
import Typesetting

/// Reads the entries of a feed into rows.
struct EntryReader {
  private let tree: FeedTree
  private let document: Document
  private let address: Address
  private let dates: DateReader
  private let text: FeedText
  private let links: FeedLink
  private let knownTexts: Set<TextDigest>
  private(set) var budget = MarkupBudget()
  /// Names by the lines that they were read from: a feed repeats its few writers.
  private var knownNames: [String: [String]] = [:]

  init(_ tree: FeedTree, _ context: PageContext, _ dates: DateReader) {
    (self.tree, document, self.dates) = (tree, tree.document, dates)
    address = context.address
    text = FeedText(document)
    links = FeedLink(document, base: address)
    knownTexts = context.knownTexts
  }

  /// What was gathered before it is weighed.
  private struct Found {
    var permalink: Address?
    /// Where the entry leads by the service that counts its readers.
    var original: Address?
    /// A link to something other than a page.
    var otherLink: Address?
    var summary: Int?
    var content: Int?
    /// A summary in a vocabulary besides the feed's own.
    var otherSummary: Int?
    var sourceByline: Byline?
    var dateWords: [String: Instant] = [:]
  }

  mutating func row(_ entry: Int) -> ParsedRow {
    var row = ParsedRow()
    var found = Found()
    for child in document.children(entry) {
      let element = FeedElement(child, in: tree)
      switch element.space {
      case .core: takeCore(element, &row, &found)
      case .dublinCore: takeDublinCore(element, &row, &found)
      case .content: if element.name == "encoded" { found.content = child }
      case .media: takeMedia(element, &row, &found)
      case .itunes: takeITunes(element, &row, &found)
      case .xhtml: if element.name == "body" { found.content = found.content ?? child }
      case .other: if element.name == "origlink" { found.original = links.text(child) }
      }
    }
    finish(&row, found, entry)
    return row
  }

  /// Who an element outside the entries says wrote them.
  mutating func author(_ element: FeedElement) -> Byline? {
    var row = ParsedRow()
    switch (element.space, element.name) {
    case (.core, "author"): takeAuthor(element.node, &row)
    case (.dublinCore, "creator"), (.itunes, "author"):
      addNames(document.line(element.node), &row)
    default: return nil
    }
    return row.byline.names.isEmpty ? nil : row.byline
  }

  // MARK: elements

  private mutating func takeCore(
    _ element: FeedElement, _ row: inout ParsedRow, _ found: inout Found
  ) {
    let node = element.node
    switch element.name {
    case "title": (row.label, row.title) = Label.split(text.line(node))
    case "link": takeLink(node, &row, &found)
    case "guid": takeGUID(node, &row, &found)
    case "id": takeID(node, &row)
    case "description", "summary": found.summary = found.summary ?? node
    case "content", "body", "fullitem": found.content = found.content ?? node
    case "pubdate", "published", "updated", "modified", "issued", "created", "date":
      found.dateWords[element.name] = dates.instant(ofField: document.line(node))
    case "author": takeAuthor(node, &row)
    case "source": takeSource(node, &found)
    case "category": takeCategory(node, &row)
    case "enclosure": takePicture(node, "url", &row)
    default: break
    }
  }

  private mutating func takeDublinCore(
    _ element: FeedElement, _ row: inout ParsedRow, _ found: inout Found
  ) {
    switch element.name {
    case "creator", "author": addNames(document.line(element.node), &row)
    case "date", "created", "issued", "modified":
      let name = element.name == "modified" ? "updated" : "date"
      found.dateWords[name] =
        found.dateWords[name] ?? dates.instant(ofField: document.line(element.node))
    case "subject": if row.sectionLabel.isEmpty { row.sectionLabel = text.line(element.node) }
    case "title": if row.title.isEmpty { row.title = text.line(element.node) }
    case "description": found.summary = found.summary ?? element.node
    default: break
    }
  }

  private func takeMedia(_ element: FeedElement, _ row: inout ParsedRow, _ found: inout Found) {
    switch element.name {
    case "thumbnail": takePicture(element.node, "url", &row)
    case "content":
      takePicture(element.node, "url", &row)
      takeMediaGroup(element.node, &row, &found)
    case "description": found.otherSummary = found.otherSummary ?? element.node
    case "title": if row.title.isEmpty { row.title = text.line(element.node) }
    case "group": takeMediaGroup(element.node, &row, &found)
    default: break
    }
  }

  private func takeMediaGroup(_ node: Int, _ row: inout ParsedRow, _ found: inout Found) {
    for child in document.children(node) {
      takeMedia(FeedElement(child, in: tree), &row, &found)
    }
  }

  private mutating func takeITunes(
    _ element: FeedElement, _ row: inout ParsedRow, _ found: inout Found
  ) {
    switch element.name {
    case "image": takePicture(element.node, "href", &row)
    case "author": addNames(document.line(element.node), &row)
    case "title": if row.title.isEmpty { row.title = text.line(element.node) }
    case "summary", "subtitle": found.otherSummary = found.otherSummary ?? element.node
    default: break
    }
  }

  /// The first page; what is of another type counts only where no page is named.
  private func takeLink(_ node: Int, _ row: inout ParsedRow, _ found: inout Found) {
    let type = document.attribute(node, "type")?.lowercased() ?? "html"
    if document.attribute(node, "rel") == "enclosure" {
      takePicture(node, "href", &row)
    } else if type.contains("html") {
      row.address = row.address ?? links.page(node)
    } else {
      found.otherLink = found.otherLink ?? links.page(node)
    }
  }

  /// An entry that was taken over from another feed has that feed's author (RFC 4287, section 4.2.2).
  private mutating func takeSource(_ node: Int, _ found: inout Found) {
    for child in document.children(node) {
      let element = FeedElement(child, in: tree)
      if element.name == "author" { found.sourceByline = author(element) }
    }
  }

  /// `isPermaLink` is true where it is not written (RSS 2.0).
  private func takeGUID(_ node: Int, _ row: inout ParsedRow, _ found: inout Found) {
    guard row.feedID.isEmpty else { return }
    row.feedID = document.line(node)
    if document.attribute(node, "isPermaLink") == "false" { return }
    found.permalink = row.feedID.contains("://") ? address.resolving(row.feedID) : nil
  }

  /// An identity written as a path is an address that lost its beginning.
  private func takeID(_ node: Int, _ row: inout ParsedRow) {
    row.feedID = document.line(node)
    if row.feedID.hasPrefix("/") { row.feedID = links.text(node)?.text ?? row.feedID }
  }

  private mutating func takeAuthor(_ node: Int, _ row: inout ParsedRow) {
    let name = document.children(node).first {
      FeedElement($0, in: tree).name == "name"
    }
    var written = document.line(name ?? node)
    // RSS 2.0 has `address (name)`.
    if name == nil, let open = written.firstIndex(of: "("), written.hasSuffix(")") {
      if row.byline.email.isEmpty { row.byline.email = address(in: written[..<open]) }
      written = String(written[written.index(after: open)...].dropLast())
    }
    addNames(written, &row)
  }

  private func address(in text: Substring) -> String {
    let words = text.split(separator: " ")
    return words.first { $0.contains("@") }.map(String.init) ?? ""
  }

  /// Names kept of one entry; papers print a handful.
  private static let nameLimit = 32

  private mutating func addNames(_ written: String, _ row: inout ParsedRow) {
    guard row.byline.names.count < Self.nameLimit else { return }
    let names = knownNames[written] ?? BylineText.names(written)
    if knownNames.count < ListReader.limit { knownNames[written] = names }
    for name in names.prefix(Self.nameLimit) where !row.byline.names.contains(name) {
      row.byline.names.append(name)
    }
  }

  private func takeCategory(_ node: Int, _ row: inout ParsedRow) {
    guard row.sectionLabel.isEmpty else { return }
    let written = document.attribute(node, anyOf: ["label", "term"]).map { CleanText.line($0) }
    row.sectionLabel = written ?? text.line(node)
  }

  private func takePicture(_ node: Int, _ key: String, _ row: inout ParsedRow) {
    guard row.image == nil, let target = document.attribute(node, key) else { return }
    let type = document.attribute(node, "type") ?? document.attribute(node, "medium") ?? "image"
    if type.hasPrefix("image") { row.image = links.base(of: node).resolving(target) }
  }

  // MARK: the whole

  private mutating func finish(_ row: inout ParsedRow, _ found: Found, _ entry: Int) {
    row.address = found.original ?? row.address ?? found.permalink ?? found.otherLink
    if let about = document.attribute(entry, "about") {
      if row.feedID.isEmpty { row.feedID = CleanText.line(about) }
      row.address = row.address ?? links.base(of: entry).resolving(about)
    }
    if row.byline.names.isEmpty, let byline = found.sourceByline { row.byline = byline }
    if row.feedID == row.address?.text { row.feedID = "" }
    let words = found.dateWords
    row.posted =
      words["pubdate"] ?? words["published"] ?? words["issued"] ?? words["created"]
      ?? words["date"] ?? words["updated"] ?? words["modified"]
    row.updated = words["updated"] ?? words["modified"]
    if row.updated == row.posted { row.updated = nil }
    takeText(&row, found)
  }

  /// A text that is known is not read again: it is most of the work of a feed.
  ///
  /// What the text lends to the row, its first lines and picture, came with it the first time.
  private mutating func takeText(_ row: inout ParsedRow, _ found: Found) {
    let summary = found.summary ?? found.otherSummary
    row.textDigest = digest([found.content, summary].compactMap(\.self), of: row)
    if let digest = row.textDigest, knownTexts.contains(digest), !row.title.isEmpty { return }
    row.takeText(full: blocks(found.content, of: row), short: blocks(summary, of: row))
    if row.content.isEmpty { row.textDigest = nil }
  }

  /// Of all that the blocks of an entry depend on; nil where it holds elements.
  private func digest(_ nodes: [Int], of row: ParsedRow) -> TextDigest? {
    var digest = TextDigest()
    for node in nodes {
      guard text.add(node, to: &digest) else { return nil }
      digest.add(Array((links.writtenBase(of: node) ?? row.address ?? address).text.utf8))
    }
    return nodes.isEmpty ? nil : digest
  }

  /// Links in a text start from its `xml:base`, else from the page that the entry leads to.
  private mutating func blocks(_ node: Int?, of row: ParsedRow) -> [BlockContent] {
    guard let node, budget.admits(document.textLength(node)) else { return [] }
    return text.blocks(node, at: links.writtenBase(of: node) ?? row.address ?? address)
  }
}
