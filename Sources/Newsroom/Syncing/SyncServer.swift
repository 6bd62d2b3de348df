public import Archive
public import News
public import WireProtocol

/// The end of a merging that is asked: `hanji sync --serve`.
public struct SyncServer {
  private let archive: Archive
  private let clock: () -> Instant
  private var peer: DeviceID?

  /// Makes the end of an archive.
  public init(_ archive: Archive, clock: @escaping () -> Instant) {
    (self.archive, self.clock) = (archive, clock)
  }

  /// Answers a request; nil ends the merging.
  public mutating func answer(_ request: SyncRequest) throws(ArchiveError) -> SyncAnswer? {
    if case .bye = request { return nil }
    if case .hello(let version, let peer) = request { return try greet(version, peer) }
    guard let peer else { return .failed("nothing was said before the first question") }
    switch request {
    case .push(let records, let isTrial): return try merge(records, from: peer, isTrial: isTrial)
    case .texts(let texts):
      try archive.keepTexts(texts, at: clock())
      return .done
    case .pushed(let number):
      try archive.setReceived(number, from: peer)
      return .done
    case .pull(let number, let keepsOnly):
      let (records, upTo, isEnd) = try archive.records(
        after: number, for: keepsOnly ? nil : peer, keepsOnly: keepsOnly)
      return .records(records, upTo: upTo, isEnd: isEnd)
    case .wantTexts(let stories): return .texts(try archive.texts(of: stories))
    case .hello, .bye: return nil
    }
  }

  private mutating func greet(
    _ version: Int, _ peer: DeviceID
  ) throws(ArchiveError) -> SyncAnswer {
    guard version == SyncLimits.version else {
      return .failed("it speaks version \(SyncLimits.version), not \(version)")
    }
    self.peer = peer
    return .greeting(
      version: SyncLimits.version, try archive.beginSyncing(at: clock()),
      received: try archive.received(from: peer))
  }

  private func merge(
    _ records: [SyncRecord], from peer: DeviceID, isTrial: Bool
  ) throws(ArchiveError) -> SyncAnswer {
    if isTrial {
      return .merged(try archive.judge(records, from: peer, at: clock()), lacking: [])
    }
    let (changes, lacking) = try archive.merge(records, from: peer, at: clock())
    return .merged(changes, lacking: lacking)
  }
}

extension Archive {
  /// The texts of the first of some stories, as many as a message holds, one at least.
  func texts(of stories: [StoryID]) throws(ArchiveError) -> [SyncedText] {
    var (texts, bytes) = ([SyncedText](), 0)
    for id in stories.prefix(SyncLimits.texts) where bytes < SyncLimits.textBytes {
      let text = try story(id)
      bytes += text?.length ?? 0
      texts.append(SyncedText(id, text))
    }
    return texts
  }

  /// Keeps the texts that there are.
  func keepTexts(_ texts: [SyncedText], at now: Instant) throws(ArchiveError) {
    try keepTexts(texts.compactMap { text in text.text.map { (text.id, $0) } }, at: now)
  }
}

extension Story {
  /// About how many bytes its words take.
  fileprivate var length: Int {
    halves.flatMap(\.blocks).reduce(400) { $0 + $1.plainText.utf8.count * 2 }
  }
}
