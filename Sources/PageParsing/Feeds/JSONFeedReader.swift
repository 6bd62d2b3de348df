import News
import Typesetting

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1).
struct JSONFeedReader {
  private let address: Address
  private let dates: DateReader
  private var budget = MarkupBudget()

  init(_ context: PageContext) {
    address = context.address
    dates = DateReader(zone: context.feedZone, now: context.now)
  }

  mutating func read(_ bytes: [UInt8], into feed: inout ParsedFeed) {
    let (root, isCut) = JSON.readCutting(bytes)
    if isCut { feed.noteCut() }
    guard let root, case .list(let items)? = root["items"] else {
      feed.notes.append(.notWellFormed)
      return
    }
    feed.title = line(root["title"])
    feed.home = link(root["home_page_url"])
    if items.count > ListReader.limit { feed.noteCut() }
    for item in items.prefix(ListReader.limit) { feed.rows.append(row(item, in: root)) }
    if budget.isExceeded { feed.noteCut() }
  }

  private mutating func row(_ item: JSON, in root: JSON) -> ParsedRow {
    var row = ParsedRow()
    (row.label, row.title) = Label.split(line(item["title"]))
    row.address = link(item["url"]) ?? link(item["external_url"])
    row.feedID = identity(item["id"])
    if row.address == nil, row.feedID.contains("://") { row.address = Address(row.feedID) }
    if row.feedID == row.address?.text { row.feedID = "" }
    row.posted = instant(item["date_published"]) ?? instant(item["date_modified"])
    row.updated = instant(item["date_modified"])
    if row.updated == row.posted { row.updated = nil }
    row.byline.names = names(of: item).isEmpty ? names(of: root) : names(of: item)
    row.sectionLabel = line(item["tags"])
    row.image = link(item["image"]) ?? link(item["banner_image"])
    takeText(item, &row)
    return row
  }

  private mutating func takeText(_ item: JSON, _ row: inout ParsedRow) {
    let base = row.address ?? address
    let marked = item["content_html"]?.text
    let written = Array((marked ?? item["content_text"]?.text ?? "").utf8)
    let isAdmitted = budget.admits(written.count)
    let full =
      isAdmitted
      ? FeedText.blocks(ofMarkup: written, at: base, isText: marked == nil) : []
    let summary = line(item["summary"])
    row.takeText(full: full, short: summary.isEmpty ? [] : [.paragraph([Span(summary)])])
  }

  /// Version 1.1 has `authors`, version 1.0 `author`.
  private func names(of object: JSON) -> [String] {
    let authors = object["authors"]?.items ?? object["author"]?.items ?? []
    return authors.prefix(32).map { line($0["name"]) }.filter { !$0.isEmpty }
  }

  /// An identity is a text, but some feeds write a number.
  private func identity(_ value: JSON?) -> String {
    if case .number(let digits)? = value { return CleanText.line(digits) }
    return line(value)
  }

  /// Plain text by the rules; references of HTML are met in it all the same, tags are not.
  private func line(_ value: JSON?) -> String {
    guard let text = value?.text else { return "" }
    guard text.utf8.contains(UInt8(ascii: "&")) else { return CleanText.line(text) }
    let bytes = text.utf8.flatMap { $0 == UInt8(ascii: "<") ? Array("&lt;".utf8) : [$0] }
    return FeedText.line(ofMarkup: bytes)
  }

  private func link(_ value: JSON?) -> Address? {
    guard let text = value?.text, !text.isEmpty else { return nil }
    return address.resolving(text)
  }

  private func instant(_ value: JSON?) -> Instant? {
    value?.text.flatMap { dates.instant(ofField: $0) }
  }
}
