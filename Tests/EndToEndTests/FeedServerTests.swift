import Foundation
import LoopbackSite
import TestSupport
import Testing

/// Merging with a feed server of the Google Reader API.
@Suite struct FeedServerTests {
  private let site: LoopbackSite
  private let server: FeedServerSite
  private let machine: FeedServerMachine

  init() throws {
    site = try LoopbackSite()
    server = FeedServerSite(on: site)
    machine = try FeedServerMachine(site)
    for number in 1...60 {
      server.items[Int64(number)] = FeedServerSite.Item(
        url: "\(site.base)/story/\(number)", title: "Tide table \(number)")
    }
    server.feeds = ["\(site.base)/harbour.xml": .init(name: "feed/90", title: "Harbour")]
  }

  private func starred() -> Set<String> { server.titles(with: FeedServerSite.starred) }

  @Test func bookmarksTagsReadMarksAndFeedsGoBothWays() throws {
    for number: Int64 in [3, 40] { server.set(FeedServerSite.starred, true, on: number) }
    server.set("user/-/label/바다", true, on: 40)
    #expect(
      try machine.run("sources", "add", "\(site.base)/quay.xml", "--title", "Quay & 부두").status == 0
    )
    let trial = try machine.synchronise("--dry-run")
    #expect(trial.status == 0, "\(trial.errors)")
    #expect(trial.output.contains("here: bookmark: Tide table 3\n"))
    #expect(trial.output.contains("would be made here"))
    #expect(try machine.bookmarks().isEmpty)
    #expect(server.edits.isEmpty)
    let first = try machine.synchronise()
    #expect(first.status == 0, "\(first.errors)")
    #expect(Set(try machine.bookmarks().keys) == ["Tide table 3", "Tide table 40"])
    #expect(try machine.run("bookmarks", "--json").output.contains("바다"))
    #expect(try machine.run("sources", "--paper", "own").output.contains("/harbour.xml"))
    #expect(server.feeds["\(site.base)/quay.xml"]?.title == "Quay & 부두")

    let key = try #require(try machine.bookmarks()["Tide table 3"])
    #expect(try machine.run("mark", "remove", key).status == 0)
    #expect(try machine.run("mark", "read", key).status == 0)
    server.set(FeedServerSite.starred, true, on: 7)
    server.feeds["\(site.base)/quay.xml"] = nil
    server.expire()
    #expect(try machine.synchronise().status == 0)
    #expect(starred() == ["Tide table 7", "Tide table 40"])
    #expect(server.titles(with: FeedServerSite.read) == ["Tide table 3"])
    #expect(Set(try machine.bookmarks().keys) == starred())
    #expect(try !machine.run("sources", "--paper", "own").output.contains("/quay.xml"))

