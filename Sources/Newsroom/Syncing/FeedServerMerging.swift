public import Archive
public import News

/// Merges bookmarks, tags, read marks and feeds with a feed server.
///
/// All is asked and compared before anything changes. Then each step is noted as it is done, so that a
/// line that is cut leaves both sides sound and the next merging goes on.
public struct FeedServerMerging {
  /// A server that has lost more than half of what it had has lost its memory.
  public struct LossRefused: Error, Hashable, Sendable {
    /// Of what.
    public var kind: FactKind
    /// How many it lacks.
    public var count: Int

    /// Makes one.
    public init(kind: FactKind, count: Int) { (self.kind, self.count) = (kind, count) }
  }

  /// What a merging did, or would do.
  public struct Report: Hashable, Sendable {
    /// What changed here.
    public var here: [SyncChange] = []
    /// What changed there.
    public var there: [SyncChange] = []
    /// What the server does not take; it is not sent again.
    public var refused: [SyncChange] = []

    /// Makes a report of nothing.
    public init() {}
  }

  let archive: Archive
  let server: FeedServer
  let now: Instant
  private let isTrial: Bool
  private var items: FeedServerItems
  var report = Report()

  /// Makes a merging; a trial only says what would change.
  public init(
    _ archive: Archive, _ server: FeedServer, papers: PaperRegister, isTrial: Bool = false,
    at now: Instant
  ) {
    (self.archive, self.server, self.isTrial, self.now) = (archive, server, isTrial, now)
    items = FeedServerItems(archive, server, papers: papers)
  }

  /// Merges, or says what that would change.
  public mutating func run() throws -> Report {
    // What is known is read before the server is asked: another merging may go on meanwhile.
    let known = try archive.serverFacts(of: server.base)
    let listing = try FeedServerListing(server)
    try items.look(at: listing.numbers)
    let marks = try mergeMarks(known, listing)
    let tags = try mergeTags(known, listing, marks)
    let feeds = try mergeFeeds(known, listing.feeds)
    if isTrial {
      for merge in [marks, tags, feeds] { try tell(merge) }
      return report
    }
    try take(marks)
    try give(marks, listing)
    try take(tags)
    try give(tags, listing)
    try apply(feeds, listing.feeds)
    return report
  }
}

extension FeedServerMerging {
  private typealias Known = [ServerFact: ServerFactState]

  private mutating func mergeMarks(
    _ known: Known, _ listing: FeedServerListing
  ) throws -> ServerMerge {
    let readable = items.subjects(of: listing.newest)
    let all = Set(items.all.map(\.text))
    let isLookedAt = { (fact: ServerFact) in
      switch fact.kind {
      case .bookmark: all.contains(fact.subject)
      case .read: readable.contains(fact.subject)
      default: false
      }
    }
    let theirs = facts(.bookmark, listing.starred).union(facts(.read, listing.read))
    let own = try archive.ownServerFacts(of: items.all).filter(isLookedAt)
    let merge = try settled(known.filter { isLookedAt($0.key) }, own, theirs)
    return try merge.gainingOnly { try surely(mayCome($0)) }
  }

  /// Tags go with bookmarks: of those that both sides have in the end.
  private mutating func mergeTags(
    _ known: Known, _ listing: FeedServerListing, _ marks: ServerMerge
  ) throws -> ServerMerge {
    let own = try archive.ownServerFacts(of: items.all)
    let bookmarks = own.on.union(marks.gained).subtracting(marks.lost).subtracting(marks.toTake)
    let subjects = Set(bookmarks.filter { $0.kind == .bookmark }.map(\.subject))
    let isLookedAt = { (fact: ServerFact) in fact.kind == .tag && subjects.contains(fact.subject) }
    let theirs = listing.labelled.reduce(into: Set<ServerFact>()) { facts, label in
      for subject in items.subjects(of: label.value) {
        facts.insert(ServerFact(.tag, subject, name: label.key))
      }
    }
    return try settled(
      known.filter { isLookedAt($0.key) }, own.filter(isLookedAt), theirs.filter(isLookedAt))
  }

