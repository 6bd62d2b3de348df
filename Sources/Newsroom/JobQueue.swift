import News

/// Assignments that wait to be sent: lists in the order of the plan, then texts, newest first.
///
/// The wire is given so many of one host at once that it never idles, and no more, so that a host with
/// a long pause keeps no other waiting.
struct JobQueue {
  private var lists: [Newsroom.Assignment] = []
  /// Newest last.
  private var texts: [Newsroom.Assignment] = []

  private static let window = 64
  private static let windowOfHost = 16

  var isEmpty: Bool { lists.isEmpty && texts.isEmpty }
  var jobs: [Job] { (lists + texts).map(\.job) }

  mutating func append(_ new: [Newsroom.Assignment]) {
    lists += new.filter { !$0.job.isStory }
    let stories = new.filter(\.job.isStory)
    guard !stories.isEmpty else { return }
    texts = (texts + stories.reversed()).enumerated()
      .sorted { ($0.element.age, $0.offset) < ($1.element.age, $1.offset) }.map(\.element)
  }

  /// Puts one before all others.
  mutating func prepend(_ assignment: Newsroom.Assignment) { lists.insert(assignment, at: 0) }

  /// The next whose host has room beside what is under way.
  mutating func next(
    beside running: some Collection<Newsroom.Assignment>
  ) -> Newsroom.Assignment? {
    guard !isEmpty, running.count < JobQueue.window else { return nil }
    var counts: [String: Int] = [:]
    for assignment in running { counts[assignment.host, default: 0] += 1 }
    let hasRoom = { (one: Newsroom.Assignment) in
      counts[one.host, default: 0] < JobQueue.windowOfHost
    }
    if let index = lists.firstIndex(where: hasRoom) { return lists.remove(at: index) }
    return texts.lastIndex(where: hasRoom).map { texts.remove(at: $0) }
  }

  /// Takes out what belongs to a refresh.
  @discardableResult
  mutating func dropRefresh() -> [Newsroom.Assignment] {
    let dropped = (lists + texts).filter { $0.refresh != nil }
    lists.removeAll { $0.refresh != nil }
    texts.removeAll { $0.refresh != nil }
    return dropped
  }
}

extension Newsroom.Assignment {
  fileprivate var host: String { desk.hop(to: job.address).host }
  /// Stories without a time come last.
  fileprivate var age: Int64 { posted?.seconds ?? .min }
}
