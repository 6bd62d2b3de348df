import Archive
import Configuration
import Glibc
import News
import Newsroom
import ReaderUI
import Serving
import WireClient
import WireProtocol

/// The archive, the newsroom and the desks of a run: what reader and commands work with.
struct Office {
  let world: World
  /// The user's configuration.
  var settings: Settings
  /// What the person may have done outside of the screens.
  let rights: ReaderRights
  let archive: Archive
  /// Where the archive lies.
  let archivePath: String
  /// Where the archive lies that many read, of a served person; else nil.
  let sharedArchivePath: String?
  /// Where stories are saved as files: beside the archive.
  var exportFolder: String {
    let folder = archivePath.lastIndex(of: "/").map { archivePath[...$0] } ?? ""
    return "\(folder)exports"
  }
  /// Whether there was no archive before: the person is here for the first time.
  let isFirst: Bool
  /// What was brought over from a damaged archive; nil where the archive was sound.
  let salvage: Salvage?
  let newsroom: Newsroom
  /// The paper that was asked for.
  private(set) var desk: Desk
  /// Its bundled sample edition; nil where that was asked for, or the paper has none.
  let sample: Desk?

  /// Opens the archive and reads the paper file; nothing is fetched.
  init(_ options: ReaderOptions, world: World) throws {
    let place = options.served.map { world.obeying(house: $0.folders.house) } ?? world
    var settings = Settings(world: place)
    let world = place.telling(time: settings.configuration.text(.timezone))
    let (name, paper) = try Office.paper(options, &settings, world: world)
    (self.world, self.settings) = (world, settings)
    rights = options.served == nil ? .all : .served
    let path = try Office.archivePath(options, world: world)
    archivePath = path
    isFirst = path != Office.inMemory && access(path, F_OK) != 0
    sharedArchivePath = options.served.map { "\($0.folders.paper)/archive.sqlite" }
    if let shared = sharedArchivePath {
      (archive, salvage) = try Archive.open(keep: path, joining: shared, at: world.clock.now)
    } else {
      (archive, salvage) = try Archive.open(path: path, at: world.clock.now) {
        Ending.say(Words.archiveIsMended)
      }
    }
    newsroom = Newsroom(archive: archive, wire: WireClient())
    newsroom.webArchive = settings.webArchive
    newsroom.proxy = settings.proxy
    let sampleDesk = Desk(paper: paper.sample, route: .sample)
    if options.isSample {
      (desk, sample) = (sampleDesk, nil)
    } else if let day = options.day {
      guard let server = settings.webArchive else { throw NoWebArchive() }
      let past = Past(day, in: paper.zone, at: server)
      desk = Desk(paper: paper.edition(of: day), route: .network, past: past)
      sample = nil
    } else {
      desk = Desk(
        paper: paper, route: options.mirror.map(Route.mirror) ?? .network,
        cookies: rights == .all ? CookieStore(archivePath: path).file().cookies : [])
      sample = name == Office.sampledPaper && rights.refreshes ? sampleDesk : nil
    }
    if rights.refreshes { try applyRetention() }
    try applyConfiguredRules()
  }

  /// Where the archive lies: of a guest, nowhere.
  private static func archivePath(
    _ options: ReaderOptions, world: World
  ) throws(World.NoHome) -> String {
    guard let served = options.served else {
      return try "\(world.dataFolder(options.data))/archive.sqlite"
    }
    return served.keepFolder.map { "\($0)/archive.sqlite" } ?? inMemory
  }

  /// The path of an archive that is gone with the process.
  private static let inMemory = ":memory:"

  /// The paper that was asked for; where the configuration names one that cannot be opened, the
  /// default.
  private static func paper(
    _ options: ReaderOptions, _ settings: inout Settings, world: World
  ) throws -> (name: String, Paper) {
    let papers = Papers(world: world)
    if let name = options.paper { return (name, try papers.paper(name)) }
    let name = settings.configuration.text(.paper)
    if name != sampledPaper {
      if let paper = try? papers.paper(name) { return (name, paper) }
      settings.notePaper(name, known: papers.names, instead: sampledPaper)
    }
    return (sampledPaper, try papers.paper(sampledPaper))
  }

  /// The paper of which a sample edition is bundled.
  private static let sampledPaper = "koreatimes"

  /// Ends the wire, and brings the write-ahead log home, so that the archive is one file again.
  ///
  /// Before that the daily copy of the bookmarks is written where it is due.
  ///
  /// - Returns: the status, or failure where closing failed.
  func close(_ status: ExitStatus) -> ExitStatus {
    newsroom.close(at: world.clock.now)
    var status = status
    do { try archive.copyBookmarks(at: world.clock.now) } catch {
      Ending.say(Words.copyFailed(error))
      if status == .done { status = .partly }
    }
    do { try archive.close() } catch { return Ending.fail(error) }
    return status
  }

  /// Has the paper asked with the cookies that are kept now.
  mutating func useCookies() {
    guard desk.route != .sample, rights == .all else { return }
    desk = Desk(
      paper: desk.paper, route: desk.route, past: desk.past,
      cookies: CookieStore(archivePath: archivePath).file().cookies)
  }

  /// The desk that has something to show: the paper's own, else its sample edition.
  func shownDesk() throws(ArchiveError) -> Desk {
    guard let sample, try archive.storyCount(of: desk.paper.id) == 0,
      try archive.storyCount(of: sample.paper.id) > 0
    else { return desk }
    return sample
  }
}

/// A past day was asked for, and the configuration names no web archive.
struct NoWebArchive: SayableError {
  let sentence = LocalizedText(
    english: "The configuration names no web archive (web-archive), where past days are kept.",
    korean: "지난 날짜의 신문이 있는 웹 아카이브(web-archive)가 설정에 없습니다.")
}
