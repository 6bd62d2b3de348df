import Archive
import Foundation
import News
import Newsroom
import TestSupport
import Testing
import WireClient

/// Random edits on both sides of a merging with a feed server, with cuts in between.
///
/// `HANJI_EDITS=100000` does as many in every run, where every day has 360.
@Suite struct FeedServerEditsTests {
  private static let start = Instant(seconds: 1_800_000_000)

  private static let rounds =
    (ProcessInfo.processInfo.environment["HANJI_EDITS"].flatMap { Int($0) } ?? 360) / 30

  @Test(
    "Both sides end equal, and what one side alone decided holds",
    arguments: [(1, Int64(0)), (2, 86_400), (3, -86_400), (4, 7), (5, 0), (6, -7)])
  func randomEdits(seed: Int, skew: Int64) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let sides = try EditedSides()
    try sides.merge(at: Self.start)
    var cuts = 0
    for round in 0..<Self.rounds {
      // The clock is wrong every other time, by a day or so.
      let wrong = round % 2 == 0 ? skew : 0
      let now = Instant(seconds: Self.start.seconds + Int64(round) * 100 + wrong)
      let before = try sides.facts()
      for _ in 0..<3 {
        for _ in 0..<10 { try sides.edit(&random, at: now) }
        sides.server.clearLog()
        sides.server.fault = (
          random.pick(FakeFeedServer.Fault.allCases), random.number(below: 16)
        )
        do { try sides.merge(at: now) } catch { cuts += 1 }
      }
      sides.server.fault = nil
      try sides.merge(at: now)
      try sides.expectAlike(before)
      sides.server.clearLog()
      let again = try sides.merge(at: now)
      #expect(again == FeedServerMerging.Report())
      #expect(sides.server.edits == [])
    }
    #expect(cuts > Self.rounds / 2)
    #expect(try sides.archive.check() == [])
  }
}

/// An archive and a server that are edited at random.
private final class EditedSides {
  let archive: Archive
  let server = FakeFeedServer()
  /// What was decided on each side since both were alike.
  private var given: [ServerFact: Set<Bool>] = [:]

  private static let stories = Array(1...25)
  private static let tags = ["sea", "quay", "항구"]
  private static let feeds = (1...5).map { "https://paper.example/rss/\($0)" }

  init() throws {
    archive = try Archive(path: ":memory:")
    for number in Self.stories where number < 20 {
      try archive.file(
        [ModelledArchive.headline(number)], under: SectionID("national"),
        in: ModelledArchive.paper, at: Instant(seconds: 1_800_000_000))
    }
    for number in Self.stories where number > 3 {
      server.items[Int64(number)] = FakeFeedServer.Item()
    }
    for number in 8...9 {
      server.feeds["https://paper.example/fixed/\(number)"] = ("feed/90\(number)", "Fixed")
    }
  }

  @discardableResult
  func merge(at now: Instant) throws -> FeedServerMerging.Report {
    _ = try archive.beginSyncing(at: now)
    var paper = Paper(id: ModelledArchive.paper, title: LocalizedText(english: "Paper"))
    paper.identity = IdentityRule(hosts: ["www.paper.example"], numberForms: ["/{number}"])
    var merging = FeedServerMerging(
      archive, try server.server(), papers: PaperRegister([paper]), at: now)
    return try merging.run()
  }

  /// What is so on each side.
  func facts() throws -> (here: Set<ServerFact>, there: Set<ServerFact>) {
    let ids = Self.stories.map(ModelledArchive.id).map { ($0.text, [$0]) }
    let here = try archive.ownServerFacts(of: Dictionary(uniqueKeysWithValues: ids)).on.union(
      archive.ownServerFeeds().on)
    let there = server.items.reduce(into: Set<ServerFact>()) { facts, item in
      for mark in item.value.marks {
        facts.insert(ServerFact(mark, of: ModelledArchive.id(Int(item.key))))
      }
    }
    return (here, there.union(server.feeds.keys.map { ServerFact(.subscription, $0) }))
  }
}