    server.clearCalls()
    #expect(try machine.synchronise().output.contains("have the same already"))
    #expect(server.edits.isEmpty)
    #expect(!server.calls.contains("contents"))
  }

  @Test func aServerWithoutLabelsAndAnUnreachableFeedAreSaidOnce() throws {
    server.setLabels(false)
    server.set(FeedServerSite.starred, true, on: 3)
    #expect(try machine.synchronise().status == 0)
    let key = try #require(try machine.bookmarks()["Tide table 3"])
    #expect(try machine.run("tag", key, "quay").status == 0)
    #expect(try machine.run("sources", "add", "\(site.base)/none", "--title", "None").status == 0)
    let told = try machine.synchronise()
    #expect(told.status == 3)
    #expect(told.errors.contains("does not take the tag quay of \"Tide table 3\""))
    #expect(told.errors.contains("cannot have the feed \(site.base)/none"))
    server.clearCalls()
    #expect(try machine.synchronise().status == 0)
    #expect(server.edits.isEmpty)
  }

  /// Which requests of a merging fail, one after the other; every one where `HANJI_EDITS` is named.
  private static func requests(of fault: FeedServerSite.Fault) -> [Int] {
    if ProcessInfo.processInfo.environment["HANJI_EDITS"] != nil { return Array(1...11) }
    let place = FeedServerSite.Fault.allCases.firstIndex(of: fault) ?? 0
    return [place % 5 + 1, place % 6 + 6]
  }

  @Test(arguments: FeedServerSite.Fault.allCases)
  func noFaultLosesAnything(fault: FeedServerSite.Fault) throws {
    for number: Int64 in 1...20 { server.set(FeedServerSite.starred, true, on: number) }
    #expect(try machine.synchronise().status == 0)
    let keys = try machine.bookmarks()
    #expect(keys.count == 20)
    var expected = Set(keys.keys)
    for request in Self.requests(of: fault) {
      let number = Int64(30 + request)
      let gone = "Tide table \(request)"
      #expect(try machine.run("mark", "remove", try #require(keys[gone])).status == 0)
      server.set(FeedServerSite.starred, true, on: number)
      server.fail(fault, at: request)
      let cut = try machine.synchronise()
      #expect([0, 1].contains(cut.status), "\(cut.errors)")
      #expect(cut.status == 0 || cut.errors.hasPrefix("hanji: "), "\(cut.errors)")
      #expect(!cut.errors.contains(FeedServerSite.password))
      server.clearFaults()
      let whole = try machine.synchronise()
      #expect(whole.status == 0, "\(fault) at \(request): \(whole.errors)")
      expected = expected.subtracting([gone]).union(["Tide table \(number)"])
      #expect(starred() == expected, "\(fault) at \(request)")
      #expect(Set(try machine.bookmarks().keys) == expected, "\(fault) at \(request)")
    }
    #expect(try machine.run("check").status == 0)
  }

  @Test func serverThatHasLostItsMemoryTakesNoBookmarksAway() throws {
    for number: Int64 in 1...20 { server.set(FeedServerSite.starred, true, on: number) }
    #expect(try machine.synchronise().status == 0)
    for number: Int64 in 1...20 { server.set(FeedServerSite.starred, false, on: number) }
    let refused = try machine.synchronise()
    #expect(refused.status == 1)
    #expect(refused.errors.contains("more than half"))
    #expect(try machine.bookmarks().count == 20)
    #expect(try machine.synchronise("--remove").output.contains("are forgotten"))
    try machine.writeAccount()
    #expect(try machine.synchronise().status == 0)
    #expect(starred().count == 20)
  }

  @Test func passwordIsNeverShownAndItsFileIsPrivate() throws {
    try machine.writeAccount(password: "wrong-word")
    let refused = try machine.synchronise()
    #expect(refused.status == 1)
    #expect(refused.errors.contains("does not know that name and password"))
    #expect(!refused.errors.contains("wrong-word"))
    try machine.writeAccount(mode: 0o644)
    let open = try machine.synchronise()
    #expect(open.status == 2)
    #expect(open.errors.contains("chmod 600"))
    try machine.writeAccount(mode: 0o600, extra: "passwort = \"wrong-word\"\n")
    let broken = try machine.synchronise()
    #expect(broken.status == 2)
    #expect(broken.errors.contains("line 5: passwort means nothing here"))
    try machine.writeAccount()
    #expect(try machine.synchronise("--remove").status == 0)
    #expect(try machine.synchronise("--remove").output.hasPrefix("Nothing is known"))
    #expect(try machine.synchronise().errors.contains("has no account of 127.0.0.1"))
    let other = site.log.filter { $0.headers["authorization"] != nil }
    #expect(other.allSatisfy { $0.path.hasPrefix(FeedServerSite.path) })
  }

  @Test func aPersonAtATerminalIsAskedAndTheAccountIsKept() throws {
    server.set(FeedServerSite.starred, true, on: 3)
    try FileManager.default.removeItem(atPath: machine.accountPath)
    for password in ["wrong", FeedServerSite.password] {
      let session = try TerminalSession(
        BuiltProgram.path("hanji"), ["sync", site.base + FeedServerSite.path], home: machine.home)
      try session.waitFor("Name at 127.0.0.1:")
      session.send(Array("reader\r".utf8))
      try session.waitFor("Password")
      session.send(Array("\(password)\r".utf8))
      let isRight = password == FeedServerSite.password
      try session.waitFor(isRight ? "made here" : "does not know that name")
      #expect(!session.shows(password))
      #expect(try session.waitForExit() == (isRight ? 0 : 1))
      #expect(FileManager.default.fileExists(atPath: machine.accountPath) == isRight)
    }
    let facts = try FileManager.default.attributesOfItem(atPath: machine.accountPath)
    #expect(facts[.posixPermissions] as? Int == 0o600)
    #expect(try machine.synchronise().output.contains("have the same already"))
  }

  @Test func passwordGoesNowhereUnencryptedOrByACommandLine() throws {
    try machine.writeAccount(server: "http://rss.example/api")
    let plain = try machine.run("sync", "http://rss.example/api")
    #expect(plain.status == 2)
    #expect(plain.errors.contains("unencrypted"))
    let named = try machine.run("sync", "https://reader:word@rss.example/api")
    #expect(named.status == 2)
    #expect(try machine.run("sync", "--remove", "host").status == 2)
    #expect(server.calls.isEmpty)
  }

  @Test func twoMergingsAtOnceAreOneAfterTheOther() async throws {
    for number: Int64 in 1...20 { server.set(FeedServerSite.starred, true, on: number) }
    let runs = try await withThrowingTaskGroup(of: CommandRun.self) { group in
      for _ in 0..<3 {
        let other = try FeedServerMachine(site)
        group.addTask { try other.synchronise("--data", machine.data) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(runs.contains { $0.status == 0 })
    for run in runs where run.status != 0 {
      #expect(run.errors.contains("Another Hanji merges with a feed server right now"))
    }
    #expect(try machine.synchronise().status == 0)
    #expect(Set(try machine.bookmarks().keys) == starred())
    #expect(starred().count == 20)
  }

  @Test func twoMachinesWithOneServerEndEqual() async throws {
    let other = try FeedServerMachine(site)
    for number: Int64 in 1...20 { server.set(FeedServerSite.starred, true, on: number) }
    for machine in [machine, other] { #expect(try machine.synchronise().status == 0) }
    let keys = try machine.bookmarks()
    #expect(try machine.run("mark", "remove", try #require(keys["Tide table 1"])).status == 0)
    #expect(try other.run("mark", "remove", try #require(keys["Tide table 2"])).status == 0)
    async let one = machine.synchronise()
    async let two = other.synchronise()
    #expect(try await [one.status, two.status] == [0, 0])
    for machine in [machine, other] { #expect(try machine.synchronise().status == 0) }
    let expected = Set((3...20).map { "Tide table \($0)" })
    #expect(starred() == expected)
    #expect(Set(try machine.bookmarks().keys) == expected)
    #expect(Set(try other.bookmarks().keys) == expected)
  }

  @Test func mendedArchiveTakesNothingOffAtTheServer() throws {
    for number: Int64 in 1...20 { server.set(FeedServerSite.starred, true, on: number) }
    #expect(try machine.synchronise().status == 0)
    try machine.damageArchive()
    let mended = try machine.synchronise()
    #expect(mended.status == 0, "\(mended.errors)")
    #expect(starred().count == 20)
    #expect(Set(try machine.bookmarks().keys) == starred())
    #expect(try machine.run("check").status == 0)
  }
}
