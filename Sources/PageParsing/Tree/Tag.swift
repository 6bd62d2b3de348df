/// The element names that the readers ask for; the order is that of CLibXML2's `tags.inc`.
enum Tag: UInt8, CaseIterable {
  case other, text, a, abbr, address, article, aside, audio, b, blockquote, body, br, button,
    canvas, caption, center, cite, code, dd, details, dialog, div, dl, dt, em, embed, fieldset,
    figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, head, header, hr, html, i,
    iframe, img, input, label, li, link, main, menu, meta, nav, noscript, object, ol, option, p,
    picture, pre, s, script, section, select, small, source, span, strong, style, sub, summary,
    sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, u, ul,
    video
}

extension Tag {
  /// The tag of a name in lower case; nil for names that have none.
  init?(named name: String) {
    guard let tag = Tag.byName[name] else { return nil }
    self = tag
  }

  private static let byName: [String: Tag] = Dictionary(
    uniqueKeysWithValues: allCases.dropFirst(2).map { (String(describing: $0), $0) })
}

/// A set of tags as bits, for the hot walks.
struct TagSet: ExpressibleByArrayLiteral, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(arrayLiteral tags: Tag...) {
    for tag in tags { insert(tag) }
  }

  private mutating func insert(_ tag: Tag) {
    if tag.rawValue < 64 {
      low |= 1 << UInt64(tag.rawValue)
    } else {
      high |= 1 << UInt64(tag.rawValue - 64)
    }
  }

  func contains(_ tag: Tag) -> Bool {
    let word = tag.rawValue < 64 ? low : high
    return word >> UInt64(tag.rawValue & 63) & 1 == 1
  }

  func union(_ other: TagSet) -> TagSet {
    var both = self
    both.low |= other.low
    both.high |= other.high
    return both
  }
}

extension TagSet {
  /// Elements whose content is no text of the page.
  static let unread: TagSet = [
    .audio, .button, .canvas, .dialog, .embed, .head, .iframe, .input, .noscript, .object, .option,
    .script, .select, .style, .svg, .template, .textarea, .video, .menu,
  ]

  /// Elements that begin and end a line (HTML, section 15.3.3 "flow content").
  static let blocks: TagSet = [
    .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .div, .dl,
    .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
    .hr, .html, .li, .main, .nav, .ol, .p, .pre, .section, .summary, .table, .tbody, .td, .tfoot,
    .th, .thead, .tr, .ul,
  ]

  static let headings: TagSet = [.h1, .h2, .h3, .h4, .h5, .h6]
}