  private func facts(_ kind: FactKind, _ numbers: some Sequence<Int64>) -> Set<ServerFact> {
    Set(items.subjects(of: numbers).map { ServerFact(kind, $0) })
  }

  /// A bookmark brings its story; a mark of reading waits for it.
  private func mayCome(_ facts: Set<ServerFact>) throws -> Set<ServerFact> {
    let read = Set(facts.filter { $0.kind == .read }.map { StoryID($0.subject) })
    let known = try archive.titles(of: read)
    let brought = Set(facts.filter { $0.kind == .bookmark }.map(\.subject))
    return facts.filter {
      $0.kind != .read || known[StoryID($0.subject)] != nil || brought.contains($0.subject)
    }
  }

  /// What is missing from a list of unread items counts as read, so that items themselves are asked.
  private mutating func surely(_ facts: Set<ServerFact>) throws -> Set<ServerFact> {
    let read = facts.filter { $0.kind == .read }
    let found = try items.marks(of: read.flatMap { items.numbers(of: $0.subject) })
    return facts.filter { fact in
      fact.kind != .read
        || items.numbers(of: fact.subject).contains { found[$0]?.contains(fact.mark) == true }
    }
  }

  /// Compares, and makes sure of what seems to be off there: a list may have been cut, an item be gone.
  private mutating func settled(
    _ known: Known, _ own: OwnFacts, _ theirs: Set<ServerFact>
  ) throws -> ServerMerge {
    let merge = ServerMerge(known: known, own: own, theirs: theirs)
    let doubtful = merge.lost.union(merge.ended.intersection(own.withdrawn))
    let (kept, gone) = try inquire(doubtful)
    let isThere = { (fact: ServerFact) in !gone.contains(fact) }
    let (known, own) = (known.filter { isThere($0.key) }, own.filter(isThere))
    let sure = ServerMerge(known: known, own: own, theirs: theirs.union(kept))
    for kind in [FactKind.bookmark, .read, .tag] {
      if let count = sure.suspiciousLoss(of: kind, known: known) {
        throw LossRefused(kind: kind, count: count)
      }
    }
    return sure
  }

  /// Asks items themselves whether they have lost a mark.
  ///
  /// - Returns: the facts that they still have, and those whose items are gone.
  private mutating func inquire(
    _ facts: Set<ServerFact>
  ) throws -> (kept: Set<ServerFact>, gone: Set<ServerFact>) {
    let numbers = Set(facts.map(\.subject)).flatMap { items.numbers(of: $0) }
    let found = try items.marks(of: numbers)
    let answers = facts.map { fact in
      (fact, items.numbers(of: fact.subject).compactMap { found[$0] })
    }
    let gone = answers.filter { $0.1.isEmpty }.map(\.0)
    if !isTrial {
      try archive.noteServerFacts(gone, nil, of: server.base)
      try archive.dropServerItems(numbers.filter { found[$0] == nil }, of: server.base)
    }
    let kept = answers.filter { fact, marks in marks.contains { $0.contains(fact.mark) } }
    return (Set(kept.map(\.0)), Set(gone))
  }
}

extension FeedServerMerging {
  /// Takes what the server gained and lost, the oldest items first.
  private mutating func take(_ merge: ServerMerge) throws {
    try archive.noteServerFacts(merge.alike, .had, of: server.base)
    try archive.noteServerFacts(merge.ended, nil, of: server.base)
    let gained = merge.gained.sorted {
      (items.numbers(of: $0.subject).last ?? 0, $0) < (items.numbers(of: $1.subject).last ?? 0, $1)
    }
    let ids = Set(gained.filter { $0.kind == .bookmark }.map { StoryID($0.subject) })
    let known = try archive.titles(of: ids)
    let missing = Set(ids.filter { known[$0] == nil }.map(\.text))
    let told = try items.stories(of: missing)
    let coming = gained.filter {
      !missing.contains($0.subject) || told[StoryID($0.subject)] != nil
    }
    try archive.takeServerFacts(coming, true, of: server.base, stories: told, at: now)
    report.here += try changes(coming, isOn: true)
    try archive.takeServerFacts(Array(merge.lost), false, of: server.base, at: now)
    report.here += try changes(merge.lost, isOn: false)
  }

