public import Archive
public import News
public import WireProtocol

/// Why archives could not be merged.
public enum SyncFailure: Error, Hashable, Sendable {
  /// The other end said that it cannot.
  case refused(String)
  /// The other end speaks another version.
  case otherVersion(Int)
  /// The other end answered what was not asked.
  case nonsense
  /// The other end is this very archive.
  case itself
}

/// What a merging did, or would do.
public struct SyncReport: Hashable, Sendable {
  /// What changed here.
  public var here: [SyncChange] = []
  /// What changed there.
  public var there: [SyncChange] = []
  /// How many texts came here and went there.
  public var texts = (here: 0, there: 0)

  /// Makes a report of nothing.
  public init() {}

  /// Whether nothing was to be done.
  public var isEmpty: Bool { here.isEmpty && there.isEmpty && texts == (0, 0) }

  /// Whether they say the same.
  public static func == (left: SyncReport, right: SyncReport) -> Bool {
    left.here == right.here && left.there == right.there && left.texts == right.texts
  }

  /// Hashes what changed.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(here)
    hasher.combine(there)
  }
}

/// The end of a merging that asks.
///
/// Each side says what changed since the other had its changes last. Where that leaves a difference,
/// since a file was restored or salvaged, all that is kept is compared once. A cut loses what was
/// not answered, and the next merging goes on from there.
public struct SyncClient {
  private let archive: Archive
  private let clock: () -> Instant
  private let isTrial: Bool
  private let ask: (SyncRequest) throws -> SyncAnswer
  private var report = SyncReport()

  /// Makes the end of an archive; `ask` brings a request to the other end and its answer back.
  public init(
    _ archive: Archive, isTrial: Bool = false, clock: @escaping () -> Instant,
    ask: @escaping (SyncRequest) throws -> SyncAnswer
  ) {
    (self.archive, self.isTrial, self.clock, self.ask) = (archive, isTrial, clock, ask)
  }

  /// Merges, or says what that would change.
  public mutating func run() throws -> SyncReport {
    var (own, greeting) = try meet()
    if greeting.other.device == own.device {
      // The archive was copied from the other, or is the other.
      own = try archive.renewDevice(at: clock())
      greeting = try greet(own)
      if greeting.other.device == own.device { throw SyncFailure.itself }
    }
    try exchangeNews(own, greeting)
    if !isTrial { try compare() }
    return report
  }
}

extension SyncClient {
  private typealias Greeting = (other: SyncStanding, received: Int64)

  private func meet() throws -> (own: SyncStanding, Greeting) {
    let own = try archive.beginSyncing(at: clock())
    return (own, try greet(own))
  }

  private func greet(_ own: SyncStanding) throws -> Greeting {
    let answer = try ask(.hello(version: SyncLimits.version, own.device))
    guard case .greeting(let version, let other, let received) = answer else {
      throw failure(answer)
    }
    guard version == SyncLimits.version else { throw SyncFailure.otherVersion(version) }
    return (other, received)
  }

  /// Where the sums differ after all that is new was exchanged, everything that is kept is said once.
  ///
  /// First what is new once more: somebody may have read and marked meanwhile.
  private mutating func compare() throws {
    let (own, greeting) = try meet()
    if own.digest == greeting.other.digest { return }
    try exchangeNews(own, greeting)
    let (later, others) = try meet()
    if later.digest == others.other.digest { return }
    try push(after: 0, to: others.other.device, keepsOnly: true)
    try pull(after: 0, from: others.other.device, keepsOnly: true)
  }

  /// Pushes and pulls what is new; a number that the other side has not reached is of another file.
  private mutating func exchangeNews(_ own: SyncStanding, _ greeting: Greeting) throws {
    let (other, sent) = (greeting.other, greeting.received)
    if sent != own.newest {
      try push(after: sent < own.newest ? sent : 0, to: other.device, keepsOnly: false)
    }
    let received = try archive.received(from: other.device)
    if received != other.newest {
      try pull(
        after: received < other.newest ? received : 0, from: other.device, keepsOnly: false)
    }
  }

  private mutating func push(after number: Int64, to peer: DeviceID, keepsOnly: Bool) throws {
    var (number, isEnd) = (number, false)
    while !isEnd {
      let batch = try archive.records(
        after: number, for: keepsOnly ? nil : peer, keepsOnly: keepsOnly)
      (number, isEnd) = (batch.upTo, batch.isEnd)
      if !batch.records.isEmpty { try push(batch.records) }
      if !isTrial, !keepsOnly { try expectDone(ask(.pushed(upTo: number))) }
    }
  }

  private mutating func push(_ records: [SyncRecord]) throws {
    let answer = try ask(.push(records, isTrial: isTrial))
    guard case .merged(let changes, let lacking) = answer else { throw failure(answer) }
    report.there += changes
    var rest = lacking[...]
    while !rest.isEmpty {
      let texts = try archive.texts(of: Array(rest))
      rest = rest.dropFirst(max(texts.count, 1))
      let known = texts.filter { $0.text != nil }
      if !known.isEmpty { try expectDone(ask(.texts(known))) }
      report.texts.there += known.count
    }
  }

  private mutating func pull(after number: Int64, from peer: DeviceID, keepsOnly: Bool) throws {
    var (number, isEnd) = (number, false)
    while !isEnd {
      let answer = try ask(.pull(after: number, keepsOnly: keepsOnly))
      guard case .records(let records, let upTo, let end) = answer, end || upTo > number else {
        throw failure(answer)
      }
      (number, isEnd) = (upTo, end)
      try take(records, from: peer)
      if !isTrial, !keepsOnly { try archive.setReceived(number, from: peer) }
    }
  }

  private mutating func take(_ records: [SyncRecord], from peer: DeviceID) throws {
    if isTrial {
      report.here += try archive.judge(records, from: peer, at: clock())
      return
    }
    let (changes, lacking) = try archive.merge(records, from: peer, at: clock())
    report.here += changes
    var rest = lacking[...]
    while !rest.isEmpty {
      let answer = try ask(.wantTexts(Array(rest)))
      guard case .texts(let texts) = answer, !texts.isEmpty, texts.count <= rest.count else {
        throw failure(answer)
      }
      rest = rest.dropFirst(texts.count)
      try archive.keepTexts(texts, at: clock())
      report.texts.here += texts.count { $0.text != nil }
    }
  }

  private func expectDone(_ answer: SyncAnswer) throws {
    guard case .done = answer else { throw failure(answer) }
  }

  private func failure(_ answer: SyncAnswer) -> SyncFailure {
    if case .failed(let reason) = answer { .refused(reason) } else { .nonsense }
  }
}
