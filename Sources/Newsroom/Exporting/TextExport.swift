import News

/// Stories as plain text: the head, a blank line between blocks, a line of dashes between halves.
///
/// Words that lead somewhere bear a number, under which the address stands at the end.
struct TextExport {
  let zone: ZoneOffset
  /// The language of the words that are not the story's.
  var language = Language.english
  /// Breaks a paragraph into lines; leaves it as it is where no width was asked for.
  let wrap: @Sendable (String) -> [String]

  func document(_ kept: KeptStory) -> String {
    var parts = [head(kept)]
    if kept.halves.isEmpty { parts.append(wrapped(kept.headline.lead)) }
    let links = LinkNumbers(kept.halves)
    for (index, half) in kept.halves.enumerated() {
      if index > 0 { parts.append("-----") }
      parts += self.half(half, links)
    }
    parts.append(links.list)
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func head(_ kept: KeptStory) -> String {
    var lines = [kept.title, kept.dek, kept.byline.text].map(wrapped)
    lines.append(times(kept))
    lines.append(kept.headline.address.text)
    if !kept.tags.isEmpty {
      lines.append(wrapped("\(words("Tags", "꼬리표")): " + kept.tags.joined(separator: ", ")))
    }
    if !kept.note.isEmpty { lines.append(wrapped("\(words("Note", "메모")): " + kept.note)) }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func times(_ kept: KeptStory) -> String {
    let posted = kept.posted.map { "\(words("Posted", "입력")) \(time($0))" }
    let updated = kept.updated.map { "\(words("Updated", "수정")) \(time($0))" }
    return [posted, updated].compactMap { $0 }.joined(separator: "  ")
  }

  /// The paper's own time says that it is Korea's.
  private func time(_ instant: Instant) -> String {
    Timestamp.minute(instant, zone: zone) + (zone == .korea ? " KST" : "")
  }

  private func words(_ english: String, _ korean: String) -> String {
    LocalizedText(english: english, korean: korean).text(in: language)
  }

  private func half(_ half: Half, _ links: LinkNumbers) -> [String] {
    let blocks = half.blocks.map { block(links.numbered($0.content)) }
    let credit = half.credit.isEmpty ? "" : "(\(half.credit))"
    return [wrapped(half.headline)] + blocks + [wrapped(credit)]
  }

  private func block(_ content: BlockContent) -> String {
    switch content {
    case .paragraph, .heading, .figure: wrapped(content.plainText)
    case .quote(let items):
      items.map { prefixed($0.plainText, first: "> ", rest: "> ") }.joined(separator: "\n>\n")
    case .list(let isOrdered, let items):
      items.enumerated().map { index, item in
        let mark = isOrdered ? "\(index + 1). " : "- "
        return prefixed(
          item.plainText, first: mark, rest: String(repeating: " ", count: mark.count))
      }.joined(separator: "\n")
    case .table, .preformatted: content.plainText
    case .rule: "* * *"
    }
  }

  private func wrapped(_ text: String) -> String {
    text.split(separator: "\n").flatMap { wrap(String($0)) }.joined(separator: "\n")
  }

  private func prefixed(_ text: String, first: String, rest: String) -> String {
    let lines = wrapped(text).split(separator: "\n")
    return lines.enumerated().map { ($0 == 0 ? first : rest) + $1 }.joined(separator: "\n")
  }
}
