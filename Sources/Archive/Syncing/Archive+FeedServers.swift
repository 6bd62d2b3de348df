import GRDB
public import News

/// Merging what the reader decided with a feed server, which keeps no stamps.
extension Archive {
  /// The items of a server that were looked at before, and where their stories are; nil where an item
  /// leads nowhere.
  public func serverItems(of server: Address) throws(ArchiveError) -> [Int64: Address?] {
    try connection.read { try ServerFacts(db: $0, server: server.text).items() }
  }

  /// Notes where the stories of a server's items are.
  public func addServerItems(
    _ items: [Int64: Address?], of server: Address
  ) throws(ArchiveError) {
    try connection.write(.fetched) { db in
      for (item, address) in items {
        try ServerFacts(db: db, server: server.text).add(item, address)
      }
    }
  }

  /// The papers that anything was ever filed under.
  public func filedPapers() throws(ArchiveError) -> Set<PaperID> {
    try connection.read { db in
      Set(try db.rows("SELECT name FROM paper") { PaperID(try $0.text()) })
    }
  }

  /// Forgets items that a server does not have any more.
  public func dropServerItems(
    _ items: some Sequence<Int64>, of server: Address
  ) throws(ArchiveError) {
    let items = Array(items)
    try connection.write(.fetched) { db in
      for item in items { try ServerFacts(db: db, server: server.text).drop(item) }
    }
  }

  /// The addresses of feeds as they were given here, by the names that a server gave them.
  public func serverFeeds(of server: Address) throws(ArchiveError) -> [String: Address] {
    try connection.read { try ServerFacts(db: $0, server: server.text).feeds() }
  }

  /// Notes what a server calls a feed.
  public func addServerFeed(
    _ name: String, _ address: Address, of server: Address
  ) throws(ArchiveError) {
    try connection.write(.mark) { try ServerFacts(db: $0, server: server.text).add(name, address) }
  }

  /// What is known of a server from the last merging with it.
  public func serverFacts(
    of server: Address
  ) throws(ArchiveError) -> [ServerFact: ServerFactState] {
    try connection.read { try ServerFacts(db: $0, server: server.text).facts() }
  }

  /// Notes what a server has; nil forgets it.
  public func noteServerFacts(
    _ facts: some Sequence<ServerFact>, _ state: ServerFactState?, of server: Address
  ) throws(ArchiveError) {
    let facts = Array(facts)
    if facts.isEmpty { return }
    try connection.write(.mark) { db in
      for fact in facts { try ServerFacts(db: db, server: server.text).set(fact, state) }
    }
  }

  /// What the archive has of some stories.
  public func ownServerFacts(of stories: ServerStories) throws(ArchiveError) -> OwnFacts {
    try connection.read { db in
      try OwnServerFacts(db: db, now: Instant(seconds: 0)).facts(of: stories)
    }
  }

  /// The feeds of the own paper, and those that were taken out of it.
  public func ownServerFeeds() throws(ArchiveError) -> OwnFacts {
    try connection.read { db in
      try OwnServerFacts(db: db, now: Instant(seconds: 0)).subscriptions()
    }
  }

  /// The titles of those stories that the archive knows, by their names.
  public func titles(of stories: ServerStories) throws(ArchiveError) -> [String: String] {
    try connection.read { db in
      try OwnServerFacts(db: db, now: Instant(seconds: 0)).titles(of: stories)
    }
  }

  /// Takes what a server has gained or lost, in this order, and notes that it has; no act of the
  /// reader's, so that undoing goes past it.
  ///
  /// `ids` has the stories that they may be about, `titles` the feeds' titles by address, `stories` what
  /// is told of stories that are not known here, by their names.
  public func takeServerFacts(
    _ facts: [ServerFact], _ isOn: Bool, of server: Address, ids: ServerStories = [:],
    titles: [String: String] = [:], stories: [String: SyncedStory] = [:], at now: Instant
  ) throws(ArchiveError) {
    if facts.isEmpty { return }
    try connection.write(.mark) { db in
      for fact in facts {
        try OwnServerFacts(db: db, now: now).take(
          fact, isOn, title: titles[fact.subject] ?? "", ids: ids[fact.subject] ?? [],
          story: stories[fact.subject])
        try ServerFacts(db: db, server: server.text).set(fact, isOn ? .had : nil)
      }
    }
  }

  /// Forgets all that is known of a server: the next merging takes nothing off on either side.
  ///
  /// - Returns: whether anything was known.
  public func forgetServer(_ server: Address) throws(ArchiveError) -> Bool {
    try connection.write(.mark) { try ServerFacts(db: $0, server: server.text).forget() }
  }
}
