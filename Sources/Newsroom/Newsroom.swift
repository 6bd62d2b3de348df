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
  private var queue: [Assignment] = []
  private var running: [RequestNumber: Assignment] = [:]
  /// How far the running refresh is; nil where none is.
  public private(set) var report: RefreshReport?
  private let lease: RefreshLease
  /// What the running refresh has asked for, answered or not: nothing is asked for twice.
  private var asked: Set<Job> = []
  /// The paper of the running refresh and the stories that it had before.
  private var before: (paper: PaperID, count: Int)?

  /// How many requests the wire is given at once; it has its own limits per host.
  private static let window = 16

  /// A job with the desk that it is for.
  struct Assignment {
    var job: Job
    var desk: Desk
    /// The refresh that it belongs to, if any.
    var refresh: Refresh?
    /// The pages of its story that came before.
    var paged: PagedStory?
  }

  /// What a refresh brings besides lists.
  public enum Refresh: Hashable, Sendable {
    /// Headlines alone.
    case headlines
    /// Headlines, and the text of each story that has none yet.
    case headlinesAndTexts
  }

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
  public var hasNews: Bool { wire.hasEvents }

  /// Begins a refresh; to a running one the new addresses are added.
  ///
  /// - Returns: false where another process is refreshing the paper; what it brings is seen here too.
  @discardableResult
  public func refresh(
    _ plan: RefreshPlan, of desk: Desk, bringing refresh: Refresh = .headlines, at now: Instant
  ) -> Bool {
    let jobs = plan.jobs(of: desk.paper)
    guard !jobs.isEmpty else { return true }
    guard lease.take(for: desk.paper.id, at: now) else { return false }
    add(jobs, of: desk, refresh: refresh)
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
    queue.removeAll { $0.refresh != nil }
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
    let events = wire.serve().flatMap { event -> [NewsroomEvent] in
      guard case .answered(let number, let answer) = event else { return [] }
      return take(answer, number, at: now)
    }
    sendWaiting(at: now)
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
  private func add(_ jobs: [Job], of desk: Desk, refresh: Refresh) {
    if report == nil { asked = [] }
    let known = asked.union((queue + running.values).map(\.job))
    let new = jobs.filter { !known.contains($0) }
    guard !new.isEmpty else { return }
    if report == nil {
      report = RefreshReport()
      before = (desk.paper.id, storyCount(of: desk.paper.id))
    }
    asked.formUnion(new)
    report?.add(new)
    queue += new.map { Assignment(job: $0, desk: desk, refresh: refresh) }
  }

  private func sendWaiting(at now: Instant) {
    while running.count < Newsroom.window, !queue.isEmpty {
      send(queue.removeFirst(), at: now)
    }
  }

  private func send(_ assignment: Assignment, at now: Instant) {
    let (job, desk) = (assignment.job, assignment.desk)
    var request = FetchRequest(
      job.address, expecting: job.expectation, namedHosts: desk.namedHosts, route: desk.route,
      now: present(at: now))
    request.validators = validators(for: job, of: desk)
    running[wire.send(.fetch(request), recipe: desk.paper.recipe)] = assignment
  }

  /// Printed times are held against it; where the archive cannot be read, the clock has to do.
  private func present(at now: Instant) -> Instant { (try? archive.present(at: now)) ?? now }

  /// Validators are only a saving: where they cannot be read, the source is asked in full.
  private func validators(for job: Job, of desk: Desk) -> Validators {
    if job.isStory { return Validators() }
    return (try? archive.validators(for: job.address, in: desk.paper.id)) ?? Validators()
  }

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
    guard let answer = collected(answer, assignment) else { return [] }
    let filing = Filing(archive: archive, paper: assignment.desk.paper, now: now)
    do throws(Problem) {
      let filed = try filing.file(answer, for: assignment.job)
      if assignment.refresh == .headlinesAndTexts { bringTexts(of: filed.headlines, assignment) }
      return finish(assignment, .filed(stories: filed.newStories, bytes: answer.byteCount))
    } catch {
      if error.isOfArchive { dropQueue() }
      return read(answer, assignment, error, by: filing) ?? fail(assignment, error, at: now)
    }
  }

  /// The answer, a story's pages as one; nil where the story has another page, which is asked for.
  private func collected(_ answer: WireAnswer, _ assignment: Assignment) -> WireAnswer? {
    let address = assignment.job.address
    var assignment = assignment
    if assignment.paged != nil {
      assignment.paged?.add(answer, at: address)
    } else if case .page(let fetched) = answer, assignment.job.isStory {
      assignment.paged = PagedStory(fetched, at: address)
    }
    guard let paged = assignment.paged else { return answer }
    guard let next = paged.next else { return .page(paged.whole) }
    assignment.job = Job(next, assignment.job.purpose)
    queue.insert(assignment, at: 0)
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
    report?.drop(queue.filter { $0.refresh != nil }.map(\.job))
    queue.removeAll { $0.refresh != nil }
  }

  private func bringTexts(of stories: [Headline], _ assignment: Assignment) {
    let missing = stories.filter { headline in
      (try? archive.listed(headline.id)?.hasText) != true
        || (try? archive.isOutdated(headline.id)) == true
    }
    add(
      missing.map { Job($0.address, .story($0.id)) }, of: assignment.desk,
      refresh: .headlinesAndTexts)
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
    if problem.isAbsence, let next = job.next {
      queue.insert(Assignment(job: next, desk: assignment.desk, refresh: assignment.refresh), at: 0)
      return []
    }
    if case .story(let id) = job.purpose, assignment.refresh == nil {
      return [.storyFailed(id, problem)]
    }
    if !job.isStory { noteFailure(assignment, problem, at: now) }
    return count(assignment, .failed(problem))
  }

  /// Where the archive itself failed, this note fails too; the problem is told either way.
  private func noteFailure(_ assignment: Assignment, _ problem: Problem, at now: Instant) {
    try? archive.recordCheck(
      of: assignment.job.address, in: assignment.desk.paper.id, at: now,
      outcome: .failed(reason: "\(problem)"))
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

extension Job {
  fileprivate var isStory: Bool {
    if case .story = purpose { return true }
    return false
  }

  /// What the wire is to take the answer for.
  fileprivate var expectation: Expectation {
    switch purpose {
    case .feed: .feed
    case .front, .list, .story: .page
    }
  }
}
