import Archive
import Configuration
import News
import Newsroom
import ReaderUI
import WireProtocol

/// Refreshes, and what the newsroom has to say.
extension EffectRunner {
  func refresh(_ scope: RefreshScope) -> [Action] {
    let (newsroom, desk) = (office.newsroom, office.desk)
    var hasBegun = true
    switch scope {
    case .front: hasBegun = refresh(.front)
    case .section(let id): hasBegun = refresh(.section(id))
    case .everything: hasBegun = refresh(.everything)
    case .older(let id):
      if newsroom.isAtEnd(id, of: desk) { return [.said(Status(Words.noOlder))] }
      hasBegun = newsroom.refreshOlder(id, of: desk, at: now)
    }
    guard hasBegun else { return [.said(Status(Words.fetchedElsewhere))] }
    return newsroom.isRefreshing ? begun : [.said(Status(Words.nothingToFetch))]
  }

  private func refresh(_ plan: RefreshPlan) -> Bool {
    office.newsroom.refresh(plan, of: office.desk, bringing: bringing(of: office.desk), at: now)
  }

  /// Fetches at the start where the news is old, unless the configuration says otherwise.
  func start() -> [Action] {
    let last = (try? archive.lastRefresh(of: office.desk.paper.id)) ?? nil
    let isSample = office.desk.route == .sample
    let file = office.settings.configuration
    guard file.isOn(.refreshOnStart), office.rights.refreshes else { return [] }
    let age = Int64(file.number(.refreshAfter) ?? 30) * 60
    if let last, isSample || office.desk.past != nil || now.seconds - last.seconds < age {
      return []
    }
    let plan: RefreshPlan = isSample ? .everything : .front
    office.newsroom.refresh(
      plan, of: office.desk, bringing: bringing(of: office.desk), onlyDue: true, at: now)
    return begun
  }

  /// The sample edition is small and brought whole, so that it reads without the wire.
  private func bringing(of desk: Desk) -> Newsroom.Refresh {
    desk.route == .sample ? .headlinesAndTexts : .headlines
  }

  /// Takes what the newsroom and the picture workers have to say.
  func serve() -> [Action] {
    let news = serveNewsroom()
    return news + pictures.serve(settings)
  }

  private func serveNewsroom() -> [Action] {
    office.newsroom.serve(at: now).flatMap { event -> [Action] in
      do throws(ArchiveError) {
        return try actions(for: event)
      } catch {
        return [.said(Status(Words.sentence(error), isWarning: true))]
      }
    }
  }

  private func actions(for event: NewsroomEvent) throws(ArchiveError) -> [Action] {
    switch event {
    case .progressed(let report):
      return [.refreshProgressed(progress(report))]
    case .refreshEnded(let report): return try end(report)
    case .storyKept(let id):
      guard let listed = try archive.listed(id), let story = try archive.story(id) else {
        return []
      }
      let wasAsked = fetchedAnew.remove(id) != nil
      return [.storyLoaded(listed, story)] + (wasAsked ? [.said(Status(Words.storyFetched))] : [])
    case .storyRead(let story, let problem):
      guard let listed = try archive.listed(story.id) else { return [] }
      let status = Status(Words.sentence(problem), isWarning: true)
      return [.storyLoaded(listed, story), .said(status)]
    case .storyFailed(let id, let problem): return try fail(id, problem)
    case .pictureBrought(let address, let file):
      try pictures.take(file, at: address)
      return []
    case .pictureFailed(let address, let problem): return pictures.fail(address, problem)
    case .searched(let words, let found): return try takeFound(words, found)
    case .searchFailed(let words, let problem): return failSearch(words, problem)
    }
  }

  /// Where there is no page, the text that the feed carried is better than none.
  private func fail(_ id: StoryID, _ problem: Problem) throws(ArchiveError) -> [Action] {
    let sentence = Words.sentence(problem)
    guard let listed = try archive.listed(id), let story = try archive.story(id) else {
      return [.storyFailed(id, sentence), .said(Status(sentence, isWarning: true))]
    }
    return [.storyLoaded(listed, story), .said(Status(sentence, isWarning: true))]
  }

  /// After a refresh the paper is shown anew; without a network and a paper, the sample edition.
  private func end(_ report: RefreshReport) throws(ArchiveError) -> [Action] {
    let paperCount = try archive.storyCount(of: office.desk.paper.id)
    if let sample = office.sample, paperCount == 0 {
      if try archive.storyCount(of: sample.paper.id) == 0, report.isOffline {
        office.newsroom.refresh(
          .everything, of: sample, bringing: .headlinesAndTexts, at: now)
        shown = sample
        return [.editionOpened(try edition()), .said(Status(Words.openingSample))]
      }
    }
    try archive.expire(at: now)
    shown = try office.shownDesk()
    let hidden = try office.applyRules(onlyNew: true)
    var status =
      shown.route == .sample && office.sample != nil
      ? Status(Words.sampleShown) : Words.status(of: report)
    status.text = Words.without(hidden, status.text)
    note(report, in: &status)
    return [.editionOpened(try edition()), .refreshEnded(status, progress(report))]
  }

  /// What was noticed of answers goes into the log, where the status line points to.
  private func note(_ report: RefreshReport, in status: inout Status) {
    guard shown.route != .sample else { return }
    let remarks = report.remarks.compactMap { remark in
      Words.remark(remark.notes).map { Words.about(remark.job.address, $0) }
    }
    for remark in remarks { log.note(Status(Words.withoutKeys(remark)), at: now) }
    if !remarks.isEmpty { status.text = Words.remarked(remarks.count, status.text) }
  }

  /// That a refresh has begun.
  private var begun: [Action] {
    office.newsroom.report.map { [.refreshProgressed(progress($0))] } ?? []
  }

  func progress(_ report: RefreshReport) -> RefreshProgress {
    RefreshProgress(report, of: office.desk.paper)
  }

  /// The paper as it is shown now.
  func edition() throws(ArchiveError) -> Edition {
    Edition(
      paper: shown.paper, isSample: shown.route == .sample,
      refreshed: try archive.lastRefresh(of: shown.paper.id))
  }
}
