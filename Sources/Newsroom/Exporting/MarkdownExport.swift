import News

/// Stories as Markdown (CommonMark 0.31): front matter in YAML, then the text, a heading over each half.
struct MarkdownExport {
  let zone: ZoneOffset

  func document(_ kept: KeptStory) -> String {
    var parts = [frontMatter(kept), "# " + MarkdownText.escaped(kept.title)]
    if !kept.dek.isEmpty { parts.append("**\(MarkdownText.escaped(kept.dek))**") }
    if kept.halves.isEmpty { parts.append(MarkdownText.escaped(kept.headline.lead)) }
    for (index, half) in kept.halves.enumerated() { parts += self.half(half, isFirst: index == 0) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func frontMatter(_ kept: KeptStory) -> String {
    var lines = [("title", quoted(kept.title)), ("url", quoted(kept.headline.address.text))]
    if !kept.byline.names.isEmpty { lines.append(("authors", list(kept.byline.names))) }
    if !kept.sectionLabel.isEmpty { lines.append(("section", quoted(kept.sectionLabel))) }
    if let posted = kept.posted { lines.append(("date", Timestamp.internet(posted, zone: zone))) }
    if let updated = kept.updated {
      lines.append(("updated", Timestamp.internet(updated, zone: zone)))
    }
    if let time = kept.bookmarkedAt {
      lines.append(("bookmarked", Timestamp.internet(time, zone: zone)))
    }
    if !kept.tags.isEmpty { lines.append(("tags", list(kept.tags))) }
    if !kept.note.isEmpty { lines.append(("note", quoted(kept.note))) }
    lines.append(("lang", list(kept.languages.map(\.rawValue))))
    return (["---"] + lines.map { "\($0.0): \($0.1)" } + ["---"]).joined(separator: "\n")
  }

  /// A double-quoted scalar of YAML takes the escapes of JSON (YAML 1.2, section 7.3.1).
  private func quoted(_ text: String) -> String { JSONText.quoted(text) }

  private func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  private func half(_ half: Half, isFirst: Bool) -> [String] {
    var parts: [String] = isFirst ? [] : ["---"]
    if !half.headline.isEmpty { parts.append("## " + MarkdownText.escaped(half.headline)) }
    parts += half.blocks.map { MarkdownText.block($0.content) }
    if !half.credit.isEmpty { parts.append("*\(MarkdownText.escaped(half.credit))*") }
    return parts
  }
}
