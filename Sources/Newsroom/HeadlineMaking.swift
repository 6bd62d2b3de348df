import News

extension Paper {
  /// Headlines of rows that lead somewhere, no story twice.
  func headlines(from rows: [ParsedRow]) -> [Headline] {
    var seen: Set<StoryID> = []
    // The rows of a list bear one label or a few; a paper may have hundreds of sections.
    var titles: [String: String] = [:]
    return rows.compactMap { row in
      guard let (id, address) = identity(of: row), seen.insert(id).inserted else { return nil }
      let label = titles[row.sectionLabel] ?? title(ofLabel: row.sectionLabel)
      titles[row.sectionLabel] = label
      return headline(id, at: address, from: row, under: label)
    }
  }

  private func identity(of row: ParsedRow) -> (StoryID, Address)? {
    guard let address = row.address, !row.title.isEmpty else { return nil }
    return (identity.identity(of: address, in: id), address)
  }

  private func headline(
    _ id: StoryID, at address: Address, from row: ParsedRow, under label: String
  ) -> Headline {
    Headline(
      id: id, address: address, title: row.title, label: row.label, dek: row.dek, lead: row.lead,
      byline: row.byline, sectionLabel: label, posted: row.posted, updated: row.updated,
      image: row.image, kind: row.kind, isBilingual: row.isBilingual(in: language))
  }

  /// A label that is a path of the site, such as `entertainment/k-pop`, as the menu calls it.
  private func title(ofLabel label: String) -> String {
    guard label.utf8.allSatisfy({ $0 > 0x20 && !(65...90).contains($0) }), !label.isEmpty else {
      return label
    }
    let path = "/\(label)"
    let section = allSections.first { $0.lists.contains { $0.path == path } }
    return section?.title.english ?? label
  }

  /// A story from the text that a feed carries; nil where it carries none.
  func story(from row: ParsedRow) -> Story? {
    guard let first = row.content.first, let (id, address) = identity(of: row) else { return nil }
    return Story(
      id: id, address: address, sectionLabel: row.sectionLabel,
      headline: row.title, dek: row.dek, byline: row.byline, posted: row.posted,
      updated: row.updated, kind: row.kind,
      halves: [Half(language: first.language, blocks: row.content)], notes: [.fromFeed])
  }

  /// The story of a page that was fetched for one.
  func story(_ id: StoryID, from article: ParsedArticle, notes: [ParseNote], at address: Address)
    -> Story
  {
    var story = Story(
      id: id, address: article.address ?? address,
      sectionLabel: title(ofLabel: article.sectionLabel),
      headline: article.headline, dek: article.dek, byline: article.byline,
      posted: article.posted, updated: article.updated, kind: article.kind,
      halves: article.halves, notes: notes)
    story.length = article.length
    return story
  }
}

extension ParsedRow {
  /// A row in English with a Korean headline under its own announces a Korean half.
  fileprivate func isBilingual(in language: Language) -> Bool {
    language == .english && dek.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
  }
}
