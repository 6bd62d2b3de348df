import News
import Typesetting

/// Makes blocks of the fields that an export wrote.
struct KeptBlockReader {
  private let fields: KeptStoryReader

  init(_ fields: KeptStoryReader) { self.fields = fields }

  /// A block; nil where its kind is not known.
  func block(_ object: JSON, in language: Language) -> Block? {
    content(object).map { Block($0, language: fields.choice(object["language"]) ?? language) }
  }

  private func content(_ object: JSON) -> BlockContent? {
    switch object["type"]?.text {
    case "paragraph": .paragraph(spans(object["spans"]))
    case "heading":
      .heading(level: min(max(fields.number(object["level"]) ?? 1, 1), 6), spans(object["spans"]))
    case "quote": .quote(fields.items(object["items"]).map(spans))
    case "list":
      .list(
        isOrdered: fields.flag(object["ordered"]),
        items: fields.items(object["items"]).map(spans))
    case "figure": .figure(figure(object))
    case "table":
      .table(
        rows: fields.items(object["rows"]).map { row in fields.items(row).map { fields.body($0) } },
        hasHeader: fields.flag(object["header"]))
    case "preformatted": .preformatted(fields.body(object["text"]))
    case "rule": .rule
    default: nil
    }
  }

  private func spans(_ value: JSON?) -> [Span] { fields.items(value).map(span) }

  private func span(_ value: JSON) -> Span {
    if case .text = value { return Span(fields.body(value)) }
    let stress = value["emphasis"]?.text
    return Span(
      fields.body(value["text"]),
      emphasis: Emphasis.allCases.first { "\($0)" == stress } ?? .none,
      link: fields.address(value["link"]))
  }

  private func figure(_ object: JSON) -> Figure {
    Figure(
      image: fields.address(object["image"]), caption: fields.body(object["caption"]),
      credit: fields.body(object["credit"]), alternative: fields.body(object["alternative"]))
  }
}
