public import News

/// What hosts said about being asked.
extension Archive {
  /// The rules of a site, had before; nil where it was never asked for them.
  public func rules(of site: String, at now: Instant) throws(ArchiveError) -> HostRules? {
    try connection.read { try Hosts(db: $0, now: now).rules(of: site) }
  }

  /// Keeps the rules of a site, had just now.
  public func keep(_ rules: HostRules, at now: Instant) throws(ArchiveError) {
    try connection.write(.fetched) { try Hosts(db: $0, now: now).keep(rules) }
  }

  /// Notes that a host wants to be left alone for a while.
  public func rest(_ host: String, until: Instant, at now: Instant) throws(ArchiveError) {
    try connection.write(.fetched) { try Hosts(db: $0, now: now).rest(host, until: until) }
  }

  /// The hosts that want to be left alone, and until when.
  public func restingHosts(at now: Instant) throws(ArchiveError) -> [String: Instant] {
    try connection.read { try Hosts(db: $0, now: now).resting() }
  }

  /// Notes where a source is from now on; nil where that turned out to be wrong.
  public func recordMove(
    of source: Address, in paper: PaperID, to address: Address?
  ) throws(ArchiveError) {
    try connection.write(.fetched) { db in
      let paper = try Papers(db: db).number(of: paper)
      try Sources(db: db, paper: paper).recordMove(of: source, to: address)
    }
  }
}
