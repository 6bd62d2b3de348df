public import News

/// One address to be fetched, and what for.
public struct Job: Hashable, Sendable {
  /// What an answer is filed as.
  public enum Purpose: Hashable, Sendable {
    /// The front page with its blocks.
    case front
    /// A feed of a section.
    case feed(SectionID)
    /// A list page of a section.
    case list(SectionID)
    /// A later page of a section's list, for older stories.
    case older(SectionID)
    /// A story's text.
    case story(StoryID)
    /// What the site itself finds for some words.
    case search(String)
  }

  /// Where.
  public var address: Address
  /// What for.
  public var purpose: Purpose
  /// Where to ask instead, one after the other, when the page is not there.
  public var alternatives: [Address] = []

  /// Makes a job.
  public init(_ address: Address, _ purpose: Purpose, alternatives: [Address] = []) {
    (self.address, self.purpose, self.alternatives) = (address, purpose, alternatives)
  }

  /// The job at the next address; nil where there is none left.
  var next: Job? {
    alternatives.first.map { Job($0, purpose, alternatives: Array(alternatives.dropFirst())) }
  }
}

/// What a refresh fetches.
public enum RefreshPlan: Hashable, Sendable {
  /// The front page and the feeds of the top sections.
  case front
  /// A section and those below it.
  case section(SectionID)
  /// The whole menu.
  case everything
  /// One feed or list page.
  case source(Address)

  /// The addresses, the front page first, no source twice.
  ///
  /// The front page is asked where the paper says what blocks stand on it.
  func jobs(of paper: Paper) -> [Job] {
    let front = paper.blocks.isEmpty ? [] : paper.home.map { [Job($0, .front)] } ?? []
    let jobs: [Job] =
      switch self {
      case .front: front + paper.sections.flatMap(Self.feedsElseList)
      case .section(let id): (paper.section(id)?.withSubsections ?? []).flatMap(Self.sources)
      case .source(let address):
        paper.allSections.flatMap(Self.sources).filter { $0.address == address }
      case .everything: front + paper.allSections.flatMap(Self.sources)
      }
    var seen: Set<Address> = []
    return jobs.filter { seen.insert($0.address).inserted }
  }

  /// Feeds are small and answer "not changed" cheaply; a page is asked where there is none.
  private static func feedsElseList(of section: Section) -> [Job] {
    let feeds = section.feeds.map { Job($0, .feed(section.id)) }
    return feeds.isEmpty ? list(of: section) : feeds
  }

  private static func sources(of section: Section) -> [Job] {
    section.feeds.map { Job($0, .feed(section.id)) } + list(of: section)
  }

  /// The list page, the older addresses of it in reserve; none of a section that the site gave up.
  private static func list(of section: Section) -> [Job] {
    guard section.isCurrent, let first = section.lists.first else { return [] }
    return [
      Job(first, .list(section.id), alternatives: Array(section.lists.dropFirst()))
    ]
  }
}
