import News
import Newsroom

extension Printing {
  /// What a page holds, as `hanji parse` prints it for scripts.
  static func json(_ page: ParsedPage, file: String? = nil) -> JSONText {
    var fields = texts([("file", file ?? "")])
    if let article = page.article { fields += self.fields(article) }
    if !page.rows.isEmpty { fields.append(("rows", .list(page.rows.map(json)))) }
    if !page.blocks.isEmpty {
      let blocks = page.blocks.map { ($0.id.text, JSONText.list($0.rows.map(json))) }
      fields.append(("blocks", .object(blocks)))
    }
    return .object(fields + self.feeds(page.feeds) + notes(page.notes))
  }

  private static func fields(_ article: ParsedArticle) -> [(String, JSONText)] {
    let text = article.halves.flatMap { half in
      half.blocks.filter { !$0.isFigure }.map(\.plainText)
        + (half.credit.isEmpty ? [] : ["(\(half.credit))"])
    }
    return texts([
      ("title", article.headline), ("label", article.label), ("subtitle", article.dek),
      ("byline", article.byline.text), ("email", article.byline.email),
      ("section", article.sectionLabel), ("published", time(article.posted) ?? ""),
      ("updated", time(article.updated) ?? ""), ("url", article.address?.text ?? ""),
      ("text", text.filter { !$0.isEmpty }.joined(separator: "\n")),
    ])
  }

  /// What a feed holds.
  static func json(_ feed: ParsedFeed, file: String? = nil) -> JSONText {
    let head = texts([("title", feed.title), ("link", feed.home?.text ?? "")])
    return .object(
      texts([("file", file ?? "")])
        + [("feed", .object(head)), ("entries", .list(feed.rows.map(json)))]
        + feeds(feed.feeds) + notes(feed.notes))
  }

  private static func json(_ row: ParsedRow) -> JSONText {
    let link = row.address?.text ?? ""
    let content = row.content.filter { !$0.isFigure }.map(\.plainText)
    return .object(
      texts([
        ("title", row.title), ("label", row.label), ("link", link),
        ("id", row.feedID.isEmpty ? link : row.feedID), ("dek", row.dek), ("summary", row.lead),
        ("content", content.joined(separator: "\n")), ("author", row.byline.text),
        ("published", time(row.posted) ?? ""), ("updated", time(row.updated) ?? ""),
      ]))
  }

  private static func feeds(_ feeds: [Address]) -> [(String, JSONText)] {
    feeds.isEmpty ? [] : [("feeds", .list(feeds.map { .text($0.text) }))]
  }

  private static func notes(_ notes: [ParseNote]) -> [(String, JSONText)] {
    notes.isEmpty ? [] : [("notes", .list(notes.map { .text("\($0)") }))]
  }
}

extension Block {
  fileprivate var isFigure: Bool {
    if case .figure = content { return true }
    return false
  }
}

extension Printing {
  /// A page for people: its story, else its rows.
  static func text(_ page: ParsedPage) -> String {
    if let article = page.article {
      let head = [article.headline, article.dek, article.byline.text].filter { !$0.isEmpty }
      let blocks = article.halves.flatMap { $0.blocks.map(\.plainText) }.filter { !$0.isEmpty }
      return ([head.joined(separator: "\n")] + blocks).joined(separator: "\n\n")
    }
    if page.rows.isEmpty {
      let feeds = text(feedsOfPage: page.feeds)
      return feeds.isEmpty ? "No story and no list was found on the page." : feeds
    }
    return page.rows.map(text).joined(separator: "\n")
  }

  /// A feed for people: its title and its entries.
  static func text(_ feed: ParsedFeed) -> String {
    ([feed.title] + feed.rows.map(text) + [text(feedsOfPage: feed.feeds)])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func text(feedsOfPage feeds: [Address]) -> String {
    if feeds.isEmpty { return "" }
    return (["This is a page; its feeds are:"] + feeds.map(\.text)).joined(separator: "\n")
  }

  private static func text(_ row: ParsedRow) -> String {
    let day = time(row.posted).map { String($0.prefix(16)) + "  " } ?? ""
    return "\(day)\(row.title)\(row.address.map { "  \($0)" } ?? "")"
  }
}
