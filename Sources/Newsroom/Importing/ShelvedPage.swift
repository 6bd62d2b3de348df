public import Archive
public import News

/// What a saved page brings to a paper: its story, or the rows of its list.
public struct ShelvedPage: Sendable {
  /// The paper that it is of.
  public var paper: PaperID
  /// Where it belongs; empty for the paper's whole.
  public var section: SectionID
  /// Its story's row, or the rows of its list.
  public var headlines: [Headline]
  /// Its story's text.
  public var texts: [Story]

  /// Reads what a page holds; nil where that is neither a story nor a list.
  public init?(_ page: ParsedPage, at address: Address, of paper: Paper) {
    self.paper = paper.id
    if let article = page.article, !article.headline.isEmpty, !article.halves.isEmpty {
      let (headline, story) = paper.document(article, notes: page.notes, at: address)
      (headlines, texts) = ([headline], [story])
      section = paper.sectionID(labelled: story.sectionLabel)
    } else {
      (headlines, texts) = (paper.headlines(from: page.rows), [])
      section = paper.sectionID(listedAt: address)
    }
    if headlines.isEmpty { return nil }
  }

  /// Files it; what is known already is not filed twice.
  public func file(into archive: Archive, at now: Instant) throws(ArchiveError) -> FiledCount {
    try archive.shelve(headlines, texts: texts, under: section, in: paper, at: now)
  }
}

extension Paper {
  /// The section that a story's label names; the paper's whole where none is called so.
  func sectionID(labelled label: String) -> SectionID {
    let name = label.lowercased()
    let section = allSections.last {
      $0.title.english.lowercased() == name || $0.title.korean == label
    }
    return section?.id ?? SectionID("")
  }

  /// The section whose list page stands at an address.
  func sectionID(listedAt address: Address) -> SectionID {
    allSections.first { $0.lists.contains { $0.path == address.path } }?.id ?? SectionID("")
  }
}
