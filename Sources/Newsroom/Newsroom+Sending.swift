import Archive
import News
import WireClient
import WireProtocol

extension Newsroom {
  func add(_ assignments: [Assignment], of desk: Desk, at now: Instant) {
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
  func state(of address: Address, _ desk: Desk) -> SourceState? {
    (try? archive.source(address, in: desk.paper.id)) ?? nil
  }

  /// The assignment at the first of its addresses that is not gone for good; nil where all are.
  func present(_ assignment: Assignment) -> Assignment? {
    var assignment = assignment
    while assignment.state?.outcome == .gone {
      guard let next = assignment.job.next else { return nil }
      assignment.job = next
      assignment.state = state(of: next.address, assignment.desk)
    }
    return assignment
  }

  func sendWaiting(at now: Instant) {
    while let assignment = queue.next(beside: running.values) { send(assignment, at: now) }
  }

  func send(_ assignment: Assignment, at now: Instant) {
    let (job, desk) = (assignment.job, assignment.desk)
    let hop = desk.hop(to: job.address)
    if assignment.refresh != nil, let until = resting[hop.host], until > now {
      let seconds = Int(until.seconds - now.seconds)
      held += fail(assignment, .wire(.resting(host: hop.host, seconds: seconds)), at: now)
      return
    }
    teachRules(of: hop, desk, at: now)
    if desk.past != nil, assignment.capture == nil {
      return sendSearch(for: assignment, at: now)
    }
    var request = FetchRequest(
      assignment.state?.movedTo ?? job.address, expecting: job.expectation,
      validators: assignment.state?.validators ?? Validators(), namedHosts: desk.namedHosts,
      route: assignment.route, now: present(at: now), manners: desk.paper.manners,
      wish: assignment.wish)
    request.cookies = desk.cookies(for: request.address, at: now)
    request.proxy = proxy
    request.knownTexts = assignment.state?.knownTexts ?? []
    running[wire.send(.fetch(request), recipe: desk.paper.recipe)] = assignment
  }

  /// Asks the web archive which copies it has.
  private func sendSearch(for assignment: Assignment, at now: Instant) {
    let desk = assignment.desk
    guard let list = desk.past?.list(of: assignment.job.address) else {
      held += fail(assignment, .notArchived, at: now)
      return
    }
    var request = FetchRequest(
      list, expecting: .captures, namedHosts: desk.namedHosts, now: now,
      manners: desk.paper.manners, wish: assignment.wish)
    request.proxy = proxy
    running[wire.send(.fetch(request))] = assignment
  }

  /// What the archive knows of a site's rules need not be asked for.
  func teachRules(of hop: Address, _ desk: Desk, at now: Instant) {
    guard desk.route != .sample, !wire.knowsRules(of: hop.site),
      let known = try? archive.rules(of: hop.site, at: now)
    else { return }
    wire.take(known)
  }

  /// Printed times are held against it; where the archive cannot be read, the clock has to do.
  private func present(at now: Instant) -> Instant { (try? archive.present(at: now)) ?? now }

  func endIfDone(at now: Instant) -> [NewsroomEvent] {
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
