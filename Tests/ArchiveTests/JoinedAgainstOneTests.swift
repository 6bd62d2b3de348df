import News
import TestSupport
import Testing

@testable import Archive

/// Random acts on a joined archive and on one that is alone: all questions have the same answers.
@Suite struct JoinedAgainstOneTests {
  /// One archive for service and person.
  let alone: Archive
  /// The service's, and both joined.
  let shared: Archive
  let joined: Archive
  let folder: TemporaryFolder
  var random = SeededRandom(seed: 9_091_128)

  static let sections = [politics, national, culture]
  static let words = ["harbour", "tide", "성장", "경제성장률은", "boats", "軍", "ferry"]

  init() throws {
    folder = try TemporaryFolder()
    alone = try Archive(path: ":memory:")
    shared = try Archive(path: folder.file)
    joined = try JoinedTests.join(folder)
  }

  mutating func identity() -> StoryID { .number(1 + random.number(below: 30)) }

  /// What the service does, to both.
  mutating func serve(at now: Instant) throws {
    let id = identity()
    let title = "\(id.text) " + random.pick(Self.words)
    if random.number(below: 3) > 0 {
      var row = try headline(id, title, posted: noon.plus(hours: -random.number(below: 40)))
      row.lead = random.pick(Self.words)
      let section = random.pick(Self.sections)
      for archive in [alone, shared] {
        try archive.file([row], under: section, in: paper, at: now)
      }
    } else {
      let text = try story(id, random.pick(Self.words) + " " + random.pick(Self.words))
      for archive in [alone, shared] { try archive.save(text, in: paper, at: now) }
    }
  }

  /// What the person does, in both.
  mutating func act(at now: Instant) throws {
    let (id, kind, isOn) = (identity(), random.number(below: 9), random.number(below: 2) == 0)
    let word = random.pick(Self.words)
    for archive in [alone, joined] {
      switch kind {
      case 0, 1, 2: try archive.markRead([id], isOn, at: now)
      case 3: try archive.bookmark(id, isOn, at: now)
      case 4: try archive.setTags(isOn ? [word] : [], of: id, at: now)
      case 5: try archive.setNote(isOn ? word : "", of: id, at: now)
      case 6: _ = try archive.undo(at: now)
      case 7: _ = try archive.redo(at: now)
      default:
        try archive.setRule(word, isOn, at: now)
        try archive.applyRules(try archive.rules().map { .words($0) }, onlyNew: false)
      }
    }
  }

  func expectSameLists(_ round: Int) throws {
    for section in Self.sections + [.whole] {
      for unreadOnly in [true, false] {
        func rows(_ archive: Archive) throws -> [ListedHeadline] {
          try archive.headlines(
            in: section, of: paper, limit: 20, offset: round % 7, unreadOnly: unreadOnly,
            oldestFirst: round % 2 == 0)
        }
        #expect(try rows(joined) == rows(alone), "round \(round), \(section)")
        let (one, two) = try (
          joined.headlineCount(in: section, of: paper, unreadOnly: unreadOnly),
          alone.headlineCount(in: section, of: paper, unreadOnly: unreadOnly)
        )
        #expect(one == two, "round \(round), \(section)")
      }
      #expect(try joined.block(section, of: paper) == alone.block(section, of: paper))
      #expect(
        try joined.stories(in: section, of: paper) == alone.stories(in: section, of: paper))
    }
    #expect(try joined.bookmarks() == alone.bookmarks(), "round \(round)")
    #expect(try joined.unreadCounts(of: paper) == alone.unreadCounts(of: paper))
    #expect(try joined.newCounts(of: paper) == alone.newCounts(of: paper))
  }

  func expectSameSearches(_ round: Int) throws {
    let conditions: [SearchCondition] =
      Self.words.map { .words($0) }
      + [
        .state(.read), .state(.bookmark), .state(.hidden), .state(.unread), .tag("tide"),
        .not(.words("tide")), .sections([culture]), .field(.note, "ferry"),
      ]
    for condition in conditions {
      func ids(_ archive: Archive) throws -> [StoryID] {
        try archive.search(condition, limit: 99).rows.map(\.listed.headline.id)
      }
      #expect(try ids(joined) == ids(alone), "round \(round), \(condition)")
    }
  }

  func expectSameStories(_ round: Int) throws {
    for number in 1...30 {
      let id = StoryID.number(number)
      #expect(try joined.listed(id) == alone.listed(id), "round \(round), \(number)")
      #expect(try joined.kept(id) == alone.kept(id), "round \(round), \(number)")
      #expect(try joined.sections(of: id) == alone.sections(of: id))
      #expect(
        try joined.position(of: id, in: .whole, of: paper)
          == alone.position(of: id, in: .whole, of: paper))
    }
  }

  @Test mutating func allAnswersAreTheSame() throws {
    for round in 1...150 {
      let now = noon.plus(hours: round)
      if round < 20 || random.number(below: 3) == 0 { try serve(at: now) } else { try act(at: now) }
      if round % 40 == 0 {
        for archive in [alone, joined] { try archive.beginVisit(of: paper, at: now) }
        while try shared.index(for: 50) > 0 {}
      }
      _ = try joined.othersChangeCount()
      guard round % 5 == 0 else { continue }
      try expectSameLists(round)
      try expectSameSearches(round)
      try expectSameStories(round)
    }
  }
}
