public import News

/// How far a refresh is, or how it ended.
public struct RefreshReport: Sendable {
  /// Addresses in all.
  public internal(set) var total = 0
  /// Addresses that were answered or failed.
  public private(set) var done = 0
  /// Answers that said "not changed" (304).
  public private(set) var unchanged = 0
  /// Stories that were not known before; while it runs one that came twice may count twice.
  public private(set) var newStories = 0
  /// What failed.
  public private(set) var failures: [Failure] = []
  /// What was noticed of answers that were filed.
  public private(set) var remarks: [Remark] = []
  /// Whether it was stopped before its end.
  public internal(set) var wasStopped = false
  /// Bytes of the answers after decoding.
  public private(set) var byteCount = 0
  /// The same counts for each part of the paper, in the order in which they were asked for.
  public private(set) var parts: [Part] = []

  /// Makes a report of nothing.
  public init() {}

  /// One address that could not be had.
  public struct Failure: Sendable {
    /// The address and what for.
    public var job: Job
    /// Why.
    public var problem: Problem
  }

  /// An answer that was filed and is not what it might be.
  public struct Remark: Sendable {
    /// The address and what for.
    public var job: Job
    /// What was noticed.
    public var notes: [ParseNote]
  }

  /// What of the paper is fetched.
  public enum Subject: Hashable, Sendable {
    /// The front page.
    case front
    /// The feeds and list pages of a section.
    case section(SectionID)
    /// The texts of stories.
    case texts
  }

  /// How far one part of the paper is.
  public struct Part: Sendable {
    /// What it is.
    public let subject: Subject
    /// Its addresses.
    public internal(set) var total = 0
    /// Addresses that were answered or failed.
    public internal(set) var done = 0
    /// Answers that said "not changed".
    public internal(set) var unchanged = 0
    /// Stories that were not known before.
    public internal(set) var newStories = 0
    /// Why addresses could not be had.
    public internal(set) var problems: [Problem] = []
  }

  /// Whether no address at all was reached: there is no network.
  public var isOffline: Bool {
    total > 0 && failures.count == total && failures.allSatisfy(\.problem.isUnreachable)
  }
}

extension RefreshReport {
  /// What came of one address.
  enum Outcome {
    /// It was filed, with so many stories that were not known before.
    case filed(stories: Int, bytes: Int)
    /// It had not changed.
    case unchanged
    /// It could not be had.
    case failed(Problem)
  }

  /// Adds what is to be fetched too.
  mutating func add(_ jobs: [Job]) {
    total += jobs.count
    for job in jobs { parts[place(of: job.subject)].total += 1 }
  }

  /// Takes back what will not be fetched.
  mutating func drop(_ jobs: [Job]) {
    total -= jobs.count
    for job in jobs { parts[place(of: job.subject)].total -= 1 }
  }

  /// Counts one address as answered or failed.
  mutating func note(_ outcome: Outcome, of job: Job) {
    let part = place(of: job.subject)
    done += 1
    parts[part].done += 1
    switch outcome {
    case .filed(let stories, let bytes):
      newStories += stories
      parts[part].newStories += stories
      byteCount += bytes
    case .unchanged:
      unchanged += 1
      parts[part].unchanged += 1
    case .failed(let problem):
      failures.append(Failure(job: job, problem: problem))
      parts[part].problems.append(problem)
    }
  }

  /// Keeps what was noticed of an answer that was filed.
  mutating func remark(_ notes: [ParseNote], on job: Job) {
    if !notes.isEmpty { remarks.append(Remark(job: job, notes: notes)) }
  }

  /// Takes what the archive counts at the end: stories that turned out to be one are one.
  mutating func settle(newStories: Int) { self.newStories = newStories }

  private mutating func place(of subject: Subject) -> Int {
    if let place = parts.firstIndex(where: { $0.subject == subject }) { return place }
    parts.append(Part(subject: subject))
    return parts.count - 1
  }
}

extension Job {
  fileprivate var subject: RefreshReport.Subject {
    switch purpose {
    case .front: .front
    case .feed(let section), .list(let section), .older(let section): .section(section)
    case .story, .search: .texts
    }
  }
}
