import Archive
public import News

/// Older stories of a section, and what the site itself finds.
extension Newsroom {
  /// A section of a paper, whose list is paged back.
  struct Older: Hashable {
    var paper: PaperID
    var section: SectionID
  }

  /// How many pages without news are passed over before a person is asked again.
  private static let pagesWithoutNews = 5

  /// Begins to fetch the next older page of a section's list, and those behind it as long as they
  /// bring nothing new; to a running refresh it is added.
  ///
  /// - Returns: false where another process is refreshing the paper.
  @discardableResult
  public func refreshOlder(_ section: SectionID, of desk: Desk, at now: Instant) -> Bool {
    let jobs = oldest(of: section, desk)
    guard !jobs.isEmpty else { return true }
    guard lease.take(for: desk.paper.id, at: now) else { return false }
    let assignments = jobs.map { job in
      var assignment = Assignment(
        job: job, desk: desk, refresh: .headlines, state: state(of: job.address, desk))
      // A page that is known to be unchanged names no next one.
      assignment.state?.validators = Validators()
      assignment.pagesLeft = Newsroom.pagesWithoutNews
      assignment.bringsOlder = true
      return assignment
    }
    add(assignments, of: desk, at: now)
    sendWaiting(at: now)
    return true
  }

  /// The next page where it was seen; else the section's list, which names it.
  private func oldest(of section: SectionID, _ desk: Desk) -> [Job] {
    if isAtEnd(section, of: desk) { return [] }
    if let next = older[Older(paper: desk.paper.id, section: section)] {
      return [Job(next, .older(section))]
    }
    return RefreshPlan.section(section).jobs(of: desk.paper)
      .filter { $0.purpose == .list(section) }
  }

  /// Remembers where a section's list goes on; a list that is fetched anew leads no way back.
  func noteOlder(_ next: Address?, of section: SectionID, _ assignment: Assignment) {
    let place = Older(paper: assignment.desk.paper.id, section: section)
    guard assignment.job.isOlder || older[place] == nil else { return }
    older[place] = next
    if next == nil { endedLists.insert(place) }
  }

  /// Whether a section's list was seen to its end.
  public func isAtEnd(_ section: SectionID, of desk: Desk) -> Bool {
    endedLists.contains(Older(paper: desk.paper.id, section: section))
  }

  /// Asks the site what it finds; what comes of it is told by `serve`.
  ///
  /// - Returns: false where the paper names no page that searches, or the words are too long.
  public func search(_ words: String, of desk: Desk, at now: Instant) -> Bool {
    guard let address = desk.paper.search?.address(for: words) else { return false }
    send(Assignment(job: Job(address, .search(words)), desk: desk), at: now)
    return true
  }
}
