import News

extension ParsedRow {
  /// Takes a feed's texts: the lead, the whole text where there is one, and what they tell besides.
  mutating func takeText(full: [BlockContent], short: [BlockContent]) {
    lead = Lead.text(of: short.isEmpty ? full : short)
    let whole = full.isEmpty ? (Lead.isWholeText(short) ? short : []) : full
    content = whole.map { Block($0, language: ParsedRow.language(of: $0)) }
    if image == nil { image = ParsedRow.firstImage(full) ?? ParsedRow.firstImage(short) }
    if title.isEmpty { title = Lead.title(from: lead) }
  }

  private static func language(of block: BlockContent) -> Language {
    Script(block.plainText).isKorean ? .korean : .english
  }

  private static func firstImage(_ blocks: [BlockContent]) -> Address? {
    blocks.lazy.compactMap { block -> Address? in
      if case .figure(let figure) = block { figure.image } else { nil }
    }.first
  }
}
