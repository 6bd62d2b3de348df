public import Archive
public import News

/// What is to be exported.
public enum ExportSelection: Hashable, Sendable {
  /// The bookmarked stories of all papers, newest bookmark first.
  case bookmarks
  /// A section, newest story first.
  case section(SectionID)
  /// What the paper printed on the day of the export, section by section.
  case edition
  /// What a search finds in the paper, newest story first.
  case search(SearchCondition)
  /// These stories, in this order.
  case stories([StoryID])
}

/// The identities of stories under one title.
public struct GatheredChapter: Hashable, Sendable {
  /// The title; empty where all is one chapter.
  public var title: String
  /// The stories in reading order.
  public var stories: [StoryID]
}

/// Finds the stories of an export; their texts are read one at a time, when they are written.
public struct Gathering {
  private let archive: Archive
  private let paper: Paper

  /// The most stories of one section that an edition looks through, newest first.
  private static let depth = 1_000

  /// Gathers from an archive.
  public init(_ archive: Archive, paper: Paper) { (self.archive, self.paper) = (archive, paper) }

  /// The chapters of a selection; none without a story.
  public func chapters(
    of selection: ExportSelection, at now: Instant
  ) throws(ArchiveError) -> [GatheredChapter] {
    switch selection {
    case .bookmarks: return single(try archive.bookmarks().map(\.headline.id))
    case .section(let id): return single(try archive.stories(in: id, of: paper.id))
    case .stories(let ids): return single(ids)
    case .search(let condition): return single(try found(condition))
    case .edition: return try edition(at: now)
    }
  }

  /// All pages of a search.
  private func found(_ condition: SearchCondition) throws(ArchiveError) -> [StoryID] {
    var stories: [StoryID] = []
    var next: SearchCursor?
    repeat {
      let page = try archive.search(condition, in: [paper.id], limit: 500, before: next)
      stories += page.rows.map(\.listed.headline.id)
      next = page.next
    } while next != nil
    return stories
  }

  private func single(_ stories: [StoryID]) -> [GatheredChapter] {
    stories.isEmpty ? [] : [GatheredChapter(title: "", stories: stories)]
  }

  /// Each story stands once, in the first section of the menu that has it.
  private func edition(at now: Instant) throws(ArchiveError) -> [GatheredChapter] {
    let today = Timestamp.day(now, zone: paper.zone)
    var seen: Set<StoryID> = []
    var chapters: [GatheredChapter] = []
    func add(_ rows: [ListedHeadline], title: String) {
      let printed = rows.map(\.headline).filter { headline in
        headline.posted.map { Timestamp.day($0, zone: paper.zone) } == today
      }
      let stories = printed.map(\.id).filter { seen.insert($0).inserted }
      if !stories.isEmpty { chapters.append(GatheredChapter(title: title, stories: stories)) }
    }
    for section in paper.sections {
      let rows = try archive.headlines(in: section.id, of: paper.id, limit: Gathering.depth)
      add(rows, title: section.title.text(in: paper.language))
    }
    let rest = try archive.latest(of: paper.id, limit: Gathering.depth)
    add(rest, title: paper.title.text(in: paper.language))
    return chapters
  }
}
