/// What two sides did since they were last alike, where one of them keeps no stamps (a three-way merge).
///
/// A fact is so or is not so: where both sides changed one, they changed it to the same. Only what
/// somebody did moves: what is missing here because a file was damaged, or there because an item is
/// gone, is no decision.
public struct ServerMerge: Hashable, Sendable {
  /// What the server gained, and the archive is to gain.
  public private(set) var gained: Set<ServerFact>
  /// What the server lost, and the archive is to lose.
  public let lost: Set<ServerFact>
  /// What the archive gained, and the server is to gain.
  public let toGive: Set<ServerFact>
  /// What the reader took away, and the server is to lose.
  public let toTake: Set<ServerFact>
  /// What both have, which is not noted yet.
  public let alike: Set<ServerFact>
  /// What neither has any more.
  public let ended: Set<ServerFact>

  /// Compares what is known from the last merging, what is here, and what the server says now.
  ///
  /// Of what was sent without an answer nobody knows whether it came there: what the server says now is
  /// what it had.
  public init(
    known: [ServerFact: ServerFactState], own: OwnFacts, theirs: Set<ServerFact>
  ) {
    let facts = Dictionary(grouping: known.keys) { known[$0] }.mapValues(Set.init)
    let had = facts[.had] ?? []
    let base = had.union(theirs.intersection(facts[.sent] ?? []))
    gained = theirs.subtracting(own.on).subtracting(base.intersection(own.withdrawn))
    lost = had.intersection(own.on).subtracting(theirs)
    toGive = own.on.subtracting(base).subtracting(theirs).subtracting(facts[.refused] ?? [])
    toTake = base.intersection(theirs).intersection(own.withdrawn)
    alike = theirs.intersection(own.on).subtracting(had)
    ended = Set(known.keys).subtracting(theirs).subtracting(own.on)
  }

  /// The same, gaining no more than may come.
  public func gainingOnly(
    _ mayCome: (Set<ServerFact>) throws -> Set<ServerFact>
  ) rethrows -> ServerMerge {
    var merge = self
    merge.gained = try mayCome(gained)
    return merge
  }

  /// A server that lost more than half of at least ten facts of a kind at once has lost its memory.
  public static let suspicion = 10

  /// How many facts of a kind are lost, where nobody took off so many: a server came back from an old
  /// copy, or is a new one at the old address.
  public func suspiciousLoss(
    of kind: FactKind, known: [ServerFact: ServerFactState]
  ) -> Int? {
    let count = lost.count { $0.kind == kind }
    let whole = known.count { $0.key.kind == kind && $0.value == .had }
    return count >= ServerMerge.suspicion && count * 2 > whole ? count : nil
  }
}
