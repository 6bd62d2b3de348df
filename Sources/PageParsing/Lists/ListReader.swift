import News
import Typesetting

/// Reads the rows of lists and front-page blocks by a recipe's rules.
struct ListReader {
  let document: Document
  let address: Address
  let times: PrintedTimes

  /// Items kept of one document.
  static let limit = 2_000

  /// The rows of one rule in reading order.
  func rows(_ list: CompiledList) -> [ParsedRow] {
    let found = document.select(firstOf: list.row).prefix(Self.limit)
    let read = found.map { (row: row($0, list), rank: rank($0, list)) }
      .filter { !$0.row.title.isEmpty }
    let ranks = read.compactMap(\.rank)
    guard !ranks.isEmpty, ranks.count == read.count else { return read.map(\.row) }
    // The ticker is printed odd numbers first, then even; the printed number is the reading order.
    return read.enumerated().sorted {
      ($0.element.rank ?? 0, $0.offset) < ($1.element.rank ?? 0, $1.offset)
    }
    .map(\.element.row)
  }

  private func rank(_ node: Int, _ list: CompiledList) -> Int? {
    guard let found = document.select(firstOf: list.rank, in: node).first else { return nil }
    let digits = document.line(found).utf8.prefix { $0.isDigit }.prefix(6)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func row(_ node: Int, _ list: CompiledList) -> ParsedRow {
    var row = ParsedRow()
    row.kind = list.rule.kind
    let link = list.link.isEmpty ? node : document.select(firstOf: list.link, in: node).first
    row.address = link.flatMap { target(of: $0) }
    let title = list.title.isEmpty ? link.map { document.line($0) } : text(list.title, node)
    (row.label, row.title) = Label.split(Doubled.once(title ?? ""))
    row.dek = text(list.dek, node) ?? ""
    row.lead = text(list.lead, node) ?? ""
    let byline = text(list.byline, node) ?? ""
    row.byline.names = BylineText.names(byline)
    row.posted = times.posted(text(list.posted, node) ?? byline)
    row.image = image(list, node)
    return row
  }

  private func text(_ selectors: [Selector], _ node: Int) -> String? {
    document.select(firstOf: selectors, in: node).first.map { document.line($0) }
  }

  private func target(of node: Int) -> Address? {
    guard let link = document.attribute(node, "href"), !link.hasPrefix("#") else { return nil }
    return address.resolving(link)
  }

  private func image(_ list: CompiledList, _ node: Int) -> Address? {
    guard let found = document.select(firstOf: list.image, in: node).first else { return nil }
    return document.picture(found, at: address)?.image
  }
}
