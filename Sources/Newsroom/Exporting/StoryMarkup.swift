import News

/// Stories as elements that are HTML and XML at once, each half under its language.
struct StoryMarkup {
  let zone: ZoneOffset
  /// The level of a story's headline, 1...3; what is inside stands lower.
  var level = 1
  /// Whether the words are read as XML, which knows `xml:lang` and no loose `%` in addresses.
  var isXML = false

  func article(_ kept: KeptStory) -> String {
    let language = Script.language(of: kept.title)
    var lines = ["<article\(lang(language))>", "<header>"]
    lines.append(heading(kept.title, level: level))
    if !kept.dek.isEmpty {
      let dek = Markup.escaped(kept.dek)
      lines.append("<p class=\"dek\"\(lang(Script.language(of: kept.dek)))>\(dek)</p>")
    }
    lines += meta(kept)
    lines.append("</header>")
    if kept.halves.isEmpty, !kept.headline.lead.isEmpty {
      lines.append("<p>\(Markup.escaped(kept.headline.lead))</p>")
    }
    lines += kept.halves.map(half)
    lines.append("</article>")
    return lines.joined(separator: "\n")
  }

  func lang(_ language: Language) -> String {
    let code = language.rawValue
    return " lang=\"\(code)\"" + (isXML ? " xml:lang=\"\(code)\"" : "")
  }

  private func heading(_ text: String, level: Int) -> String {
    let level = min(max(level, 1), 6)
    return "<h\(level)>\(Markup.escaped(text))</h\(level)>"
  }

  private func meta(_ kept: KeptStory) -> [String] {
    var parts = kept.byline.names.isEmpty ? [] : [Markup.escaped(kept.byline.text)]
    if let posted = kept.posted { parts.append("Posted " + time(posted)) }
    if let updated = kept.updated { parts.append("Updated " + time(updated)) }
    let address = kept.headline.address
    parts.append(link(address, Markup.escaped(address.text)))
    var lines = ["<p class=\"meta\">" + parts.joined(separator: " · ") + "</p>"]
    if !kept.tags.isEmpty {
      lines.append("<p class=\"tags\">\(Markup.escaped(kept.tags.joined(separator: ", ")))</p>")
    }
    if !kept.note.isEmpty {
      let note = Markup.escaped(kept.note).split(separator: "\n").joined(separator: "<br/>")
      lines.append("<p class=\"note\">\(note)</p>")
    }
    return lines
  }

  private func time(_ instant: Instant) -> String {
    let machine = Timestamp.internet(instant, zone: zone)
    return "<time datetime=\"\(machine)\">\(Timestamp.minute(instant, zone: zone))</time>"
  }

  private func half(_ half: Half) -> String {
    var lines = ["<section\(lang(half.language))>"]
    if !half.headline.isEmpty { lines.append(heading(half.headline, level: level + 1)) }
    lines += half.blocks.map { block($0, in: half.language) }.filter { !$0.isEmpty }
    if !half.credit.isEmpty {
      lines.append("<p class=\"credit\">\(Markup.escaped(half.credit))</p>")
    }
    return (lines + ["</section>"]).joined(separator: "\n")
  }
}

extension StoryMarkup {
  private func block(_ block: Block, in language: Language) -> String {
    let own = block.language == language ? "" : lang(block.language)
    switch block.content {
    case .paragraph(let spans): return "<p\(own)>\(line(spans))</p>"
    case .heading(let depth, let spans):
      let depth = min(max(level + depth, 1), 6)
      return "<h\(depth)\(own)>\(line(spans))</h\(depth)>"
    case .quote(let items):
      return "<blockquote\(own)>\(items.map { "<p>\(line($0))</p>" }.joined())</blockquote>"
    case .list(let isOrdered, let items):
      guard !items.isEmpty else { return "" }
      let name = isOrdered ? "ol" : "ul"
      return "<\(name)\(own)>\(items.map { "<li>\(line($0))</li>" }.joined())</\(name)>"
    case .figure(let figure): return self.figure(figure, own)
    case .table(let rows, let hasHeader): return table(rows, hasHeader: hasHeader, own)
    case .preformatted(let text): return "<pre\(own)>\(Markup.escaped(text))</pre>"
    case .rule: return "<hr/>"
    }
  }

  /// The words of a picture and where it lies: an export that loads nothing tells nobody of its reading.
  private func figure(_ figure: Figure, _ own: String) -> String {
    let words = figure.caption.isEmpty ? figure.alternative : figure.caption
    var caption = Markup.escaped(words.isEmpty ? "Photo" : words)
    if let image = figure.image { caption = link(image, caption) }
    if !figure.credit.isEmpty { caption += " <small>\(Markup.escaped(figure.credit))</small>" }
    return "<figure\(own)><figcaption>\(caption)</figcaption></figure>"
  }

  private func table(_ rows: [[String]], hasHeader: Bool, _ own: String) -> String {
    let rows = rows.filter { !$0.isEmpty }
    guard !rows.isEmpty else { return "" }
    let lines = rows.enumerated().map { index, row in
      let cell = hasHeader && index == 0 ? "th" : "td"
      return "<tr>" + row.map { "<\(cell)>\(Markup.escaped($0))</\(cell)>" }.joined() + "</tr>"
    }
    return "<table\(own)>\(lines.joined())</table>"
  }

  private func line(_ spans: [Span]) -> String {
    spans.map { span in
      let text = Markup.escaped(span.text).split(
        separator: "\n", omittingEmptySubsequences: false
      ).joined(separator: "<br/>")
      let stressed =
        switch span.emphasis {
        case .none: text
        case .emphasis: "<em>\(text)</em>"
        case .strong: "<strong>\(text)</strong>"
        }
      return span.link.map { link($0, stressed) } ?? stressed
    }.joined()
  }

  private func link(_ address: Address, _ content: String) -> String {
    guard let target = isXML ? address.strict : address.text else { return content }
    return "<a href=\"\(Markup.escaped(target))\">\(content)</a>"
  }
}
