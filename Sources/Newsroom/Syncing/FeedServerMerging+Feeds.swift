import Archive
import News

/// The feeds of the own paper and those of a server.
extension FeedServerMerging {
  func mergeFeeds(
    _ known: [ServerFact: ServerFactState], _ feeds: [FeedServerFeed]
  ) throws -> ServerMerge {
    let addresses = try addresses(of: feeds)
    let theirs = Set(addresses.values.map { ServerFact(.subscription, $0.text) })
    let known = known.filter { $0.key.kind == .subscription }
    let merge = ServerMerge(known: known, own: try archive.ownServerFeeds(), theirs: theirs)
    // A server without any feed has lost its memory, too.
    let isEmptied = theirs.isEmpty && merge.lost.count > 1
    if let count = isEmptied
      ? merge.lost.count : merge.suspiciousLoss(of: .subscription, known: known)
    {
      throw LossRefused(kind: .subscription, count: count)
    }
    return merge
  }

  mutating func apply(_ merge: ServerMerge, _ feeds: [FeedServerFeed]) throws {
    try archive.noteServerFacts(merge.alike, .had, of: server.base)
    try archive.noteServerFacts(merge.ended, nil, of: server.base)
    let addresses = try addresses(of: feeds)
    let titles = feeds.map { (addresses[$0.name]?.text ?? "", $0.title) }
    try archive.takeServerFacts(
      merge.gained.sorted(), true, of: server.base,
      titles: Dictionary(titles) { first, _ in first }, at: now)
    report.here += try changes(merge.gained, isOn: true)
    try archive.takeServerFacts(merge.lost.sorted(), false, of: server.base, at: now)
    report.here += try changes(merge.lost, isOn: false)
    try give(merge.toGive.sorted())
    for feed in feeds {
      guard let address = addresses[feed.name] else { continue }
      let fact = ServerFact(.subscription, address.text)
      if merge.toTake.contains(fact) { try unsubscribe(from: feed, fact) }
    }
  }

  /// A server may call a feed by another address than it was given, after a redirect, say.
  private func addresses(of feeds: [FeedServerFeed]) throws -> [String: Address] {
    let given = try archive.serverFeeds(of: server.base)
    return Dictionary(feeds.map { ($0.name, given[$0.name] ?? $0.address) }) { first, _ in first }
  }

  private mutating func give(_ facts: [ServerFact]) throws {
    let own = try archive.subscriptions()
    for fact in facts {
      guard let feed = own.first(where: { $0.address.text == fact.subject }) else { continue }
      try archive.noteServerFacts([fact], .sent, of: server.base)
      guard let name = try subscribe(to: feed) else {
        try refuse([fact])
        continue
      }
      try archive.addServerFeed(name, feed.address, of: server.base)
      try archive.noteServerFacts([fact], .had, of: server.base)
      report.there += try changes([fact], isOn: true)
    }
  }

  private func subscribe(to feed: Subscription) throws -> String? {
    do {
      return try server.subscribe(to: feed.address, title: feed.title ?? "")
    } catch let failure as FeedServer.Failure {
      if failure.isRefusal { return nil }
      throw failure
    }
  }

  private mutating func unsubscribe(from feed: FeedServerFeed, _ fact: ServerFact) throws {
    try archive.noteServerFacts([fact], .sent, of: server.base)
    try server.unsubscribe(from: feed.name)
    try archive.noteServerFacts([fact], nil, of: server.base)
    report.there += try changes([fact], isOn: false)
  }
}
