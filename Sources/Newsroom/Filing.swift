import Archive
import News
import WireClient
import WireProtocol

/// Puts an answer of the wire into the archive.
struct Filing {
  let archive: Archive
  let paper: Paper
  let now: Instant

  /// What an answer held.
  struct Filed {
    var headlines: [Headline] = []
    /// Stories that the archive did not know.
    var newStories = 0
    /// What was noticed of the answer.
    var notes: [ParseNote] = []

    mutating func add(_ more: [Headline], _ count: FiledCount) {
      headlines += more
      newStories += count.added
    }
  }

  /// Files what a job's address was answered with.
  ///
  /// - Returns: the headlines that a list, feed or front page held, and how many are new.
  func file(_ answer: WireAnswer, for job: Job) throws(Problem) -> Filed {
    switch (answer, job.purpose) {
    case (.page(let fetched), .front): try fileFront(fetched.page, from: job, fetched.receipt)
    case (.page(let fetched), .list(let section)):
      try fileList(fetched.page, under: section, from: job, fetched.receipt)
    case (.page(let fetched), .older(let section)): try fileOlder(fetched.page, under: section)
    case (.page(let fetched), .story(let id)): try fileStory(fetched, id)
    case (.page(let fetched), .search): try fileFound(fetched.page)
    case (.feed(let fetched), .feed(let section)):
      try fileFeed(fetched.feed, under: section, from: job, fetched.receipt)
    case (.page(let fetched), .feed): throw .page(fetched.page.notes + [.pageInsteadOfFeed])
    case (.feed(let fetched), _): throw .page(fetched.feed.notes + [.feedInsteadOfPage])
    case (.failed(let failure), _): throw .wire(failure)
    default: throw .wrongKind
    }
  }

  private func fileFront(
    _ page: ParsedPage, from job: Job, _ receipt: Receipt
  ) throws(Problem) -> Filed {
    var blocks = page.blocks
    if let ranked = paper.blocks.first(where: { $0.style == .ranked }),
      !blocks.contains(where: { $0.id == ranked.id }), !page.rows.isEmpty
    {
      blocks.append(ParsedBlock(id: ranked.id, rows: Array(page.rows.prefix(10))))
    }
    guard !blocks.isEmpty else { throw .page(page.notes) }
    return try kept { () throws(ArchiveError) -> Filed in
      var filed = Filed()
      for block in blocks {
        let headlines = paper.headlines(from: block.rows)
        filed.add(
          headlines, try archive.fileBlock(headlines, block: block.id, in: paper.id, at: now))
      }
      let lead = paper.headlines(from: page.rows)
      let count = try archive.file(
        lead, under: Filing.front, in: paper.id, from: job.address,
        validators: receipt.validators, at: now)
      filed.add(lead, count)
      return filed
    }
  }

  private func fileList(
    _ page: ParsedPage, under section: SectionID, from job: Job, _ receipt: Receipt
  ) throws(Problem) -> Filed {
    let headlines = paper.headlines(from: page.rows)
    if headlines.isEmpty, !page.notes.isEmpty { throw .page(page.notes) }
    return try kept { () throws(ArchiveError) -> Filed in
      let count = try archive.file(
        headlines, under: section, in: paper.id, from: job.address,
        validators: receipt.validators, at: now)
      return Filed(headlines: headlines, newStories: count.added, notes: page.notes)
    }
  }

  /// Older stories join a section, whose present list stays as it is.
  private func fileOlder(_ page: ParsedPage, under section: SectionID) throws(Problem) -> Filed {
    let headlines = paper.headlines(from: page.rows)
    return try kept { () throws(ArchiveError) -> Filed in
      let count = try archive.shelve(headlines, texts: [], under: section, in: paper.id, at: now)
      return Filed(headlines: headlines, newStories: count.added)
    }
  }

  /// What the site found joins the paper and no section; nothing found is no failure.
  private func fileFound(_ page: ParsedPage) throws(Problem) -> Filed {
    let headlines = paper.headlines(from: page.rows)
    let refusals: [ParseNote] = [.serviceError, .challenge, .loginWall, .missingPage, .empty]
    if headlines.isEmpty, page.notes.contains(where: refusals.contains) { throw .page(page.notes) }
    return try kept { () throws(ArchiveError) -> Filed in
      try archive.shelve(headlines, under: .whole, in: paper.id, at: now)
      return Filed(headlines: headlines)
    }
  }

  private func fileFeed(
    _ feed: ParsedFeed, under section: SectionID, from job: Job, _ receipt: Receipt
  ) throws(Problem) -> Filed {
    if feed.rows.isEmpty, feed.notes.contains(where: Filing.isRefusal) { throw .page(feed.notes) }
    return try kept { () throws(ArchiveError) -> Filed in
      let headlines = paper.headlines(from: feed.rows)
      let count = try archive.file(
        headlines, texts: feed.rows.compactMap(paper.story), under: section, in: paper.id,
        from: job.address, validators: receipt.validators,
        digests: feed.rows.compactMap(\.textDigest), at: now)
      let notes = feed.notes + (feed.rows.isEmpty ? [.noEntries] : [])
      return Filed(headlines: headlines, newStories: count.added, notes: notes)
    }
  }

  /// The story of a page that was fetched for one; the page's notes where it holds none.
  func story(in fetched: FetchedPage, _ id: StoryID) throws(Problem) -> Story {
    guard let article = fetched.page.article, !article.headline.isEmpty || !article.halves.isEmpty
    else { throw .page(fetched.page.notes + [.noArticle]) }
    return paper.story(id, from: article, notes: fetched.page.notes, at: fetched.receipt.address)
  }

  private func fileStory(_ fetched: FetchedPage, _ id: StoryID) throws(Problem) -> Filed {
    let story = try story(in: fetched, id)
    return try kept { () throws(ArchiveError) -> Filed in
      try archive.save(story, in: paper.id, at: now)
      return Filed()
    }
  }

  private func kept(_ work: () throws(ArchiveError) -> Filed) throws(Problem) -> Filed {
    do { return try work() } catch { throw .archive(error) }
  }

  /// Whether a note says that the answer is no feed at all; an empty feed is one.
  private static func isRefusal(_ note: ParseNote) -> Bool {
    switch note {
    case .declaresEntities, .pageInsteadOfFeed, .empty, .challenge, .serviceError, .loginWall,
      .missingPage, .notWellFormed, .cutAtLimit:
      true
    default: false
    }
  }

  /// Where the front page's own rows are filed, besides its blocks.
  static let front = SectionID("front")
}

extension WireAnswer {
  /// Where the document is from now on, where the server said that it moved for good.
  var movedTo: Address? {
    switch self {
    case .page(let fetched): fetched.receipt.movedTo
    case .feed(let fetched): fetched.receipt.movedTo
    default: nil
    }
  }

  /// The length of what was brought, after decoding.
  var byteCount: Int {
    switch self {
    case .page(let fetched): fetched.receipt.byteCount
    case .feed(let fetched): fetched.receipt.byteCount
    default: 0
    }
  }
}
