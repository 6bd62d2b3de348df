import Archive
import News
import WireClient
import WireProtocol

extension Newsroom {
  func take(
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
      bringNextPage(of: answer, assignment, hadNews: filed.newStories > 0, at: now)
      noteMove(answer, assignment)
      if case .search(let words) = assignment.job.purpose {
        return [.searched(words, filed.headlines.map(\.id))]
      }
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
  func archived(_ assignment: Assignment, _ problem: Problem, at now: Instant)
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
  private func bringNextPage(
    of answer: WireAnswer, _ assignment: Assignment, hadNews: Bool, at now: Instant
  ) {
    guard case .page(let fetched) = answer, let section = assignment.job.listedSection else {
      return
    }
    let next = fetched.page.next.flatMap { $0.host == assignment.job.address.host ? $0 : nil }
    noteOlder(next, of: section, assignment)
    let isEnough = assignment.bringsOlder && assignment.job.isOlder && hadNews
    guard let next, assignment.pagesLeft > 0, !isEnough else { return }
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
}
