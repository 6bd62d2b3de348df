import Archive
import News
import Newsroom
import QRCode
import ReaderUI
import Terminal

/// Does what the screens ask for, and says what came of it.
///
/// Reads of the archive answer at once.
@MainActor final class EffectRunner {
  var office: Office
  let device: any TerminalDevice
  /// The desk whose paper is shown.
  var shown: Desk
  /// Whether the reader asked to end.
  private(set) var isEnded = false
  /// The programs that the person has named.
  var programNames = ProgramNames()
  var sharing: Sharing {
    Sharing(office: office, device: device, settings: settings, names: programNames)
  }
  /// How far the search goes whose list was read last.
  var search = SearchProgress()
  /// What the site was asked for last, and what it found.
  var siteSearch = SiteSearch()
  /// Stories that are fetched though their texts are kept.
  var fetchedAnew: Set<StoryID> = []
  /// What was said.
  var log = ReaderLog()
  /// The settings as they are to be remembered.
  var settings: ReaderSettings

  /// Where pictures are brought and drawn.
  let pictures: PictureDesk

  init(office: Office, device: any TerminalDevice, settings: ReaderSettings) throws {
    pictures = PictureDesk(office: office, device: device)
    (self.office, self.device, self.settings) = (office, device, settings)
    shown = try office.shownDesk()
  }

  var archive: Archive { office.archive }
  var now: Instant { office.world.clock.now }

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
    case .loadList(.site(let words), _, _, _): return try site(words)
    case .loadList(let source, let order, let offset, let story):
      let window = try lists.window(of: source, order, offset, holding: story)
      return [.listLoaded(source, window)]
    case .loadAnswer, .setTags, .setNote, .editNote, .saveSearch, .toggleFollow, .toggleRule:
      return try noteKeeping.perform(effect)
    case .loadStory(let id): return try loadStory(id)
    case .fetchStory(let id): try fetchAnew(id)
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
    case .exportFeeds: return [.said(sharing.saveFeeds(of: shown.paper))]
    case .importFile(let path): return importing.take(path)
    case .importCookies(let path): return try takeCookies(path)
    case .completePath(let typed): return [.pathsFound(typed, paths.completing(typed))]
    case .drawPicture(let order): return try pictures.draw(order, settings)
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

  var noteKeeping: NoteKeeping {
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
      language: settings.language, log: log,
      charts: Charts(
        glyphs: settings.glyphs, width: settings.width, cells: min(device.size.columns - 4, 72)))
    return try reading.paragraphs(of: topic)
  }
}
