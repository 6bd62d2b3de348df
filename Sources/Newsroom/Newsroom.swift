public import Archive
public import News
public import WireClient
import WireProtocol

/// The reader's use cases: refresh a paper, bring a story, and keep what came.
///
/// It never waits: `serve` takes what the wire has brought and says what came of it. The newsroom
/// and its archive belong to one thread.
public final class Newsroom {
  /// The store.
  public let archive: Archive
  let wire: WireClient
  var queue = JobQueue()
  var running: [RequestNumber: Assignment] = [:]
  /// The pictures that are being brought.
  var pictures: [RequestNumber: Address] = [:]
  /// How far the running refresh is; nil where none is.
  public internal(set) var report: RefreshReport?
  let lease: RefreshLease
  /// What the running refresh has asked for, answered or not: nothing is asked for twice.
  var asked: Set<Job> = []
  /// The paper of the running refresh and the stories that it had before.
  var before: (paper: PaperID, count: Int)?

  /// Hosts that want to be left alone, as a refresh found them and as they said since.
  var resting: [String: Instant] = [:]
  /// What is to be told at the next `serve`.
  var held: [NewsroomEvent] = []

  /// Where the next older page of each section's list is, as far as it was seen.
  var older: [Older: Address] = [:]
  /// Lists whose last page was seen.
  var endedLists: Set<Older> = []

  /// The most pages of a list that are brought at once.
  public static let pageLimit = 50

  /// What a refresh brings besides lists.
  public enum Refresh: Hashable, Sendable {
    /// Headlines alone.
    case headlines
    /// Headlines, and the text of each story that has none yet.
    case headlinesAndTexts
  }

  /// The server of the web archive that is asked for stories which their site no longer has.
  public var webArchive: Address?

  /// The server that is asked in the place of hosts; nil for the hosts themselves.
  public var proxy: Proxy?

  /// Opens a newsroom; the wire is started when the first address is fetched.
  public init(archive: Archive, wire: WireClient) {
    (self.archive, self.wire) = (archive, wire)
    lease = RefreshLease(archive: archive)
  }

  /// Whether anything is being fetched.
  public var isBusy: Bool { !running.isEmpty || !queue.isEmpty || !pictures.isEmpty }
  /// Whether a refresh is running.
  public var isRefreshing: Bool { report != nil }
  /// What to watch until `serve` is worth calling.
  public var descriptorsToWatch: (read: Int32?, write: Int32?) { wire.descriptorsToWatch }

  /// Whether `serve` has something to say at once, with nothing to wait for.
  public var hasNews: Bool { wire.hasEvents || !held.isEmpty }

  /// Begins a refresh; to a running one the new addresses are added.
  ///
  /// Of every list as many `pages` are brought. With `onlyDue` sources that rarely change are left
  /// out, as befits a refresh for which nobody asked. What is gone for good is asked again only where the plan is that source alone.
  /// - Returns: false where another process is refreshing the paper; what it brings is seen here too.
  @discardableResult
  public func refresh(
    _ plan: RefreshPlan, of desk: Desk, bringing refresh: Refresh = .headlines,
    pages: Int = 1, onlyDue: Bool = false, at now: Instant
  ) -> Bool {
    var jobs = plan.jobs(of: desk.paper)
    // Of a past day few sections were ever copied: each is looked for when it is asked for.
    if desk.past != nil, plan == .front { jobs.removeAll { $0.purpose != .front } }
    guard !jobs.isEmpty else { return true }
    guard lease.take(for: desk.paper.id, at: now) else { return false }
    if report == nil { resting = (try? archive.restingHosts(at: now)) ?? [:] }
    var assignments = jobs.map {
      Assignment(job: $0, desk: desk, refresh: refresh, state: state(of: $0.address, desk))
    }
    if case .source = plan {} else { assignments = assignments.compactMap(present) }
    if pages > 1 { assignments = assignments.map { $0.withPages(min(pages, Newsroom.pageLimit)) } }
    if onlyDue { assignments.removeAll { $0.state?.isDue(at: now) == false } }
    add(assignments, of: desk, at: now)
    sendWaiting(at: now)
    return true
  }

  /// Ends the refresh: what was not fetched yet will not be.
  ///
  /// - Returns: how far it had come; nil where none was running.
  public func stopRefresh(at now: Instant) -> RefreshReport? {
    guard var ended = report else { return nil }
    for (number, assignment) in running where assignment.refresh != nil {
      wire.cancel(number)
      running[number] = nil
    }
    queue.dropRefresh()
    report = nil
    lease.release(at: now)
    ended.wasStopped = true
    return ended
  }

  /// Fetches a story's page.
  public func fetchStory(_ id: StoryID, at address: Address, of desk: Desk, now: Instant) {
    let job = Job(address, .story(id))
    guard !running.values.contains(where: { $0.job == job }) else { return }
    send(Assignment(job: job, desk: desk), at: now)
  }

  /// Takes what the wire has brought, files it, and sends what is waiting.
  public func serve(at now: Instant) -> [NewsroomEvent] {
    var events = wire.serve().flatMap { event -> [NewsroomEvent] in
      switch event {
      case .answered(let number, let answer):
        if let picture = takePicture(answer, number) { return [picture] }
        return take(answer, number, at: now)
      case .learned(let rules):
        // A saving: where they cannot be kept, the site is asked again.
        try? archive.keep(rules, at: now)
        return []
      default: return []
      }
    }
    sendWaiting(at: now)
    events = held + events
    held = []
    if isRefreshing { lease.renew(at: now) }
    return events + endIfDone(at: now)
  }

  /// Ends the wire; a refresh that was running is given up.
  public func close(at now: Instant) {
    lease.release(at: now)
    wire.stop()
  }
}
