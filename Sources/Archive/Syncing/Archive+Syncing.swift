import GRDB
public import News

/// Merging what the reader decided with other machines.
extension Archive {
  /// Makes ready for merging: from now on it is remembered when each fact was given its value.
  ///
  /// - Returns: where this archive stands.
  public func beginSyncing(at now: Instant) throws(ArchiveError) -> SyncStanding {
    try connection.write(.mark) { db in
      try Reconciling(db: db, now: now).run()
      return try standing(db)
    }
  }

  /// Gives this archive another number, because it was copied from the one that it is merged with.
  public func renewDevice(at now: Instant) throws(ArchiveError) -> SyncStanding {
    try connection.write(.mark) { db in
      try Stamps(db: db).renewDevice()
      return try standing(db)
    }
  }

  /// Up to which of its changes another archive was merged into this one.
  public func received(from peer: DeviceID) throws(ArchiveError) -> Int64 {
    try connection.read { db in
      try db.first("SELECT received FROM peer WHERE device = ?", [peer.number]) {
        try $0.number()
      } ?? 0
    }
  }

  /// Notes up to which of its changes another archive was merged.
  public func setReceived(
    _ number: Int64, from peer: DeviceID
  ) throws(ArchiveError) {
    try connection.write(.mark) { db in
      try db.run(
        "INSERT OR REPLACE INTO peer (device, received) VALUES (?, ?)", [peer.number, number])
    }
  }

  /// What changed after a number and did not come from the other archive itself, oldest first.
  ///
  /// With `keepsOnly` marks of reading are left out. A call returns at most 500 records and little
  /// more than 1 MiB.
  /// - Returns: the records, the number to go on after, and whether there are no more.
  public func records(
    after number: Int64, for peer: DeviceID?, keepsOnly: Bool = false
  ) throws(ArchiveError) -> (records: [SyncRecord], upTo: Int64, isEnd: Bool) {
    try connection.read { db in
      try Outgoing(db: db).records(after: number, for: peer, keepsOnly: keepsOnly)
    }
  }

  /// What records would change here.
  public func judge(
    _ records: [SyncRecord], from peer: DeviceID, at now: Instant
  ) throws(ArchiveError) -> [SyncChange] {
    try connection.read { db in
      let merging = Merging(db: db, now: now, source: peer)
      return try records.compactMap { try merging.judge($0).change }
    }
  }

  /// Merges records; no act of the reader's, so that undoing goes past it.
  ///
  /// - Returns: what changed, and the bookmarked stories of which no text is here.
  public func merge(
    _ records: [SyncRecord], from peer: DeviceID, at now: Instant
  ) throws(ArchiveError) -> (changes: [SyncChange], lacking: [StoryID]) {
    try connection.write(.mark) { db in
      let merging = Merging(db: db, now: now, source: peer)
      let changes = try records.compactMap { try merging.take($0).change }
      return (changes, try lacking(records, db))
    }
  }

  /// Keeps the texts of stories that came from another machine, where there is none yet.
  public func keepTexts(
    _ texts: [(id: StoryID, text: Story)], at now: Instant
  ) throws(ArchiveError) {
    try connection.write(.mark) { db in
      for (id, text) in texts where text.hasText {
        guard let story = try Identities(db: db).story(id), try !Texts(db: db).exists(for: id)
        else { continue }
        try Texts(db: db).keep(text, of: story, at: now)
      }
    }
  }

  /// The feeds of the own paper, as they were merged last.
  public func subscriptions() throws(ArchiveError) -> [Subscription] {
    try connection.read { try Subscriptions(db: $0).all() }
  }

  /// Notes a feed that was added to the own paper's file or taken out of it.
  public func setSubscription(
    _ subscription: Subscription, at now: Instant
  ) throws(ArchiveError) {
    try connection.write(.mark) { try Subscriptions(db: $0).set(subscription, at: now) }
  }

  /// Notes that the own paper's file is in step with these.
  public func setFiled(_ subscriptions: [Subscription]) throws(ArchiveError) {
    try connection.write(.mark) { db in
      for subscription in subscriptions { try Subscriptions(db: db).setFiled(subscription) }
    }
  }
}

extension Archive {
  private func standing(_ db: Database) throws -> SyncStanding {
    guard let device = try Stamps(db: db).device() else { throw Damage() }
    let outgoing = Outgoing(db: db)
    return SyncStanding(
      device: device, newest: try outgoing.newest(), digest: try outgoing.digest())
  }

  private func lacking(_ records: [SyncRecord], _ db: Database) throws -> [StoryID] {
    let bookmarks = records.filter { $0.kind == .bookmark && $0.remembered.value != nil }
    return try bookmarks.compactMap { record in
      guard let id = record.stories.first, try !Texts(db: db).exists(for: id) else { return nil }
      return id
    }
  }
}

extension Merging.Effect {
  fileprivate var change: SyncChange? {
    if case .changed(let change) = self { change } else { nil }
  }
}
