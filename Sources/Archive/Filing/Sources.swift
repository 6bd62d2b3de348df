import FoundationEssentials
import GRDB
import News

/// The feeds and list pages of one paper, and how asking them went.
struct Sources {
  let db: Database
  let paper: Int64

  private enum Outcome: Int64 { case filed, unchanged, failed, gone }

  /// Notes that a source's items were filed under a section.
  func recordFiling(
    of address: Address, under section: SectionID, validators: Validators,
    digests: [TextDigest], at now: Instant
  ) throws {
    try record(address, .filed, reason: "", retryAfter: nil, at: now)
    let source = try db.first(
      """
      UPDATE source SET entity_tag = ?, last_modified = ?, changed_at = ?
      WHERE paper = ? AND address = ? RETURNING id
      """,
      [validators.entityTag, validators.lastModified, now.seconds, paper, address.text]
    ) { try $0.number() }
    let section = try Papers(db: db).number(of: section, in: paper)
    try db.run(
      "INSERT OR IGNORE INTO source_section (section, source) VALUES (?, ?)", [section, source])
    try keep(digests, of: source)
  }

  private func keep(_ digests: [TextDigest], of source: Int64?) throws {
    if digests.isEmpty {
      return try db.run("DELETE FROM feed_text WHERE source = ?", [source])
    }
    try db.run("INSERT OR REPLACE INTO feed_text VALUES (?, ?)", [source, Data(digests.stored)])
  }

  /// Notes how asking ended where nothing was filed.
  func recordCheck(
    of address: Address, outcome: CheckOutcome, retryAfter: Instant?, at now: Instant
  ) throws {
    let (code, reason): (Outcome, String) =
      switch outcome {
      case .filed: (.filed, "")
      case .unchanged: (.unchanged, "")
      case .failed(let reason): (.failed, reason)
      case .gone: (.gone, "")
      }
    try record(address, code, reason: reason, retryAfter: retryAfter, at: now)
  }

  /// Notes where a source is from now on; nil where it is where it was.
  func recordMove(of address: Address, to target: Address?) throws {
    try db.run(
      "UPDATE source SET moved_to = ? WHERE paper = ? AND address = ?",
      [target?.text, paper, address.text])
  }

  /// What is known of a source.
  func state(of address: Address) throws -> SourceState? {
    try db.first(
      """
      SELECT entity_tag, last_modified, checked_at, succeeded_at, outcome, reason, failure_count,
        retry_after, moved_to, changed_at,
        (SELECT digests FROM feed_text WHERE source = source.id)
      FROM source WHERE paper = ? AND address = ?
      """, [paper, address.text]
    ) { row in
      SourceState(
        validators: Validators(
          entityTag: try row.optionalText(), lastModified: try row.optionalText()),
        checkedAt: try row.instant(), succeededAt: try row.optionalInstant(),
        outcome: try outcome(&row), failureCount: try row.count(),
        retryAfter: try row.optionalInstant(),
        movedTo: try row.optionalText().flatMap { Address($0) },
        changedAt: try row.optionalInstant(),
        knownTexts: [TextDigest](stored: try row.optionalBytes() ?? []))
    }
  }

  /// When any source was last had.
  func lastSuccess() throws -> Instant? {
    try db.first("SELECT max(succeeded_at) FROM source WHERE paper = ?", [paper]) {
      try $0.optionalInstant()
    } ?? nil
  }

  /// When a source that is filed under a section was last had.
  func lastSuccess(under section: SectionID) throws -> Instant? {
    try db.first(
      """
      SELECT max(s.succeeded_at) FROM section c JOIN source_section l ON l.section = c.id
      JOIN source s ON s.id = l.source WHERE c.paper = ? AND c.name = ?
      """, [paper, section.text]
    ) { try $0.optionalInstant() } ?? nil
  }
}

extension Sources {
  private func record(
    _ address: Address, _ outcome: Outcome, reason: String, retryAfter: Instant?, at now: Instant
  ) throws {
    let isFailure = outcome == .failed || outcome == .gone
    try db.run(
      """
      INSERT INTO source (paper, address, checked_at, succeeded_at, outcome, reason,
        failure_count, retry_after)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (paper, address) DO UPDATE SET checked_at = excluded.checked_at,
        succeeded_at = ifnull(excluded.succeeded_at, succeeded_at), outcome = excluded.outcome,
        reason = excluded.reason, retry_after = excluded.retry_after,
        failure_count = iif(excluded.failure_count, failure_count + 1, 0)
      """,
      [
        paper, address.text, now.seconds, isFailure ? nil : now.seconds, outcome.rawValue, reason,
        isFailure ? 1 : 0, retryAfter?.seconds,
      ])
  }

  private func outcome(_ row: inout RowReader) throws -> CheckOutcome {
    let (code, reason) = (try row.number(), try row.text())
    return switch Outcome(rawValue: code) {
    case .filed: .filed
    case .unchanged: .unchanged
    case .failed: .failed(reason: reason)
    case .gone: .gone
    case nil: throw Damage()
    }
  }
}
