import News
import Typesetting

/// Reads the channel and entries of RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0.
struct FeedReader {
  private let tree: FeedTree
  private let document: Document
  private let context: PageContext
  private let dates: DateReader

  init(_ tree: FeedTree, _ context: PageContext) {
    (self.tree, document, self.context) = (tree, tree.document, context)
    dates = DateReader(zone: context.feedZone, now: context.now)
  }

  func read(into feed: inout ParsedFeed) {
    var entries = EntryReader(tree, context, dates)
    var byline = Byline()
    readParts(into: &feed, &byline, &entries)
    if entries.budget.isExceeded { feed.noteCut() }
    // RFC 4287, section 4.2.1: an entry without an author has that of its feed.
    for index in feed.rows.indices where feed.rows[index].byline.names.isEmpty {
      feed.rows[index].byline = byline
    }
  }

  private func readParts(
    into feed: inout ParsedFeed, _ byline: inout Byline, _ entries: inout EntryReader
  ) {
    var node = 0
    while node < document.count {
      if document.isText(node) {
        node += 1
        continue
      }
      let element = FeedElement(node, in: tree)
      if element.space == .core, ["item", "entry"].contains(element.name) {
        guard feed.rows.count < ListReader.limit else {
          feed.noteCut()
          return
        }
        feed.rows.append(entries.row(node))
        node = document.end(node)
      } else if ["image", "textinput"].contains(element.name) {
        node = document.end(node)
      } else {
        takeHead(element, &feed)
        if let author = entries.author(element), byline.names.isEmpty { byline = author }
        node += 1
      }
    }
  }

  private func takeHead(_ element: FeedElement, _ feed: inout ParsedFeed) {
    guard element.space == .core else { return }
    switch element.name {
    case "title" where feed.title.isEmpty: feed.title = FeedText(document).line(element.node)
    case "link" where feed.home == nil:
      feed.home = FeedLink(document, base: context.address).page(element.node)
    default: break
    }
  }
}

extension ParsedFeed {
  /// Notes that something was left out.
  mutating func noteCut() {
    if !notes.contains(.cutAtLimit) { notes.append(.cutAtLimit) }
  }
}

extension PageContext {
  /// The zone of a time without one: the paper's in its own feeds, UTC in those of others.
  var feedZone: ZoneOffset {
    guard let paper, paper.identity.hosts.contains(address.host) else { return .utc }
    return paper.zone
  }
}
