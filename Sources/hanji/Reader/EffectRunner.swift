import Archive
import Configuration
import News
import Newsroom
import QRCode
import ReaderUI
import Terminal
import WireProtocol

/// Does what the screens ask for, and says what came of it.
///
/// Reads of the archive answer at once.
@MainActor final class EffectRunner {
  private let office: Office
  private let device: any TerminalDevice
  /// The desk whose paper is shown.
  private(set) var shown: Desk
  /// Whether the reader asked to end.
  private(set) var isEnded = false
  /// The programs that the person has named.
  var programNames = ProgramNames()
  private var sharing: Sharing {
    Sharing(office: office, device: device, settings: settings, names: programNames)
  }
  /// How far the search goes whose list was read last.
  var search = SearchProgress()
  /// What was said.
  var log = ReaderLog()
  /// The settings as they are to be remembered.
  var settings: ReaderSettings

  init(office: Office, device: any TerminalDevice, settings: ReaderSettings) throws {
    (self.office, self.device, self.settings) = (office, device, settings)
    shown = try office.shownDesk()
  }

  var archive: Archive { office.archive }
  private var now: Instant { office.world.clock.now }

  /// Runs one effect; a failure of the archive becomes a sentence.
  func run(_ effect: Effect) -> [Action] {
    guard office.rights.allows(effect) else { return [] }
    do throws(ArchiveError) {
      return try perform(effect)
    } catch {
      return [.said(Status(Words.sentence(error), isWarning: true))]
    }
  }

  private func perform(_ effect: Effect) throws(ArchiveError) -> [Action] {
    switch effect {
    case .loadFront:
      return [.frontLoaded(try FrontReading(office: office, paper: shown.paper).blocks())]
    case .loadMenu: return [.menuLoaded(try archive.unreadCounts(of: shown.paper.id))]
    case .loadList(.search(let text), let order, let offset, let story):
      return try find(text, order, offset, holding: story)
    case .loadList(let source, let order, let offset, let story):
      let window = try lists.window(of: source, order, offset, holding: story)
      return [.listLoaded(source, window)]
    case .loadAnswer, .setTags, .setNote, .editNote, .saveSearch, .toggleFollow, .toggleRule:
      return try noteKeeping.perform(effect)
    case .loadStory(let id): return try loadStory(id)
    case .loadPreview(let id):
      guard let listed = try archive.listed(id) else { return [] }
      return [.previewLoaded(listed, try archive.story(id))]
    case .loadChoices(let kind):
      let reading = ChoiceReading(office: office, paper: shown.paper)
      return [.choicesLoaded(kind, try reading.choices(of: kind))]
    case .loadPage(let topic): return [.pageLoaded(topic, try page(topic))]
    case .openElsewhere(let id): return [.said(try sharing.open(id))]
    case .follow(let address): return try follow(address)
    case .share(let ids, let way): return [.said(try sharing.share(ids, way))]
    case .saveEdition: return [.said(try sharing.saveEdition(of: shown.paper))]
    case .loadMarks(let id): return try marked(id)
    case .markRead(let ids, let isRead): return try markRead(ids, isRead)
    case .markAllRead(let source): return try markAllRead(source)
    case .undo: return try said(try archive.undo(at: now), Words.undone, else: Words.nothingToUndo)
    case .redo: return try said(try archive.redo(at: now), Words.redone, else: Words.nothingToRedo)
    case .keepPosition(let id, let position): try archive.setPosition(position, in: id, at: now)
    case .bookmark(let ids, let isOn): return try bookmark(ids, isOn)
    case .refresh(let scope): return refresh(scope)
    case .stopRefresh:
      guard let report = office.newsroom.stopRefresh(at: now) else { return [] }
      return [.refreshEnded(Words.status(of: report), progress(report))]
    case .copy(let text): return [.said(sharing.copy(text))]
    case .recallTyped(let purpose):
      return [.typedRecalled(purpose, try typingMemory(of: purpose))]
    case .rememberTyped(let purpose, let text): try remember(text, typedAs: purpose)
    case .encodeAddress(let address):
      let code = QRCode.modules(of: address.text).flatMap(CodeMatrix.init)
      return [.addressEncoded(address, code)]
    case .rememberSettings:
      try archive.setPreference("measure", "\(settings.measure)")
      try archive.setPreference("listColumns", "\(settings.listColumns)")
      try archive.setPreference("storyMode", settings.storyMode.rawValue)
    case .use(let change): try archive.setPreference(change.name, change.value)
    case .redraw: device.redraw()
    case .suspend: device.suspend()
    case .quit: isEnded = true
    }
    return []
  }

  var lists: ListReading { ListReading(office: office, paper: shown.paper) }

  private var noteKeeping: NoteKeeping {
    NoteKeeping(office: office, device: device, names: programNames)
  }

  /// A story of the paper is read here, also where a section or the web calls it otherwise.
  private func follow(_ address: Address) throws(ArchiveError) -> [Action] {
    let id = shown.paper.identity.identity(of: address, in: shown.paper.id)
    if let listed = try archive.listed(id) { return [.storyChosen(listed.headline.id)] }
    return [.said(sharing.open(address))]
  }

