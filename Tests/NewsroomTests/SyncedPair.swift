import Archive
import News
import Newsroom
import TestSupport
import WireProtocol

/// An archive with a model beside it of what it should hold: one value and stamp a fact.
struct ModelledArchive {
  /// What names a fact.
  struct Name: Hashable {
    var kind: FactKind
    var story: StoryID?
    var name = ""
  }

  let archive: Archive
  /// How wrong its clock is, in seconds.
  let skew: Int64
  var model: [Name: Remembered] = [:]
  var clock = FactClock()
  var device = DeviceID(1)

  init(skew: Int64 = 0) throws {
    archive = try Archive(path: ":memory:")
    self.skew = skew
  }

  /// Its clock's time.
  func time(_ now: Instant) -> Instant { Instant(seconds: now.seconds + skew) }

  /// Files a story that both know by the same number.
  func file(_ number: Int, at now: Instant) throws {
    try archive.file([Self.headline(number)], under: SectionID("national"), in: Self.paper, at: now)
  }

  static let paper = PaperID("paper")

  static func id(_ number: Int) -> StoryID { StoryID("paper#\(number)") }

  static func headline(_ number: Int) throws -> Headline {
    guard let address = Address("https://www.paper.example/\(number)") else { throw CutLine() }
    return Headline(
      id: id(number), address: address, title: "The harbour opens, part \(number)",
      posted: Instant(seconds: 1_795_000_000 + Int64(number) * 90_000))
  }

  /// All that the archive remembers, by name.
  func remembered() throws -> [Name: Remembered] {
    var (all, number, isEnd) = ([Name: Remembered](), Int64(0), false)
    while !isEnd {
      let batch = try archive.records(after: number, for: nil)
      (number, isEnd) = (batch.upTo, batch.isEnd)
      for record in batch.records {
        all[Name(kind: record.kind, story: record.stories.first, name: record.name)] =
          record.remembered
      }
    }
    return all
  }

  /// What a reader sees: bookmarks, tags and notes.
  func seen() throws -> [String] {
    try archive.bookmarks().map(\.headline.id).map { id in
      let note = try archive.note(of: id) ?? ""
      return "\(id) \(try archive.tags(of: id)) \(note)"
    }.sorted() + (try archive.follows().map(\.name)).sorted()
  }
}

extension ModelledArchive {
  private mutating func set(_ name: Name, _ value: FactValue?, at now: Instant) {
    let known = model[name]?.value
    let isMark = [.read, .bookmark].contains(name.kind)
    if known == value || isMark && (known == nil) == (value == nil) { return }
    model[name] = Remembered(value, Stamp(tick: clock.next(at: now), device: device))
  }

  /// Does one thing at random, here and in the model.
  mutating func edit(_ random: inout SeededRandom, stories: [Int], at moment: Instant) throws {
    let now = time(moment)
    let id = Self.id(random.pick(stories))
    let bookmark = Name(kind: .bookmark, story: id)
    let isOn = random.number(below: 3) > 0
    switch random.number(below: 5) {
    case 0:
      try archive.bookmark(id, isOn, at: now)
      set(bookmark, isOn ? .number(now.seconds) : nil, at: now)
    case 1:
      try archive.markRead([id], isOn, at: now)
      set(Name(kind: .read, story: id), isOn ? .number(now.seconds) : nil, at: now)
    case 2:
      let note = isOn ? "note \(random.number(below: 1_000))" : ""
      try archive.setNote(note, of: id, at: now)
      if isOn { set(bookmark, .number(now.seconds), at: now) }
      set(Name(kind: .note, story: id), isOn ? .text(note) : nil, at: now)
    case 3:
      let tags = Set((0..<random.number(below: 3)).map { _ in "tag\(random.number(below: 4))" })
      setTags(tags, of: id, bookmark, at: now)
      try archive.setTags(Array(tags), of: id, at: now)
    default:
      let name = "word\(random.number(below: 9))"
      try archive.setFollow(Follow(.word, name), isOn, at: now)
      set(Name(kind: .follow, name: "word:\(name)"), isOn ? .number(1) : nil, at: now)
    }
  }

  /// In the order in which the archive does it.
  private mutating func setTags(
    _ tags: Set<String>, of id: StoryID, _ bookmark: Name, at now: Instant
  ) {
    let present = model.compactMap { name, known in
      name.kind == .tag && name.story == id && known.value != nil ? name.name : nil
    }
    if !tags.isEmpty { set(bookmark, .number(now.seconds), at: now) }
    for name in Set(present).subtracting(tags).sorted() {
      set(Name(kind: .tag, story: id, name: name), nil, at: now)
    }
    for name in tags.subtracting(present).sorted() {
      set(Name(kind: .tag, story: id, name: name), .number(1), at: now)
    }
  }

  /// Takes what another model has.
  mutating func merge(_ other: ModelledArchive) {
    model.merge(other.model) { $0.merged(with: $1) }
    clock.witness(other.model.values.map(\.stamp.tick).max() ?? 0)
  }
}

/// The line between two ends was cut.
struct CutLine: Error {}

/// A line between two archives that carries frames and may be cut after so many requests.
final class CuttableLine {
  private var server: SyncServer
  private var left: Int
  private let losesAnswer: Bool
  private(set) var byteCount = 0

  init(
    to archive: Archive, at now: Instant, cutAfter count: Int = .max, losesAnswer: Bool = false
  ) {
    server = SyncServer(archive) { now }
    (left, self.losesAnswer) = (count, losesAnswer)
  }

  func ask(_ request: SyncRequest) throws -> SyncAnswer {
    if left == 0, !losesAnswer { throw CutLine() }
    let frame = try request.frame.encoded()
    var splitter = FrameSplitter()
    splitter.append(frame)
    guard let received = try splitter.next(),
      let answer = try server.answer(try SyncRequest(received))
    else { throw CutLine() }
    if left == 0 { throw CutLine() }
    left -= 1
    byteCount += frame.count + (try answer.frame.encoded().count)
    return try SyncAnswer(answer.frame)
  }
}

/// Merges two archives over a line.
@discardableResult
func synchronise(
  _ left: Archive, _ right: Archive, at now: Instant, isTrial: Bool = false,
  line: CuttableLine? = nil
) throws -> SyncReport {
  let line = line ?? CuttableLine(to: right, at: now)
  var client = SyncClient(left, isTrial: isTrial, clock: { now }, ask: line.ask)
  return try client.run()
}
