import Archive
import News
import WireClient
import WireProtocol

extension Newsroom {
  func noteUnchanged(_ assignment: Assignment, at now: Instant) -> [NewsroomEvent] {
    do throws(ArchiveError) {
      try archive.recordCheck(
        of: assignment.job.address, in: assignment.desk.paper.id, at: now, outcome: .unchanged)
      return finish(assignment, .unchanged)
    } catch {
      return fail(assignment, .archive(error), at: now)
    }
  }

  func fail(
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
    if case .search(let words) = job.purpose { return [.searchFailed(words, problem)] }
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
    if again.pagesLeft > 0 { again.state?.validators = Validators() }
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

  func finish(
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
