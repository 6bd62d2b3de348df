import Archive
import News
import Newsroom
import ReaderUI
import WireClient
import WireProtocol

/// The archive, the newsroom and the desks of a run: what reader and commands work with.
struct Office {
  let world: World
  let archive: Archive
  /// Where the archive lies.
  let archivePath: String
  /// Where stories are saved as files: beside the archive.
  var exportFolder: String {
    let folder = archivePath.lastIndex(of: "/").map { archivePath[...$0] } ?? ""
    return "\(folder)exports"
  }
  /// What was brought over from a damaged archive; nil where the archive was sound.
  let salvage: Salvage?
  let newsroom: Newsroom
  /// The paper that was asked for.
  let desk: Desk
  /// Its bundled sample edition; nil where that was asked for, or the paper has none.
  let sample: Desk?

  /// Opens the archive and reads the paper file; nothing is fetched.
  init(_ options: ReaderOptions, world: World) throws {
    self.world = world
    let paper = try Papers(world: world).paper(options.paper)
    let path = try "\(world.dataFolder(options.data))/archive.sqlite"
    archivePath = path
    (archive, salvage) = try Archive.open(path: path, at: world.clock.now)
    newsroom = Newsroom(archive: archive, wire: WireClient())
    let sampleDesk = Desk(paper: paper.sample, route: .sample)
    if options.isSample {
      (desk, sample) = (sampleDesk, nil)
    } else {
      desk = Desk(paper: paper, route: options.mirror.map(Route.mirror) ?? .network)
      sample = options.paper == Office.sampledPaper ? sampleDesk : nil
    }
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
      Ending.say(Words.copyFailed(error).english)
      if status == .done { status = .partly }
    }
    do { try archive.close() } catch { return Ending.fail(error) }
    return status
  }

  /// The desk that has something to show: the paper's own, else its sample edition.
  func shownDesk() throws(ArchiveError) -> Desk {
    guard let sample, try archive.storyCount(of: desk.paper.id) == 0,
      try archive.storyCount(of: sample.paper.id) > 0
    else { return desk }
    return sample
  }
}
