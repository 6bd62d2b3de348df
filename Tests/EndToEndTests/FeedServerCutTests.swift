import Foundation
import LoopbackSite
import TestSupport
import Testing

/// Random edits here and at a feed server, with mergings that are cut or killed in between.
///
/// `make faults` asks for the whole: 1,000 edits (`HANJI_EDITS`), where every day has sixty.
@Suite struct FeedServerCutTests {
  /// One thing that was decided about a story.
  private struct Fact: Hashable {
    var title: String
    var mark: String
  }

  private let site: LoopbackSite
  private let server: FeedServerSite
  private let machine: FeedServerMachine
  private static let stories = 1...40
  private static let tag = "user/-/label/quay"

  private static var editCount: Int {
    ProcessInfo.processInfo.environment["HANJI_EDITS"].flatMap { Int($0) } ?? 60
  }

  init() throws {
    site = try LoopbackSite()
    server = FeedServerSite(on: site)
    machine = try FeedServerMachine(site)
    for number in Self.stories {
      server.items[Int64(number)] = FeedServerSite.Item(
        url: "\(site.base)/story/\(number)", title: TidePaper.title(number))
    }
    try fetchPaper()
  }

  /// A paper that knows the stories by a feed of its own.
  private func fetchPaper() throws {
    let text = TidePaper.serve(Self.stories, on: site)
    let folder = "\(machine.home.path)/config/hanji/papers"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: "\(folder)/tides.toml", atomically: true, encoding: .utf8)
    let refresh = try machine.run("refresh", "--paper", "tides")
    #expect(refresh.status == 0, "\(refresh.errors)")
  }

  @Test func randomEditsWithCutsEndEqualAndNothingIsLost() throws {
    let keys = try machine.rows("list", "--json", "--limit", "99", "--paper", "tides")
      .reduce(into: [String: String]()) { keys, row in
        keys[try #require(row["title"] as? String)] = row["key"] as? String
      }
    #expect(keys.count == 40)
    var random = SeededRandom(seed: 2_031)
    var (given, done, cuts, failed) = ([Fact: Set<Bool>](), 0, 0, 0)
    #expect(try machine.synchronise().status == 0)
    while done < Self.editCount {
      for _ in 0..<2 {
        for fact in try editHere(keys, &random) { given[fact.0, default: []].insert(fact.1) }
        for fact in editThere(&random) { given[fact.0, default: []].insert(fact.1) }
        done += 10
        failed += try cut(&random).status == 0 ? 0 : 1
        cuts += 1
      }
      server.clearFaults()
      let whole = try machine.synchronise()
      #expect(whole.status == 0, "\(whole.errors)")
      try expectAlike(given)
      given = [:]
      server.clearCalls()
      #expect(try machine.synchronise().output.contains("have the same already"))
      #expect(server.edits.isEmpty)
    }
    print("\(done) edits; \(failed) of \(cuts) mergings were cut")
    #expect(failed > cuts / 4)
    #expect(try machine.run("check").status == 0)
  }

  /// The server fails at a random request, or the merging is killed at a random write or moment.
  private func cut(_ random: inout SeededRandom) throws -> CommandRun {
    switch random.number(below: 3) {
    case 0:
      server.fail(random.pick(FeedServerSite.Fault.allCases), at: random.number(below: 11) + 1)
      return try machine.synchronise()
    case 1:
      return try machine.synchronise(
        faults: ["FAULT_AT": "\(random.number(below: 40) + 1)", "FAULT_KIND": "kill"].preloaded)
    default:
      return try machine.synchronise(
        faults: ["FAULT_AFTER": "\(random.number(below: 400_000) + 20_000)"].preloaded)
    }
  }

  private func editHere(
    _ keys: [String: String], _ random: inout SeededRandom
  ) throws -> [(Fact, Bool)] {
    var facts: [(Fact, Bool)] = []
    for _ in 0..<5 {
      let title = TidePaper.title(random.pick(Array(Self.stories)))
      let (key, isOn) = (try #require(keys[title]), random.number(below: 3) > 0)
      let fact: (mark: String, arguments: [String])
      switch random.number(below: 3) {
      case 0: fact = (FeedServerSite.starred, ["mark", isOn ? "add" : "remove", key])
      case 1: fact = (FeedServerSite.read, ["mark", isOn ? "read" : "unread", key])
      default:
        fact = (Self.tag, ["tag", key, isOn ? "quay" : "--clear"])
        if isOn { facts.append((Fact(title: title, mark: FeedServerSite.starred), true)) }
      }
      let run = try CommandRun("hanji", fact.arguments, home: machine.home)
      #expect(run.status == 0, "\(run.errors)")
      facts.append((Fact(title: title, mark: fact.mark), isOn))
    }
    return facts
  }

  private func editThere(_ random: inout SeededRandom) -> [(Fact, Bool)] {
    (0..<5).map { _ in
      let (number, isOn) = (random.pick(Array(Self.stories)), random.number(below: 3) > 0)
      let mark = random.pick([FeedServerSite.starred, FeedServerSite.read, Self.tag])
      server.set(mark, isOn, on: Int64(number))
      return (Fact(title: TidePaper.title(number), mark: mark), isOn)
    }
  }

  /// Both have the same, and what somebody decided since the last time holds.
  private func expectAlike(_ given: [Fact: Set<Bool>]) throws {
    let bookmarks = try machine.rows("bookmarks", "--json")
    let kept = Set(bookmarks.compactMap { $0["title"] as? String })
    #expect(kept == server.titles(with: FeedServerSite.starred))
    let tagged = bookmarks.filter { ($0["tags"] as? [String])?.contains("quay") == true }
    #expect(
      Set(tagged.compactMap { $0["title"] as? String })
        == server.titles(with: Self.tag).intersection(kept))
    let unread = Set(
      try machine.rows("list", "--unread", "--json", "--limit", "99", "--paper", "tides")
        .compactMap { $0["title"] as? String })
    let read = Set(Self.stories.map(TidePaper.title)).subtracting(unread)
    #expect(read == server.titles(with: FeedServerSite.read))
    for (fact, values) in given where fact.mark != Self.tag {
      let isOn = (fact.mark == FeedServerSite.read ? read : kept).contains(fact.title)
      #expect(values.contains(isOn), "nobody decided that \(fact) is \(isOn)")
    }
  }
}
