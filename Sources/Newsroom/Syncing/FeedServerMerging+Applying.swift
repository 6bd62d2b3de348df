import Archive
import News

/// Does what a comparison says, here and there.
extension FeedServerMerging {
  /// Takes what the server gained and lost, the oldest items first.
  mutating func take(_ merge: ServerMerge) throws {
    try archive.noteServerFacts(merge.alike, .had, of: server.base)
    try archive.noteServerFacts(merge.ended, nil, of: server.base)
    let gained = merge.gained.sorted {
      (items.numbers(of: $0.subject).last ?? 0, $0) < (items.numbers(of: $1.subject).last ?? 0, $1)
    }
    let bookmarks = Set(gained.filter { $0.kind == .bookmark }.map(\.subject))
    let missing = bookmarks.subtracting(try archive.titles(of: items.stories(bookmarks)).keys)
    let told = try items.tell(of: missing)
    let coming = gained.filter { !missing.contains($0.subject) || told[$0.subject] != nil }
    let ids = items.stories((coming + merge.lost).map(\.subject))
    try archive.takeServerFacts(coming, true, of: server.base, ids: ids, stories: told, at: now)
    report.here += try changes(coming, isOn: true)
    try archive.takeServerFacts(Array(merge.lost), false, of: server.base, ids: ids, at: now)
    report.here += try changes(merge.lost, isOn: false)
  }

  mutating func give(_ merge: ServerMerge, _ listing: FeedServerListing) throws {
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

  mutating func tell(_ merge: ServerMerge) throws {
    report.here += try changes(merge.gained, isOn: true) + changes(merge.lost, isOn: false)
    report.there += try changes(merge.toGive, isOn: true) + changes(merge.toTake, isOn: false)
  }

  /// For people to read.
  mutating func changes(
    _ facts: some Sequence<ServerFact>, isOn: Bool
  ) throws -> [SyncChange] {
    let facts = facts.sorted()
    let subjects = Set(facts.filter { $0.kind != .subscription }.map(\.subject))
    let known = try archive.titles(of: items.stories(subjects))
    let told = try items.tell(of: subjects.subtracting(known.keys))
    return facts.map { fact in
      let title = known[fact.subject] ?? told[fact.subject]?.headline.title ?? fact.subject
      let name = fact.kind == .subscription ? fact.subject : fact.name
      return SyncChange(fact.kind, isOn: isOn, title: title, name: name)
    }
  }
}