  private mutating func give(_ merge: ServerMerge, _ listing: FeedServerListing) throws {
    let names = Dictionary(grouping: merge.toGive, by: \.mark)
    for (mark, facts) in names.sorted(by: { $0.key < $1.key }) {
      if let name = facts.first?.name, listing.folders.contains(name) {
        try refuse(facts)
      } else {
        try send(mark, facts, isOn: true)
      }
    }
    for (mark, facts) in Dictionary(grouping: merge.toTake, by: \.mark).sorted(by: {
      $0.key < $1.key
    }) {
      try send(mark, facts, isOn: false)
    }
  }

  private mutating func send(_ mark: String, _ facts: [ServerFact], isOn: Bool) throws {
    for facts in facts.sorted().chunks(of: FeedServer.itemsAtOnce / 2) {
      try archive.noteServerFacts(facts, .sent, of: server.base)
      let numbers = facts.flatMap { items.numbers(of: $0.subject) }
      do {
        for chunk in numbers.chunks(of: FeedServer.itemsAtOnce) {
          try server.setMark(mark, on: chunk, isOn: isOn)
        }
      } catch let failure as FeedServer.Failure {
        guard failure.isRefusal, isOn, facts.allSatisfy({ $0.kind == .tag }) else { throw failure }
        try refuse(facts)
        continue
      }
      try archive.noteServerFacts(facts, isOn ? .had : nil, of: server.base)
      let lacking = isOn ? try lacking(facts, mark) : []
      try refuse(Array(lacking))
      report.there += try changes(Set(facts).subtracting(lacking), isOn: isOn)
    }
  }

  /// Tags that a server said it took, and does not have: not every server has labels.
  private func lacking(_ facts: [ServerFact], _ mark: String) throws -> Set<ServerFact> {
    guard facts.allSatisfy({ $0.kind == .tag }) else { return [] }
    do {
      let held = items.subjects(of: try server.numbers(in: mark))
      return Set(facts.filter { !held.contains($0.subject) })
    } catch let failure as FeedServer.Failure {
      guard failure.isRefusal else { throw failure }
      return Set(facts)
    }
  }

  /// Notes what the server does not have, so that it is not sent again.
  mutating func refuse(_ facts: [ServerFact]) throws {
    try archive.noteServerFacts(facts, .refused, of: server.base)
    report.refused += try changes(facts, isOn: true)
  }

  private mutating func tell(_ merge: ServerMerge) throws {
    report.here += try changes(merge.gained, isOn: true) + changes(merge.lost, isOn: false)
    report.there += try changes(merge.toGive, isOn: true) + changes(merge.toTake, isOn: false)
  }

  /// For people to read.
  mutating func changes(
    _ facts: some Sequence<ServerFact>, isOn: Bool
  ) throws -> [SyncChange] {
    let facts = facts.sorted()
    let ids = Set(facts.filter { $0.kind != .subscription }.map { StoryID($0.subject) })
    let known = try archive.titles(of: ids)
    let told = try items.stories(of: Set(ids.filter { known[$0] == nil }.map(\.text)))
    return facts.map { fact in
      let id = StoryID(fact.subject)
      let title = known[id] ?? told[id]?.headline.title ?? fact.subject
      let name = fact.kind == .subscription ? fact.subject : fact.name
      return SyncChange(fact.kind, isOn: isOn, title: title, name: name)
    }
  }
}

extension ServerFact {
  /// How a server names it on items.
  fileprivate var mark: String {
    switch kind {
    case .read: FeedServerMark.read
    case .bookmark: FeedServerMark.starred
    default: FeedServerMark.labels + name
    }
  }
}
