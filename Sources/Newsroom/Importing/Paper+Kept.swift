public import News

extension Paper {
  /// The paper of documents that belong to no other: bookmarked addresses, saved pages.
  public static let kept = Paper(
    id: PaperID("kept"), title: LocalizedText(english: "Kept documents", korean: "보관한 글"),
    zone: .utc)
}

/// The papers by whose hosts an address is recognised.
public struct PaperRegister: Sendable {
  private let papers: [Paper]

  /// Makes a register; of two papers that name a host the first has it.
  public init(_ papers: [Paper]) { self.papers = papers }

  /// The paper whose hosts serve an address; `Paper.kept` where there is none.
  public func paper(of address: Address) -> Paper {
    papers.first { $0.identity.hosts.contains(address.host) } ?? .kept
  }

  /// Every identity that a story at an address may have in some papers, that of the paper whose hosts
  /// serve it first.
  ///
  /// A paper of feeds knows the stories of other hosts, too, each under its own name.
  func identities(of address: Address, in filed: Set<PaperID>) -> [StoryID] {
    let owner = paper(of: address)
    let known = papers.filter { filed.contains($0.id) && $0.id != owner.id }
    let others = filed.subtracting((known + [owner]).map(\.id)).sorted { $0.text < $1.text }
    return ([owner] + known).map { $0.identity.identity(of: address, in: $0.id) }
      + others.map { IdentityRule().identity(of: address, in: $0) }
  }

  /// A bookmark of an address; its title is the address until its text is read.
  public func bookmark(
    of address: Address, title: String = "", at time: Instant, tags: [String] = [],
    note: String = ""
  ) -> KeptStory {
    let paper = paper(of: address)
    let headline = Headline(
      id: paper.identity.identity(of: address, in: paper.id), address: address,
      title: title.isEmpty ? address.text : title)
    return KeptStory(
      paper: paper.id, headline: headline, bookmarkedAt: time, tags: tags, note: note)
  }

  /// A bookmark out of a bookmark file.
  public func bookmark(of imported: ImportedBookmark, at now: Instant) -> KeptStory {
    bookmark(
      of: imported.address, title: imported.title, at: imported.addedAt ?? now,
      tags: imported.tags, note: imported.note)
  }

  /// The story of a saved page, bookmarked; nil where the page holds none.
  public func story(
    of page: ParsedPage, at address: Address, in paper: Paper, now: Instant
  ) -> KeptStory? {
    guard let article = page.article, !article.headline.isEmpty, !article.halves.isEmpty else {
      return nil
    }
    let (headline, story) = paper.document(article, notes: page.notes, at: address)
    return KeptStory(paper: paper.id, headline: headline, text: story, bookmarkedAt: now)
  }
}

extension Paper {
  /// The story of a page with the row that stands for it in lists.
  func document(
    _ article: ParsedArticle, notes: [ParseNote], at address: Address
  ) -> (Headline, Story) {
    let address = article.address ?? address
    let id = identity.identity(of: address, in: self.id)
    let story = story(id, from: article, notes: notes, at: address)
    let headline = Headline(
      id: id, address: address, title: story.headline, label: article.label, dek: story.dek,
      byline: story.byline, sectionLabel: story.sectionLabel, posted: story.posted,
      updated: story.updated, image: article.image, kind: story.kind,
      isBilingual: story.isBilingual)
    return (headline, story)
  }
}
