import Archive
import News
import Newsroom
import TestSupport
import Testing
import WireProtocol

/// Merging what readers on two machines decided.
@Suite struct SyncTests {
  private static let start = Instant(seconds: 1_800_000_000)

  @Test(
    "Random edits with cuts end equal, with nothing lost and the later word said last",
    arguments: [(1, Int64(0)), (2, 86_400), (3, -86_400), (4, 5)])
  func randomEditsWithCuts(seed: Int, skew: Int64) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var (left, right) = (try ModelledArchive(), try ModelledArchive(skew: skew))
    for number in 1...30 where number % 3 > 0 { try left.file(number, at: Self.start) }
    for number in 1...30 where number % 3 < 2 { try right.file(number, at: left.time(Self.start)) }
    let stories = (
      (1...30).filter { $0 % 3 > 0 }, (1...30).filter { $0 % 3 < 2 }
    )
    try synchronise(left.archive, right.archive, at: Self.start)
    left.device = try left.archive.beginSyncing(at: Self.start).device
    right.device = try right.archive.beginSyncing(at: Self.start).device
    for round in 0..<12 {
      let now = Instant(seconds: Self.start.seconds + Int64(round) * 100)
      for step in 0..<40 {
        let moment = Instant(seconds: now.seconds + Int64(step))
        if random.number(below: 2) == 0 {
          try left.edit(&random, stories: stories.0, at: moment)
        } else {
          try right.edit(&random, stories: stories.1, at: moment)
        }
      }
      try Self.synchroniseWithCuts(left, right, at: now, &random)
      (left, right) = try Self.compared(left, right)
    }
    #expect(try left.archive.check() == [])
    #expect(try right.archive.check() == [])
  }

  /// Cut at random, then once whole; every other time the other side asks.
  private static func synchroniseWithCuts(
    _ left: ModelledArchive, _ right: ModelledArchive, at now: Instant,
    _ random: inout SeededRandom
  ) throws {
    for count in [random.number(below: 4), random.number(below: 9), Int.max] {
      let isTurned = random.number(below: 2) == 0
      let (asking, asked) =
        isTurned ? (right.archive, left.archive) : (left.archive, right.archive)
      let line = CuttableLine(
        to: asked, at: now, cutAfter: count, losesAnswer: random.number(below: 2) == 0)
      do {
        try synchronise(asking, asked, at: now, line: line)
      } catch is CutLine where count < .max { continue }
    }
  }

  /// Whether both archives hold what their models say when those are merged.
  private static func compared(
    _ left: ModelledArchive, _ right: ModelledArchive
  ) throws -> (ModelledArchive, ModelledArchive) {
    var (one, other) = (left, right)
    one.merge(right)
    other.merge(left)
    #expect(try one.remembered() == one.model)
    #expect(try other.remembered() == other.model)
    #expect(try one.seen() == other.seen())
    return (one, other)
  }

  @Test func deletionsAreRememberedAndUndoingIsAnEdit() throws {
    let (left, right) = (try ModelledArchive(), try ModelledArchive())
    for side in [left, right] { try side.file(1, at: Self.start) }
    let id = ModelledArchive.id(1)
    try left.archive.bookmark(id, true, at: Self.start)
    try synchronise(left.archive, right.archive, at: Self.start)
    #expect(try right.archive.bookmarks().count == 1)
    try right.archive.bookmark(id, false, at: Self.start)
    try synchronise(left.archive, right.archive, at: Self.start)
    #expect(try left.archive.bookmarks().isEmpty)
    _ = try right.archive.undo(at: Self.start)
    try synchronise(left.archive, right.archive, at: Self.start)
    #expect(try left.archive.bookmarks().count == 1)
  }

  @Test func bookmarkBringsItsStoryAndText() throws {
    let (left, right) = (try ModelledArchive(), try ModelledArchive())
    try left.file(1, at: Self.start)
    let id = ModelledArchive.id(1)
    let block = Block(.paragraph([Span("The tide table hangs at the quay.")]))
    let text = Story(
      id: id, address: try ModelledArchive.headline(1).address, headline: "The harbour opens",
      halves: [Half(language: .english, blocks: [block])])
    try left.archive.save(text, in: ModelledArchive.paper, at: Self.start)
    try left.archive.setNote("물때표", of: id, at: Self.start)
    let report = try synchronise(left.archive, right.archive, at: Self.start)
    #expect(report.texts.there == 1)
    #expect(report.there.map(\.kind).contains(.note))
    #expect(try right.archive.story(id)?.halves == text.halves)
    #expect(try right.archive.bookmarks().first?.headline.title.contains("harbour") == true)
    #expect(try right.archive.note(of: id) == "물때표")
    #expect(try right.archive.check() == [])
  }

  @Test func storyReadElsewhereIsReadWhenItComes() throws {
    let (left, right) = (try ModelledArchive(), try ModelledArchive())
    for number in 1...2 { try left.file(number, at: Self.start) }
    try left.archive.markRead([ModelledArchive.id(1)], true, at: Self.start)
    try synchronise(left.archive, right.archive, at: Self.start)
    #expect(try right.archive.storyCount(of: ModelledArchive.paper) == 0)
    for number in 1...2 { try right.file(number, at: Self.start) }
    #expect(try right.archive.unreadCount(of: ModelledArchive.paper) == 1)
    #expect(try right.archive.check() == [])
  }

  @Test func trialTellsAndChangesNothing() throws {
    let (left, right) = (try ModelledArchive(), try ModelledArchive())
    try left.file(1, at: Self.start)
    try right.file(2, at: Self.start)
    try left.archive.setTags(["quay"], of: ModelledArchive.id(1), at: Self.start)
    try right.archive.bookmark(ModelledArchive.id(2), true, at: Self.start)
    let trial = try synchronise(left.archive, right.archive, at: Self.start, isTrial: true)
    #expect(try left.archive.bookmarks().count == 1)
    #expect(try right.archive.bookmarks().count == 1)
    let report = try synchronise(left.archive, right.archive, at: Self.start)
    #expect(trial.here == report.here)
    #expect(trial.there == report.there)
    #expect(report.there.count == 2)
    #expect(report.here.count == 1)
    #expect(try synchronise(left.archive, right.archive, at: Self.start).isEmpty)
  }

  @Test func copiedArchiveGetsItsOwnNumberAndTheSameOneIsRefused() throws {
    let archive = try ModelledArchive().archive
    #expect(throws: SyncFailure.itself) {
      try synchronise(archive, archive, at: Self.start)
    }
  }

  @Test func threeMachinesAgreeByAnyWay() throws {
    let machines = try (0..<3).map { _ in try ModelledArchive() }
    for machine in machines { try machine.file(1, at: Self.start) }
    let id = ModelledArchive.id(1)
    try machines[0].archive.setTags(["one"], of: id, at: Self.start)
    try machines[1].archive.setTags(["two"], of: id, at: Self.start)
    try machines[2].archive.setNote("three", of: id, at: Self.start)
    for (asking, asked) in [(0, 1), (1, 2), (2, 0), (0, 1)] {
      try synchronise(machines[asking].archive, machines[asked].archive, at: Self.start)
    }
    let seen = try machines.map { try $0.seen() }
    #expect(seen[0] == seen[1] && seen[1] == seen[2])
    #expect(seen[0].first?.hasSuffix(#"["one", "two"] three"#) == true)
  }

  @Test func unchangedBookmarksCostNextToNothing() throws {
    let (left, right) = (try ModelledArchive(), try ModelledArchive())
    for number in 1...200 { try left.file(number, at: Self.start) }
    try left.archive.bookmark((1...200).map(ModelledArchive.id), true, at: Self.start)
    for _ in 0..<2 { try synchronise(left.archive, right.archive, at: Self.start) }
    let line = CuttableLine(to: right.archive, at: Self.start)
    #expect(try synchronise(left.archive, right.archive, at: Self.start, line: line).isEmpty)
    #expect(line.byteCount < 1_000)
  }
}
