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
  private let wire: WireClient
  private var queue = JobQueue()
  private var running: [RequestNumber: Assignment] = [:]
  /// How far the running refresh is; nil where none is.
  public private(set) var report: RefreshReport?
  private let lease: RefreshLease
  /// What the running refresh has asked for, answered or not: nothing is asked for twice.
  private var asked: Set<Job> = []
  /// The paper of the running refresh and the stories that it had before.
  private var before: (paper: PaperID, count: Int)?

  /// Hosts that want to be left alone, as a refresh found them and as they said since.
  private var resting: [String: Instant] = [:]
  /// What is to be told at the next `serve`.
  private var held: [NewsroomEvent] = []

  /// The most pages of a list that are brought at once.
  public static let pageLimit = 50

  /// A job with the desk that it is for.
  struct Assignment {
    var job: Job
    var desk: Desk
    /// The refresh that it belongs to, if any.
    var refresh: Refresh?
    /// The pages of its story that came before.
    var paged: PagedStory?
    /// How many pages of its list are to follow.
    var pagesLeft = 0
    /// What is known of its source.
    var state: SourceState?
    /// When its story was posted, where it is one's.
    var posted: Instant?
    /// The copy of a web archive that is to be brought, once it is known.
    var capture: Capture?
    /// What the paper's own site said, where the web archive is asked in its place.
    var refusal: Problem?
  }

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
  public var isBusy: Bool { !running.isEmpty || !queue.isEmpty }
  /// Whether a refresh is running.
  public var isRefreshing: Bool { report != nil }
  /// What to watch until `serve` is worth calling.
  public var descriptorsToWatch: (read: Int32?, write: Int32?) { wire.descriptorsToWatch }

  /// Whether `serve` has something to say at once, with nothing to wait for.
  public var hasNews: Bool { wire.hasEvents || !held.isEmpty }

  /// Begins a refresh; to a running one the new addresses are added.
  ///
  /// Of every list as many `pages` are brought. With `onlyDue` sources that rarely change are left out, as befits a refresh for which nobody
  /// asked. What is gone for good is asked again only where the plan is that source alone.
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
      case .answered(let number, let answer): return take(answer, number, at: now)
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

extension Newsroom {
  private func add(_ assignments: [Assignment], of desk: Desk, at now: Instant) {
    if report == nil { asked = [] }
    let known = asked.union(queue.jobs + running.values.map(\.job))
    let new = assignments.filter { !known.contains($0.job) }
    guard !new.isEmpty else {
      if report == nil { lease.release(at: now) }
      return
    }
    if report == nil {
      report = RefreshReport()
      before = (desk.paper.id, storyCount(of: desk.paper.id))
    }
    asked.formUnion(new.map(\.job))
    report?.add(new.map(\.job))
    queue.append(new)
  }

  /// What is known of a source is only a saving: where it cannot be read, all of it is asked for.
  private func state(of address: Address, _ desk: Desk) -> SourceState? {
    (try? archive.source(address, in: desk.paper.id)) ?? nil
  }

  /// The assignment at the first of its addresses that is not gone for good; nil where all are.
  private func present(_ assignment: Assignment) -> Assignment? {
    var assignment = assignment
    while assignment.state?.outcome == .gone {
      guard let next = assignment.job.next else { return nil }
      assignment.job = next
      assignment.state = state(of: next.address, assignment.desk)
    }
    return assignment
  }

  private func sendWaiting(at now: Instant) {
    while let assignment = queue.next(beside: running.values) { send(assignment, at: now) }
  }

