import Archive
import News
import ReaderUI

/// Writes the pages that tell about the paper, the log and what changed.
struct PageReading {
  let archive: Archive
  let edition: Edition
  let clock: Clock
  let language: Language
  let log: ReaderLog
  let charts: Charts

  func paragraphs(of topic: PageTopic) throws(ArchiveError) -> [PageParagraph] {
    switch topic {
    case .about: try about()
    case .log: log.paragraphs(clock: clock, language: language)
    case .changes(let id): try changes(of: id)
    case .refresh: []
    case .statistics: try statistics()
    case .plainText: []
    case .tour: Words.tour.map { PageParagraph($0.kind, $0.text.text(in: language)) }
    }
  }

  private func about() throws(ArchiveError) -> [PageParagraph] {
    let paper = edition.paper
    let kept = try archive.storyCount(of: paper.id)
    let unread = try archive.unreadCount(of: paper.id)
    let facts = Words.about(
      paper, kept: kept, unread: unread, bookmarks: try archive.bookmarks().count,
      isSample: edition.isSample)
    return [PageParagraph(.heading, paper.title.text(in: language))]
      + facts.map { PageParagraph(.item, $0.text(in: language)) }
  }

  private func statistics() throws(ArchiveError) -> [PageParagraph] {
    let figures = try archive.statistics(
      of: edition.paper.id, days: StatisticsPage.days, at: clock.now, in: clock.zone)
    return StatisticsPage(figures: figures, charts: charts, language: language).paragraphs
  }

  /// The latest change first: every paragraph in which something differs.
  private func changes(of id: StoryID) throws(ArchiveError) -> [PageParagraph] {
    guard let story = try archive.story(id) else { return [] }
    var later = story
    var paragraphs: [PageParagraph] = []
    for revision in try archive.revisions(of: id) {
      let changed = StoryDifference(from: revision.story, to: later).paragraphs
        .filter { pieces in !pieces.allSatisfy { if case .same = $0 { true } else { false } } }
      if !changed.isEmpty {
        let day = Words.revised(revision.replacedAt, clock: clock, language: language)
        paragraphs.append(PageParagraph(.heading, day))
        paragraphs += changed.map { PageParagraph(.text, $0) }
      }
      later = revision.story
    }
    return paragraphs
  }
}
