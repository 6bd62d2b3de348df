/// What stands beside a text in a page's state: its headline, its times, its authors.
struct StateFacts {
  private let holders: [JSON]
  private let body: StateBody

  /// `holders` are the objects around the text, the innermost last.
  init(_ holders: [JSON], body: StateBody) { (self.holders, self.body) = (holders, body) }

  var story: StatedStory {
    var story = StatedStory()
    story.markup = body.markup
    guard let holder = holders.last(where: { Self.headline(of: $0) != nil }) else { return story }
    story.headline = PlainText.line(ofMarkup: Self.headline(of: holder) ?? "")
    story.dek = PlainText.line(ofMarkup: text(of: holder, Self.deks) ?? "")
    story.posted = text(of: holder, Self.posted)
    story.updated = text(of: holder, Self.updated)
    story.authors =
      Self.authors.lazy.compactMap { holder[$0] }.first
      .map { $0.items.compactMap(name(of:)) } ?? []
    return story
  }

  private static let deks = ["subheadline", "subtitle", "subTitle", "dek", "standfirst", "summary"]
  private static let authors = ["authors", "author", "byline", "writer", "reporters", "reporter"]
  private static let posted = [
    "datePublished", "publishedAt", "published_at", "publishedDate", "publishDate", "publish_date",
    "published", "firstPublished", "first_publish_date", "display_date", "publicationDate",
    "createdAt", "created_at", "createDate", "regDate", "deployDate", "date",
  ]
  private static let updated = [
    "dateModified", "updatedAt", "updated_at", "modifiedAt", "lastModified", "last_updated_date",
    "updateDate", "modDate", "updated",
  ]

  /// The headline of an object that is a story, where it has one.
  static func headline(of object: JSON) -> String? {
    for key in ["headline", "title", "headlines", "articleTitle", "subject"] {
      switch object[key] {
      case .text(let text)? where !text.isEmpty: return text
      case .object?: if let basic = object[key]?["basic"]?.text { return basic }
      default: continue
      }
    }
    return nil
  }

  private func text(of object: JSON, _ keys: [String]) -> String? {
    keys.lazy.compactMap { object[$0]?.text }.first { !$0.isEmpty }
  }

  private func name(of author: JSON) -> String? {
    if let name = author.text { return name }
    return (author["name"] ?? author["displayName"] ?? author["fullName"])?.text
  }
}