extension EditedSides {
  /// Does one thing on one side.
  func edit(_ random: inout SeededRandom, at now: Instant) throws {
    let (number, isOn) = (random.pick(Self.stories), random.number(below: 3) > 0)
    let id = ModelledArchive.id(number)
    let fact: ServerFact
    switch random.number(below: 4) {
    case 0: fact = ServerFact(.bookmark, id.text)
    case 1: fact = ServerFact(.read, id.text)
    case 2: fact = ServerFact(.tag, id.text, name: random.pick(Self.tags))
    default: fact = ServerFact(.subscription, random.pick(Self.feeds))
    }
    if random.number(below: 2) == 0 {
      try set(fact, isOn, at: now)
    } else {
      setThere(fact, Int64(number), isOn)
    }
  }

  private func note(_ fact: ServerFact, _ isOn: Bool) { given[fact, default: []].insert(isOn) }

  private func set(_ fact: ServerFact, _ isOn: Bool, at now: Instant) throws {
    let id = StoryID(fact.subject)
    if fact.kind == .subscription {
      guard let feed = Address(fact.subject) else { return }
      try archive.setSubscription(Subscription(feed, title: isOn ? "Title" : nil), at: now)
      return note(fact, isOn)
    }
    guard try archive.listed(id) != nil else { return }
    switch fact.kind {
    case .bookmark: try archive.bookmark([id], isOn, at: now)
    case .read: try archive.markRead([id], isOn, at: now)
    default:
      let tags = Set(try archive.tags(of: id)).subtracting([fact.name])
      try archive.setTags(Array(isOn ? tags.union([fact.name]) : tags), of: id, at: now)
      if isOn || !tags.isEmpty { note(ServerFact(.bookmark, fact.subject), true) }
    }
    note(fact, isOn)
  }

  private func setThere(_ fact: ServerFact, _ number: Int64, _ isOn: Bool) {
    note(fact, isOn)
    if fact.kind == .subscription {
      let known = server.feeds[fact.subject]
      let name = known?.name ?? "feed/8\(server.feeds.count)\(fact.subject.suffix(1))"
      server.feeds[fact.subject] = isOn ? (name, "Title") : nil
    } else if isOn {
      server.items[number]?.marks.insert(fact.mark)
    } else {
      server.items[number]?.marks.remove(fact.mark)
    }
  }
}

extension EditedSides {
  /// Of stories that both sides have; of tags, those of bookmarks.
  private func isShared(
    _ fact: ServerFact, _ sides: (here: Set<ServerFact>, there: Set<ServerFact>)
  ) throws -> Bool {
    if fact.kind == .subscription { return true }
    let number = Int64(fact.subject.split(separator: "#").last ?? "") ?? 0
    let bookmark = ServerFact(.bookmark, fact.subject)
    guard server.items[number] != nil else { return false }
    if fact.kind == .tag { return sides.here.contains(bookmark) && sides.there.contains(bookmark) }
    return try fact.kind == .bookmark || archive.listed(StoryID(fact.subject)) != nil
  }

  /// Both have the same, and for every fact what somebody decided, or what was before.
  func expectAlike(_ before: (here: Set<ServerFact>, there: Set<ServerFact>)) throws {
    let now = try facts()
    for fact in now.here.symmetricDifference(now.there) {
      #expect(try !isShared(fact, now), "\(fact) is on one side alone")
    }
    for fact in now.here.union(before.here).union(given.keys) where try isShared(fact, now) {
      let isOn = now.here.contains(fact)
      if let given = given[fact] {
        // A tag of what was no bookmark in between was not looked at all the time.
        let bookmark = ServerFact(.bookmark, fact.subject)
        if fact.kind == .tag, self.given[bookmark] != nil || !before.here.contains(bookmark) {
          continue
        }
        #expect(given.contains(isOn), "nobody decided that \(fact) is \(isOn)")
      } else if fact.kind != .tag, try isShared(fact, before) {
        let was = before.here.contains(fact) || before.there.contains(fact)
        #expect(was == isOn, "\(fact) changed by itself")
      }
    }
    given = [:]
  }
}

extension ServerFact {
  fileprivate init(_ mark: String, of id: StoryID) {
    switch mark {
    case FeedServerMark.read: self.init(.read, id.text)
    case FeedServerMark.starred: self.init(.bookmark, id.text)
    default: self.init(.tag, id.text, name: String(mark.dropFirst(FeedServerMark.labels.count)))
    }
  }

  fileprivate var mark: String {
    switch kind {
    case .read: FeedServerMark.read
    case .bookmark: FeedServerMark.starred
    default: FeedServerMark.labels + name
    }
  }
}