  private func send(_ assignment: Assignment, at now: Instant) {
    let (job, desk) = (assignment.job, assignment.desk)
    let hop = desk.hop(to: job.address)
    if assignment.refresh != nil, let until = resting[hop.host], until > now {
      let seconds = Int(until.seconds - now.seconds)
      held += fail(assignment, .wire(.resting(host: hop.host, seconds: seconds)), at: now)
      return
    }
    teachRules(of: hop, desk, at: now)
    if let past = desk.past, assignment.capture == nil {
      guard let list = past.list(of: job.address) else {
        held += fail(assignment, .notArchived, at: now)
        return
      }
      var request = FetchRequest(
        list, expecting: .captures, namedHosts: desk.namedHosts, now: now,
        manners: desk.paper.manners, wish: assignment.refresh == nil ? .reading : .refreshing)
      request.proxy = proxy
      running[wire.send(.fetch(request))] = assignment
      return
    }
    var request = FetchRequest(
      assignment.state?.movedTo ?? job.address, expecting: job.expectation,
      validators: assignment.state?.validators ?? Validators(), namedHosts: desk.namedHosts,
      route: assignment.route, now: present(at: now), manners: desk.paper.manners,
      wish: assignment.refresh == nil ? .reading : .refreshing)
    request.cookies = desk.cookies(for: request.address, at: now)
    request.proxy = proxy
    running[wire.send(.fetch(request), recipe: desk.paper.recipe)] = assignment
  }

  /// What the archive knows of a site's rules need not be asked for.
  private func teachRules(of hop: Address, _ desk: Desk, at now: Instant) {
    guard desk.route != .sample, !wire.knowsRules(of: hop.site),
      let known = try? archive.rules(of: hop.site, at: now)
    else { return }
    wire.take(known)
  }

  /// Printed times are held against it; where the archive cannot be read, the clock has to do.
  private func present(at now: Instant) -> Instant { (try? archive.present(at: now)) ?? now }

  private func endIfDone(at now: Instant) -> [NewsroomEvent] {
    guard var ended = report, ended.done >= ended.total else { return [] }
    report = nil
    lease.release(at: now)
    // Stories that turned out to be one are counted once: the archive knows.
    if let before {
      ended.settle(newStories: max(storyCount(of: before.paper) - before.count, 0))
    }
    return [.refreshEnded(ended)]
  }

  /// Only for telling: where the archive cannot be read, its own errors say so.
  private func storyCount(of paper: PaperID) -> Int {
    (try? archive.storyCount(of: paper)) ?? 0
  }
}

extension Newsroom {
  private func take(
    _ answer: WireAnswer, _ number: RequestNumber, at now: Instant
  ) -> [NewsroomEvent] {
    guard let assignment = running.removeValue(forKey: number) else { return [] }
    if case .notModified = answer { return noteUnchanged(assignment, at: now) }
    if case .captures(let list) = answer { return choose(of: list.captures, assignment, at: now) }
    guard let answer = collected(answer, assignment) else { return [] }
    let filing = Filing(archive: archive, paper: assignment.desk.paper, now: now)
    do throws(Problem) {
      let filed = try filing.file(answer, for: assignment.job)
      if assignment.refresh != nil { report?.remark(filed.notes, on: assignment.job) }
      if assignment.refresh == .headlinesAndTexts {
        bringTexts(of: filed.headlines, assignment, at: now)
      }
      bringNextPage(of: answer, assignment, at: now)
      noteMove(answer, assignment)
      return finish(assignment, .filed(stories: filed.newStories, bytes: answer.byteCount))
    } catch {
      if error.isOfArchive { dropQueue() }
      return read(answer, assignment, error, by: filing) ?? fail(assignment, error, at: now)
    }
  }

  /// Asks for the copy that is nearest to the time that is wanted.
  private func choose(
    of captures: [Capture], _ assignment: Assignment, at now: Instant
  ) -> [NewsroomEvent] {
    guard let capture = assignment.desk.past?.nearest(of: captures) else {
      return fail(assignment, .notArchived, at: now)
    }
    var assignment = assignment
    assignment.capture = capture
    queue.prepend(assignment)
    return []
  }

