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
    abstract:
      "Merge bookmarks, tags, notes, read marks and feeds with another machine or feed server.",
    discussion: """
      Both machines have the same in the end. Of two changes to one thing the later holds, taking \
      away too; it is remembered for 400 days what was taken away. A bookmark brings its story's text. \
      Nothing but ssh is used: the other machine needs Hanji and nothing that listens. A line that is \
      cut leaves both sound, and the next merging goes on.

      In the place of a machine stands the address of a feed server with a Google Reader API: \
      https://HOST/api/greader.php of FreshRSS, https://HOST of Miniflux. Its starred items are \
      bookmarks, its labels their tags, its read items read marks, its subscriptions the own paper's \
      feeds; notes stay here, and a bookmark's text comes with the next refresh. Read marks are those of \
      its 5,000 newest items. Since such a server does \
      not say when something was done, what it says now is compared with what it said the last time. \
      Name and password are asked, or stand in the file feed-servers.toml of the configuration's \
      folder, which nobody else may read:

        ["HOST"]
        address = "https://HOST/api/greader.php"
        name = "NAME"
        password = "PASSWORD"

      There plain_http = true lets the password go unencrypted to another machine.
      """)
  @OptionGroup var place: PlaceOptions
  @Argument(
    help: """
      The other machine, as ssh takes it: HOST, USER@HOST, or a name in its configuration; or a feed \
      server's address.
      """)
  var host: String?
  @Flag(help: "Only say what would change on each side.") var dryRun = false
  @Option(help: ArgumentHelp("How Hanji is started over there.", valueName: "COMMAND"))
  var remoteCommand = "hanji"
  @Option(help: ArgumentHelp("The folder of the archive over there.", valueName: "DIR"))
  var remoteData: String?
  @Option(help: ArgumentHelp("How ssh is started, as words.", valueName: "WORDS"))
  var ssh = "ssh"
  @Flag(help: "Forget the account at a feed server and what was merged with it.") var remove = false
  @Flag(help: "Print every change.") var verbose = false
  @Flag(help: "One JSON object a change, and one at the end.") var json = false
  @Flag(help: .hidden) var serve = false

  func validate() throws {
    guard serve == (host == nil) else {
      throw ValidationError("hanji sync takes a host, or a feed server's address.")
    }
    if remove, !isFeedServer { throw ValidationError("--remove takes a feed server's address.") }
    if let host, isFeedServer {
      _ = try hanji.address(host)
    } else if let host, RemoteHost(host) == nil {
      throw ValidationError("\"\(host)\" is no host that ssh could reach.")
    }
    guard !ssh.split(separator: " ").isEmpty else { throw ValidationError("--ssh takes words.") }
  }

  /// Whether an address stands in the place of a host.
  private var isFeedServer: Bool {
    ["http://", "https://"].contains { host?.lowercased().hasPrefix($0) == true }
  }

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      if serve { return try SyncService(office: office).run() }
      guard let host else { return .usage }
      if isFeedServer { return try merge(withServer: try hanji.address(host), office) }
      guard var remote = RemoteHost(host) else { return .usage }
      remote.command = remoteCommand
      remote.data = remoteData
      remote.ssh = ssh.split(separator: " ").map(String.init)
      let outcome = try SyncWork(office: office, host: remote, isTrial: dryRun).run()
      let report = outcome.report
      let sentence = Words.sentence(
        here: report.here.count, there: report.there.count, isEmpty: report.isEmpty, with: host,
        isTrial: dryRun)
      tell(report.here, report.there, of: host, in: office.world)
      print(json ? outcome.json.line : office.world.text(sentence))
      return .done
    }
  }

  private func merge(withServer address: Address, _ office: Office) throws -> ExitStatus {
    let work = FeedServerWork(office: office, address: address, isTrial: dryRun)
    if remove {
      print(office.world.text(Words.forgotten(try work.forget(), host: address.host)))
      return .done
    }
    let report = try work.run()
    for change in report.refused {
      Ending.say(Words.sentence(refused: change, by: address.host))
    }
    let (here, there) = (report.here.count, report.there.count)
    let sentence = Words.sentence(
      here: here, there: there, isEmpty: here + there == 0, with: address.host, isTrial: dryRun)
    tell(report.here, report.there, of: address.host, in: office.world)
    print(json ? report.json.line : office.world.text(sentence))
    return report.refused.isEmpty ? .done : .partly
  }

  private func tell(
    _ here: [SyncChange], _ there: [SyncChange], of host: String, in world: World
  ) {
    if json {
      for change in here { print(change.json("here").line) }
      for change in there { print(change.json("there").line) }
    } else if dryRun || verbose {
      for (place, changes) in [(world.text(Words.here), here), (host, there)] {
        for change in changes { print("\(place): \(world.text(Words.sentence(change)))") }
      }
    }
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
