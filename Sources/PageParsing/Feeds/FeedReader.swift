import News
import Typesetting

/// Reads the channel and entries of RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0.
struct FeedReader {
  private let document: Document
  private let context: PageContext
  private let dates: DateReader

  init(_ document: Document, _ context: PageContext) {
    (self.document, self.context) = (document, context)
    dates = DateReader(zone: context.feedZone, now: context.now)
  }

  func read(into feed: inout ParsedFeed) {
    var entries = EntryReader(document, context, dates)
    var node = 0
    while node < document.count {
      if document.isText(node) {
        node += 1
        continue
      }
      let element = FeedElement(node, in: document)
      if element.space == .core, ["item", "entry"].contains(element.name) {
        guard feed.rows.count < ListReader.limit else {
          feed.notes.append(.cutAtLimit)
          return
        }
        feed.rows.append(entries.row(node))
        node = document.end(node)
      } else if ["image", "textinput"].contains(element.name) {
        node = document.end(node)
      } else {
        takeHead(element, &feed)
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

extension PageContext {
  /// The zone of a time without one: the paper's in its own feeds, UTC in those of others.
  var feedZone: ZoneOffset {
    guard let paper, paper.identity.hosts.contains(address.host) else { return .utc }
    return paper.zone
  }
}
