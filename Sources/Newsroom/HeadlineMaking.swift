import News

extension Paper {
  /// Headlines of rows that lead somewhere, no story twice.
  func headlines(from rows: [ParsedRow]) -> [Headline] {
    var seen: Set<StoryID> = []
    return rows.compactMap { row in
      guard let headline = headline(from: row), seen.insert(headline.id).inserted else {
        return nil
      }
      return headline
    }
  }

  private func headline(from row: ParsedRow) -> Headline? {
    guard let address = row.address, !row.title.isEmpty else { return nil }
    return Headline(
      id: identity.identity(of: address, in: id), address: address, title: row.title,
      label: row.label, dek: row.dek, lead: row.lead, byline: row.byline,
      sectionLabel: title(ofLabel: row.sectionLabel), posted: row.posted, updated: row.updated,
      image: row.image,
      kind: row.kind, isBilingual: row.isBilingual(in: language))
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
    guard let headline = headline(from: row), !row.content.isEmpty else { return nil }
    let language = row.content.first?.language ?? language
    return Story(
      id: headline.id, address: headline.address, sectionLabel: row.sectionLabel,
      headline: row.title, dek: row.dek, byline: row.byline, posted: row.posted,
      updated: row.updated, kind: row.kind,
      halves: [Half(language: language, blocks: row.content)], notes: [.fromFeed])
  }

  /// The story of a page that was fetched for one.
  func story(_ id: StoryID, from article: ParsedArticle, notes: [ParseNote], at address: Address)
    -> Story
  {
    Story(
      id: id, address: article.address ?? address,
      sectionLabel: title(ofLabel: article.sectionLabel),
      headline: article.headline, dek: article.dek, byline: article.byline,
      posted: article.posted, updated: article.updated, kind: article.kind,
      halves: article.halves, notes: notes)
  }
}

extension ParsedRow {
  /// A row in English with a Korean headline under its own announces a Korean half.
  fileprivate func isBilingual(in language: Language) -> Bool {
    language == .english && dek.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
  }
}
