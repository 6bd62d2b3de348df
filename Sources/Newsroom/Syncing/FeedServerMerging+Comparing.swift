import Archive
import News

/// Compares both sides with what both had; nothing changes by that.
extension FeedServerMerging {
  typealias Known = [ServerFact: ServerFactState]

  mutating func mergeMarks(
    _ known: Known, _ own: OwnFacts, _ listing: FeedServerListing
  ) throws -> ServerMerge {
    let readable = items.subjects(of: listing.newest)
    let all = Set(items.stories.keys)
    let isLookedAt = { (fact: ServerFact) in
      switch fact.kind {
      case .bookmark: all.contains(fact.subject)
      case .read: readable.contains(fact.subject)
      default: false
      }
    }
    let theirs = facts(.bookmark, listing.starred).union(facts(.read, listing.read))
    let merge = try settled(
      known.filter { isLookedAt($0.key) }, own.filter(isLookedAt), theirs)
    return try merge.gainingOnly { try surely(mayCome($0)) }
  }

  /// Tags go with bookmarks: of those that both sides have in the end.
  mutating func mergeTags(
    _ known: Known, _ own: OwnFacts, _ listing: FeedServerListing, _ marks: ServerMerge
  ) throws -> ServerMerge {
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
    let read = items.stories(facts.filter { $0.kind == .read }.map(\.subject))
    let known = try archive.titles(of: read)
    let brought = Set(facts.filter { $0.kind == .bookmark }.map(\.subject))
    return facts.filter {
      $0.kind != .read || known[$0.subject] != nil || brought.contains($0.subject)
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
