import News
import Typesetting

/// Reads the feeds of a subscription list (OPML 1.0 to 2.0), well formed or not.
///
/// Only http and https addresses are taken: other readers' lists hold programs to run (`exec:`,
/// `filter:`), which lead from a list to the reader's shell (CVE-2017-12904, CVE-2017-14500).
struct OPMLReader {
  private let text: DecodedText
  private var found = ParsedImport(kind: .opml)
  private var budget = ImportBudget()
  /// The titles of the open outlines.
  private var folders: [String] = []
  /// How many open outlines lie deeper than is counted.
  private var depthBeyond = 0

  /// The most feeds of one list.
  private static let feedLimit = 2_000
  /// How deep outlines are told apart; what lies deeper counts as lying there.
  private static let depthLimit = 8

  init(_ text: DecodedText) { self.text = text }

  /// The list; none where it declares entities, which no list of feeds needs.
  func read() -> ParsedImport {
    var reader = self
    text.withBytes { reader.read(TagScanner($0)) }
    return reader.found
  }

  private mutating func read(_ scanner: TagScanner) {
    var scanner = scanner
    var isTitle = false
    while !budget.isSpent, let piece = scanner.next() {
      switch piece {
      case .declaration(let text) where text.contains("<!entity") || text.contains("["):
        found.notes.append(.declaresEntities)
        return
      case .open(let tag) where tag.name == "outline": open(tag)
      case .open(let tag): isTitle = tag.name == "title" && found.title.isEmpty
      case .close("outline"): close()
      case .text(let bytes) where isTitle: found.title = Sanitiser.line(References.resolved(bytes))
      default: isTitle = false
      }
    }
    if budget.isSpent { found.notes.append(.cutAtLimit) }
  }

  private mutating func open(_ tag: TagScanner.Tag) {
    let title = Sanitiser.line(tag.attributes["title"] ?? tag.attributes["text"] ?? "")
    take(tag, title: title)
    guard !tag.isEmpty else { return }
    if folders.count < OPMLReader.depthLimit { folders.append(title) } else { depthBeyond += 1 }
  }

  private mutating func close() {
    if depthBeyond > 0 { depthBeyond -= 1 } else if !folders.isEmpty { folders.removeLast() }
  }

  private mutating func take(_ tag: TagScanner.Tag, title: String) {
    // An outline without the address of a feed is a folder, or a link to a page.
    let written = tag.attributes["xmlurl"] ?? ""
    guard !written.isEmpty else {
      if tag.isEmpty, let link = tag.attributes["url"] { skip(tag, link, .noAddress) }
      return
    }
    guard let address = Address(written) else { return skip(tag, written, .notHTTP) }
    let home = tag.attributes["htmlurl"].flatMap(Address.init)
    let feed = ImportedFeed(
      title: title.isEmpty ? address.host : title, address: address, home: home,
      folders: folders.filter { !$0.isEmpty }, line: tag.line)
    guard found.feeds.count < OPMLReader.feedLimit,
      budget.take([title, address.text, home?.text ?? ""] + folders)
    else { return note(.cutAtLimit) }
    found.feeds.append(feed)
  }

  private mutating func skip(
    _ tag: TagScanner.Tag, _ text: String, _ reason: SkippedItem.Reason
  ) {
    let line = Sanitiser.line(text, limit: 200)
    guard budget.take([line]) else { return }
    found.skipped.append(SkippedItem(line: tag.line, text: line, reason: reason))
  }

  private mutating func note(_ note: ParseNote) {
    if !found.notes.contains(note) { found.notes.append(note) }
  }
}