  private func page(_ topic: PageTopic) throws(ArchiveError) -> [PageParagraph] {
    if case .plainText(let id) = topic { return try sharing.plainText(of: id) }
    let reading = PageReading(
      archive: archive, edition: try edition(), clock: office.world.clock,
      language: settings.language, log: log)
    return try reading.paragraphs(of: topic)
  }

  /// The kept text, brought anew where the paper changed it since; else the page is fetched, and the
  /// feed's own text stands in for it.
  private func loadStory(_ id: StoryID) throws(ArchiveError) -> [Action] {
    guard let listed = try archive.listed(id) else {
      return [.storyFailed(id, Words.storyGone)]
    }
    if let story = try archive.story(id), story.isWhole {
      let position = try archive.position(in: id).map { [Action.positionFound(id, $0)] } ?? []
      if try archive.isOutdated(id) { try fetch(listed) }
      return [.storyLoaded(listed, story), try noteKeeping.annotated(id)] + position
    }
    try fetch(listed)
    return [.marked(listed), .storyAwaited(id)]
  }

  /// A bookmark may lead to a story of another paper than the one that is shown.
  private func fetch(_ listed: ListedHeadline) throws(ArchiveError) {
    let headline = listed.headline
    office.newsroom.fetchStory(
      headline.id, at: headline.address, of: try office.desk(of: headline.id), now: now)
  }

  private func marked(_ id: StoryID) throws(ArchiveError) -> [Action] {
    try archive.listed(id).map { [.marked($0)] } ?? []
  }

  private func markAllRead(_ source: ListSource) throws(ArchiveError) -> [Action] {
    let stories =
      switch source {
      case .bookmarks: try archive.bookmarks().map(\.headline.id)
      case .search(let text): try lists.all(text)
      case .section(let id): try archive.stories(in: id, of: shown.paper.id, unreadOnly: true)
      }
    let marked = try archive.markRead(stories, true, at: now)
    return [.archiveChanged, .said(Status(Words.allRead(marked.count)))]
  }

  private func said(
    _ change: Change?, _ sentence: (Change) -> LocalizedText, else nothing: LocalizedText
  ) throws(ArchiveError) -> [Action] {
    guard let change else { return [.said(Status(nothing))] }
    if change.kind == .ruled { try office.applyRules(onlyNew: false) }
    return [.archiveChanged, .said(Status(sentence(change)))]
  }

  private func markRead(_ ids: [StoryID], _ isRead: Bool) throws(ArchiveError) -> [Action] {
    let changed = try archive.markRead(ids, isRead, at: now)
    if ids.count == 1 { return try marked(ids[0]) }
    let words = isRead ? Words.allRead(changed.count) : Words.allUnread(changed.count)
    return [.archiveChanged, .said(Status(words))]
  }

  private func bookmark(_ ids: [StoryID], _ isOn: Bool) throws(ArchiveError) -> [Action] {
    try archive.bookmark(ids, isOn, at: now)
    for id in ids where isOn {
      if let listed = try archive.listed(id), !listed.hasText { try fetch(listed) }
    }
    if ids.count > 1 { return [.archiveChanged, .said(Status(Words.kept(ids.count, isOn)))] }
    return try marked(ids[0]) + [.said(Status(isOn ? Words.kept : Words.keptNoMore))]
  }

  private func refresh(_ scope: RefreshScope) -> [Action] {
    let plan: RefreshPlan =
      switch scope {
      case .front: .front
      case .section(let id): .section(id)
      case .everything: .everything
      }
    let (newsroom, desk) = (office.newsroom, office.desk)
    guard newsroom.refresh(plan, of: desk, bringing: bringing(of: desk), at: now) else {
      return [.said(Status(Words.fetchedElsewhere))]
    }
    return newsroom.isRefreshing ? begun : [.said(Status(Words.nothingToFetch))]
  }
}

extension EffectRunner {
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

  /// Takes what the newsroom has to say.
  func serve() -> [Action] {
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
      return [.storyLoaded(listed, story)]
    case .storyRead(let story, let problem):
      guard let listed = try archive.listed(story.id) else { return [] }
      let status = Status(Words.sentence(problem), isWarning: true)
      return [.storyLoaded(listed, story), .said(status)]
    case .storyFailed(let id, let problem): return try fail(id, problem)
    case .pictureBrought, .pictureFailed: return []
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
    return [.editionOpened(try edition()), .refreshEnded(status, progress(report))]
  }

  /// That a refresh has begun.
  private var begun: [Action] {
    office.newsroom.report.map { [.refreshProgressed(progress($0))] } ?? []
  }

  private func progress(_ report: RefreshReport) -> RefreshProgress {
    RefreshProgress(report, of: office.desk.paper)
  }

  /// The paper as it is shown now.
  func edition() throws(ArchiveError) -> Edition {
    Edition(
      paper: shown.paper, isSample: shown.route == .sample,
      refreshed: try archive.lastRefresh(of: shown.paper.id))
  }
}

extension Story {
  /// Whether the kept text is the story's page, or a feed's text that is long enough to be all.
  fileprivate var isWhole: Bool {
    guard notes.contains(.fromFeed) else { return true }
    let bytes = halves.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.plainText.utf8.count } }
    return bytes >= 1_500
  }
}
