import Archive
import ArgumentParser
import Glibc
import NcursesTerminal
import News
import Newsroom
import ReaderUI
import WireProtocol

/// `hanji sync`: one reader on several machines.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Merge bookmarks, tags, notes, read marks and feeds with another machine.",
    discussion: """
      Both machines have the same in the end. Of two changes to one thing the later holds, taking \
      away too; it is remembered for 400 days what was taken away. A bookmark brings its story's text. \
      Nothing but ssh is used: the other machine needs Hanji and nothing that listens. A line that is \
      cut leaves both sound, and the next merging goes on.
      """)
  @OptionGroup var place: PlaceOptions
  @Argument(
    help: "The other machine, as ssh takes it: HOST, USER@HOST, or a name in its configuration.")
  var host: String?
  @Flag(help: "Only say what would change on each side.") var dryRun = false
  @Option(help: ArgumentHelp("How Hanji is started over there.", valueName: "COMMAND"))
  var remoteCommand = "hanji"
  @Option(help: ArgumentHelp("The folder of the archive over there.", valueName: "DIR"))
  var remoteData: String?
  @Option(help: ArgumentHelp("How ssh is started, as words.", valueName: "WORDS"))
  var ssh = "ssh"
  @Flag(help: "Print every change.") var verbose = false
  @Flag(help: "One JSON object a change, and one at the end.") var json = false
  @Flag(help: .hidden) var serve = false

  func validate() throws {
    guard serve == (host == nil) else {
      throw ValidationError("hanji sync takes a host.")
    }
    if let host, RemoteHost(host) == nil {
      throw ValidationError("\"\(host)\" is no host that ssh could reach.")
    }
    guard !ssh.split(separator: " ").isEmpty else { throw ValidationError("--ssh takes words.") }
  }

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      if serve { return try SyncService(office: office).run() }
      guard let host, var remote = RemoteHost(host) else { return .usage }
      remote.command = remoteCommand
      remote.data = remoteData
      remote.ssh = ssh.split(separator: " ").map(String.init)
      let work = SyncWork(office: office, host: remote, isTrial: dryRun)
      tell(try work.run(), of: host)
      return .done
    }
  }

  private func tell(_ outcome: SyncWork.Outcome, of host: String) {
    let report = outcome.report
    if json {
      for (place, changes) in [("here", report.here), ("there", report.there)] {
        for change in changes { print(change.json(place).line) }
      }
      print(outcome.json.line)
      return
    }
    if dryRun || verbose {
      for (place, changes) in [("here", report.here), (host, report.there)] {
        for change in changes { print("\(place): \(change.sentence)") }
      }
    }
    print(Words.sentence(outcome, with: host, isTrial: dryRun).english)
  }
}

/// The other end, which a merging starts by ssh.
struct SyncService {
  let office: Office

  /// Answers until the asking end is gone; nothing else goes to standard output.
  func run() throws -> ExitStatus {
    signal(SIGPIPE, SIG_IGN)
    let line = SyncLine(input: 0, output: 1)
    let feeds = OwnFeeds(office)
    try feeds.bringIntoStep()
    var server = SyncServer(office.archive) { office.world.clock.now }
    defer { office.followMerging() }
    while let frame = try line.receive() {
      guard let answer = try answer(frame, of: &server) else { break }
      try line.send(answer.frame)
    }
    try feeds.bringIntoStep()
    return .done
  }

  private func answer(_ frame: Frame, of server: inout SyncServer) throws -> SyncAnswer? {
    let request: SyncRequest
    do { request = try SyncRequest(frame) } catch { throw SyncLine.Failure.nonsense(error) }
    do {
      return try server.answer(request)
    } catch {
      return .failed(Ending.sentence(for: error).english)
    }
  }
}

/// A merging with another machine, from this end.
struct SyncWork {
  let office: Office
  let host: RemoteHost
  var isTrial = false

  /// What it did.
  struct Outcome {
    var report: SyncReport
    var byteCount: Int
  }

  /// Merges, or says what that would change.
  func run() throws -> Outcome {
    signal(SIGPIPE, SIG_IGN)
    let feeds = OwnFeeds(office)
    try feeds.bringIntoStep()
    let remote = try RemoteEnd(host)
    var client = SyncClient(
      office.archive, isTrial: isTrial, clock: { office.world.clock.now }, ask: remote.ask)
    let report = try client.run()
    remote.bye()
    try feeds.bringIntoStep()
    office.followMerging()
    return Outcome(report: report, byteCount: remote.byteCount)
  }
}

extension OwnFeeds {
  init(_ office: Office) {
    self.init(
      papers: Papers(world: office.world), archive: office.archive, now: office.world.clock.now)
  }
}

extension Office {
  /// Leaves out what rules say that came with a merging.
  func followMerging() {
    do { try applyRules(onlyNew: false) } catch { Ending.say(Ending.sentence(for: error)) }
  }
}
