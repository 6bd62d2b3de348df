import News

/// Stories as JSON Lines, from which an import makes the same again.
///
/// `hanji schemas` documents the fields; `KeptStoryReader` of PageParsing reads them.
enum JSONExport {
  /// The version of the schema; a reader refuses a greater one.
  static let schema = 1

  static func line(_ kept: KeptStory) -> String {
    let headline = kept.headline
    var fields: [(String, JSONText)] = [
      ("hanji", .number(schema)), ("paper", .text(kept.paper.text)),
      ("id", .text(headline.id.text)), ("key", .text(headline.id.key.text)),
      ("url", .text(headline.address.text)), ("title", .text(headline.title)),
    ]
    fields += texts([
      ("label", headline.label), ("dek", headline.dek), ("lead", headline.lead),
      ("section", headline.sectionLabel), ("email", headline.byline.email),
      ("published", time(headline.posted)), ("updated", time(headline.updated)),
      ("image", headline.image?.text ?? ""), ("made_at", time(kept.bookmarkedAt)),
      ("note", kept.note),
    ])
    fields += lists([("names", headline.byline.names), ("tags", kept.tags)])
    fields += [
      ("kind", .text(headline.kind.rawValue)), ("bilingual", .isTrue(headline.isBilingual)),
      ("read", .isTrue(kept.isRead)),
    ]
    if let text = kept.text { fields.append(("text", story(text))) }
    return JSONText.object(fields).line + "\n"
  }

  private static func story(_ story: Story) -> JSONText {
    var fields: [(String, JSONText)] = [
      ("url", .text(story.address.text)), ("title", .text(story.headline)),
    ]
    fields += texts([
      ("dek", story.dek), ("section", story.sectionLabel), ("email", story.byline.email),
      ("published", time(story.posted)), ("updated", time(story.updated)),
    ])
    fields += lists([("names", story.byline.names), ("parse_notes", story.notes.map { "\($0)" })])
    fields += [
      ("kind", .text(story.kind.rawValue)), ("halves", .list(story.halves.map(half))),
    ]
    return .object(fields)
  }

  private static func half(_ half: Half) -> JSONText {
    .object(
      [("language", .text(half.language.rawValue))]
        + texts([("title", half.headline), ("credit", half.credit)])
        + [("blocks", .list(half.blocks.map { block($0, in: half.language) }))])
  }

  /// A block names its language only where that is not its half's.
  private static func block(_ block: Block, in language: Language) -> JSONText {
    let own = block.language == language ? [] : texts([("language", block.language.rawValue)])
    return .object(own + content(block.content))
  }

  private static func content(_ content: BlockContent) -> [(String, JSONText)] {
    switch content {
    case .paragraph(let spans): [("type", .text("paragraph")), ("spans", .list(spans.map(span)))]
    case .heading(let level, let spans):
      [
        ("type", .text("heading")), ("level", .number(level)), ("spans", .list(spans.map(span))),
      ]
    case .quote(let items): [("type", .text("quote")), ("items", .list(items.map(spans)))]
    case .list(let isOrdered, let items):
      [
        ("type", .text("list")), ("ordered", .isTrue(isOrdered)),
        ("items", .list(items.map(spans))),
      ]
    case .figure(let figure):
      [("type", .text("figure"))]
        + texts([
          ("image", figure.image?.text ?? ""), ("caption", figure.caption),
          ("credit", figure.credit), ("alternative", figure.alternative),
        ])
    case .table(let rows, let hasHeader):
      [
        ("type", .text("table")), ("header", .isTrue(hasHeader)),
        ("rows", .list(rows.map { .list($0.map(JSONText.text)) })),
      ]
    case .preformatted(let text): [("type", .text("preformatted")), ("text", .text(text))]
    case .rule: [("type", .text("rule"))]
    }
  }

  private static func spans(_ spans: [Span]) -> JSONText { .list(spans.map(span)) }

  /// A run without stress and link is its text alone.
  private static func span(_ span: Span) -> JSONText {
    if span.emphasis == .none, span.link == nil { return .text(span.text) }
    let stress = span.emphasis == .none ? "" : "\(span.emphasis)"
    return .object(
      [("text", .text(span.text))]
        + texts([("emphasis", stress), ("link", span.link?.text ?? "")]))
  }

  private static func time(_ instant: Instant?) -> String {
    instant.map { Timestamp.internet($0) } ?? ""
  }

  private static func texts(_ fields: [(String, String)]) -> [(String, JSONText)] {
    fields.filter { !$0.1.isEmpty }.map { ($0.0, .text($0.1)) }
  }

  private static func lists(_ fields: [(String, [String])]) -> [(String, JSONText)] {
    fields.filter { !$0.1.isEmpty }.map { ($0.0, .list($0.1.map(JSONText.text))) }
  }
}