  /// A story that its site no longer has is looked for in the web archive, as it was when it was new.
  private func archived(_ assignment: Assignment, _ problem: Problem, at now: Instant)
    -> Assignment?
  {
    guard problem.isMissing, assignment.refresh == nil, let server = webArchive,
      assignment.desk.past == nil, assignment.desk.route == .network,
      case .story(let id) = assignment.job.purpose,
      assignment.job.address.isOfPublicName || !server.isOfPublicName
    else { return nil }
    let posted = ((try? archive.listed(id)) ?? nil)?.headline.posted
    var again = assignment
    again.desk.past = Past(posted ?? now, at: server)
    again.refusal = problem
    again.paged = nil
    return again
  }

  /// The answer, a story's pages as one; nil where the story has another page, which is asked for.
  private func collected(_ answer: WireAnswer, _ assignment: Assignment) -> WireAnswer? {
    let address = assignment.job.address
    var (answer, assignment) = (answer, assignment)
    if assignment.refusal != nil, case .page(var fetched) = answer {
      fetched.page.notes.append(.fromWebArchive)
      answer = .page(fetched)
    }
    if assignment.paged != nil {
      assignment.paged?.add(answer, at: address)
    } else if case .page(let fetched) = answer, assignment.job.isStory {
      assignment.paged = PagedStory(fetched, at: address)
    }
    guard let paged = assignment.paged else { return answer }
    guard let next = paged.next else { return .page(paged.whole) }
    assignment.job = Job(next, assignment.job.purpose)
    queue.prepend(assignment)
    return nil
  }

  /// A story that was asked for is shown even where it cannot be kept.
  private func read(
    _ answer: WireAnswer, _ assignment: Assignment, _ problem: Problem, by filing: Filing
  ) -> [NewsroomEvent]? {
    guard problem.isOfArchive, assignment.refresh == nil, case .page(let fetched) = answer,
      case .story(let id) = assignment.job.purpose
    else { return nil }
    return (try? filing.story(in: fetched, id)).map { [.storyRead($0, problem)] }
  }

  /// Gives up what a refresh has not fetched yet: nothing of it could be kept.
  private func dropQueue() {
    report?.drop(queue.dropRefresh().map(\.job))
  }

  /// The next page of a list, where more are wanted and there is one on the same host.
  private func bringNextPage(of answer: WireAnswer, _ assignment: Assignment, at now: Instant) {
    guard assignment.pagesLeft > 0, case .page(let fetched) = answer, let next = fetched.page.next,
      next.host == assignment.job.address.host, let section = assignment.job.listedSection
    else { return }
    var following = assignment
    following.job = Job(next, .older(section))
    following.state = nil
    following.capture = nil
    following.pagesLeft -= 1
    add([following], of: assignment.desk, at: now)
  }

  /// A source that moved for good is asked at its new address from now on.
  private func noteMove(_ answer: WireAnswer, _ assignment: Assignment) {
    guard assignment.job.isSource, let target = answer.movedTo else { return }
    // A saving: where it cannot be kept, the server redirects again.
    try? archive.recordMove(of: assignment.job.address, in: assignment.desk.paper.id, to: target)
  }

  private func bringTexts(of stories: [Headline], _ assignment: Assignment, at now: Instant) {
    let missing = stories.filter { headline in
      (try? archive.listed(headline.id)?.hasText) != true
        || (try? archive.isOutdated(headline.id)) == true
    }
    let texts = missing.map {
      Assignment(
        job: Job($0.address, .story($0.id)), desk: assignment.desk, refresh: .headlinesAndTexts,
        posted: $0.posted)
    }
    add(texts, of: assignment.desk, at: now)
  }

  private func noteUnchanged(_ assignment: Assignment, at now: Instant) -> [NewsroomEvent] {
    do throws(ArchiveError) {
      try archive.recordCheck(
        of: assignment.job.address, in: assignment.desk.paper.id, at: now, outcome: .unchanged)
      return finish(assignment, .unchanged)
    } catch {
      return fail(assignment, .archive(error), at: now)
    }
  }

  private func fail(
    _ assignment: Assignment, _ problem: Problem, at now: Instant
  ) -> [NewsroomEvent] {
    let job = assignment.job
    noteRest(assignment, problem, at: now)
    if problem.isAbsence, let again = successor(of: assignment) {
      if problem.isGone, assignment.state?.movedTo == nil {
        noteFailure(assignment, problem, at: now)
      }
      queue.prepend(again)
      return []
    }
    if let again = archived(assignment, problem, at: now) {
      queue.prepend(again)
      return []
    }
    if case .story(let id) = job.purpose, assignment.refresh == nil {
      return [.storyFailed(id, assignment.refusal ?? problem)]
    }
    if job.isSource { noteFailure(assignment, problem, at: now) }
    return count(assignment, .failed(problem))
  }

  /// Where else to ask for what was not there: where it was before it moved, else at the next address.
  private func successor(of assignment: Assignment) -> Assignment? {
    var again = assignment
    if assignment.state?.movedTo != nil {
      try? archive.recordMove(of: assignment.job.address, in: assignment.desk.paper.id, to: nil)
      again.state?.movedTo = nil
      return again
    }
    guard let next = assignment.job.next else { return nil }
    again.job = next
    again.capture = nil
    again.state = state(of: next.address, assignment.desk)
    return again
  }

  /// Where the archive itself failed, this note fails too; the problem is told either way.
  private func noteFailure(_ assignment: Assignment, _ problem: Problem, at now: Instant) {
    try? archive.recordCheck(
      of: assignment.job.address, in: assignment.desk.paper.id, at: now,
      outcome: problem.isGone ? .gone : .failed(reason: "\(problem)"),
      retryAfter: problem.secondsToWait.map { Instant(seconds: now.seconds + Int64($0)) })
  }

  /// A host that wants to be left alone is left alone by later runs too.
  private func noteRest(_ assignment: Assignment, _ problem: Problem, at now: Instant) {
    guard case .wire(.status) = problem, let seconds = problem.secondsToWait else { return }
    let host = assignment.desk.hop(to: assignment.job.address).host
    let until = Instant(seconds: now.seconds + Int64(seconds))
    resting[host] = until
    // A courtesy: where it cannot be kept, the server says it again.
    try? archive.rest(host, until: until, at: now)
  }

  private func finish(
    _ assignment: Assignment, _ outcome: RefreshReport.Outcome
  ) -> [NewsroomEvent] {
    let events = count(assignment, outcome)
    guard case .story(let id) = assignment.job.purpose else { return events }
    return events + [.storyKept(id)]
  }

  private func count(
    _ assignment: Assignment, _ outcome: RefreshReport.Outcome
  ) -> [NewsroomEvent] {
    guard assignment.refresh != nil, var progress = report else { return [] }
    progress.note(outcome, of: assignment.job)
    report = progress
    return [.progressed(progress)]
  }
}

extension Newsroom.Assignment {
  /// The assignment with pages to follow; a page that is known to be unchanged names no next one.
  fileprivate func withPages(_ count: Int) -> Newsroom.Assignment {
    guard case .list = job.purpose else { return self }
    var assignment = self
    assignment.pagesLeft = count - 1
    assignment.state?.validators = Validators()
    return assignment
  }

  /// Which way its document is brought.
  fileprivate var route: Route {
    guard let past = desk.past, let capture else { return desk.route }
    return .archive(past.server, timestamp: capture.timestamp)
  }
}

extension Job {
  /// Whether it is one of the addresses that the paper names.
  fileprivate var isSource: Bool {
    switch purpose {
    case .front, .feed, .list: true
    case .older, .story: false
    }
  }

  /// The section of which it is a page.
  fileprivate var listedSection: SectionID? {
    switch purpose {
    case .list(let section), .older(let section): section
    case .front, .feed, .story: nil
    }
  }

  var isStory: Bool {
    if case .story = purpose { return true }
    return false
  }

  /// What the wire is to take the answer for.
  fileprivate var expectation: Expectation {
    switch purpose {
    case .feed: .feed
    case .front, .list, .older, .story: .page
    }
  }
}
