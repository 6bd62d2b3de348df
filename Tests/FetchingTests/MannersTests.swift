import Fetching
import LoopbackSite
import News
import Testing

/// How a host is asked, with the host's own log as the witness.
@Suite struct MannersTests {
  let site: LoopbackSite

  init() throws {
    site = try LoopbackSite()
    for path in ["/a", "/b", "/c", "/private/a"] {
      site.serve(path: path, contentType: "text/html", bytes: [65])
    }
  }

  @Test func aClosedPathIsNotAskedFor() throws {
    serveRules("User-agent: *\nDisallow: /private\n")
    let (ends, learned) = try fetch(["/private/a", "/a"])
    #expect(ends[0] == .forbidden(host: "127.0.0.1", path: "/private/a"))
    #expect(ends[1] == nil)
    #expect(site.log.map(\.path) == ["/robots.txt", "/a"])
    #expect(learned.map(\.site) == [site.base])
    #expect(learned.first?.text == "User-agent: *\nDisallow: /private\n")
  }

  @Test func aPersonWhoNamesAnAddressIsNoCrawler() throws {
    serveRules("User-agent: *\nDisallow: /\n")
    #expect(try fetch(["/a"], isNamed: true).ends == [nil])
    #expect(site.log.map(\.path) == ["/a"])
  }

  @Test func rulesThatWereHadBeforeAreNotAskedForAgain() throws {
    let known = HostRules(site: site.base, text: "User-agent: *\nDisallow: /a\n", secondsLeft: 60)
    let (ends, learned) = try fetch(["/a", "/b"], knowing: known)
    #expect(ends == [.forbidden(host: "127.0.0.1", path: "/a"), nil])
    #expect(site.log.map(\.path) == ["/b"])
    #expect(learned.isEmpty)
  }

  @Test func oldRulesHoldWhileTheSiteDoesNotTellNewOnes() throws {
    site.serve("/robots.txt", .status(503))
    let old = HostRules(site: site.base, text: "User-agent: *\nDisallow: /a\n", secondsLeft: -1)
    #expect(
      try fetch(["/a", "/b"], knowing: old).ends
        == [.forbidden(host: "127.0.0.1", path: "/a"), nil])
    #expect(site.log.map(\.path) == ["/robots.txt", "/b"])
  }

  @Test(arguments: [404, 401, 403, 410])
  func aSiteWithoutRulesIsOpen(status: Int) throws {
    site.serve("/robots.txt", .status(status))
    #expect(try fetch(["/a"]).ends == [nil])
  }

  @Test(arguments: [500, 503, 429])
  func aSiteThatKeepsItsRulesToItselfIsClosed(status: Int) throws {
    site.serve("/robots.txt", .status(status))
    let (ends, learned) = try fetch(["/a", "/b"])
    #expect(ends == [.rulesUnavailable(status: status), .rulesUnavailable(status: status)])
    #expect(site.log.map(\.path) == ["/robots.txt"])
    #expect(learned.isEmpty)
  }

  @Test func rulesAreFollowedToWhereTheyMoved() throws {
    site.serve("/robots.txt", .redirect(to: "/rules"))
    site.serve(path: "/rules", contentType: "text/plain", bytes: rules("Disallow: /a"))
    #expect(try fetch(["/a"]).ends == [.forbidden(host: "127.0.0.1", path: "/a")])
  }

  @Test func rulesWithoutEndAreCut() throws {
    site.serve("/robots.txt", .endless(contentType: "text/plain"))
    #expect(try fetch(["/a"]).ends == [nil])
  }

  @Test func theTargetOfARedirectIsJudgedToo() throws {
    serveRules("User-agent: *\nDisallow: /private\n")
    site.serve("/start", .redirect(to: "/private/a"))
    #expect(try fetch(["/start"]).ends == [.forbidden(host: "127.0.0.1", path: "/private/a")])
  }

  @Test func aDelayStandsBetweenAnyTwoRequests() throws {
    serveRules("User-agent: *\nCrawl-delay: 0.3\n")
    let began = ContinuousClock.now
    _ = try fetch(["/a", "/b", "/c"])
    #expect(site.log.count == 4)
    #expect(lastCame - began >= .milliseconds(600))
  }

  @Test func aPauseStandsBetweenAnyTwoRequests() throws {
    let began = ContinuousClock.now
    _ = try fetch(["/a", "/b", "/c"], manners: Manners(pauseMilliseconds: 200))
    #expect(site.log.map(\.path) == ["/robots.txt", "/a", "/b", "/c"])
    #expect(lastCame - began >= .milliseconds(600))
  }

  @Test func noMoreConnectionsAreOpenThanAgreed() throws {
    site.delayAnswers(milliseconds: 20)
    let paths = (0..<12).map { "/p\($0)" }
    _ = try fetch(paths)
    #expect(site.log.count == 13)
    #expect(site.mostConnections == 2)
  }

  private func serveRules(_ text: String) {
    site.serve(path: "/robots.txt", contentType: "text/plain", bytes: Array(text.utf8))
  }

  private func rules(_ line: String) -> [UInt8] { Array("User-agent: *\n\(line)\n".utf8) }

  /// When the last request came: a busy site notes one late, and never before it was sent.
  private var lastCame: ContinuousClock.Instant { site.log.map(\.came).max() ?? .now }

  private func fetch(
    _ paths: [String], isNamed: Bool = false, knowing: HostRules? = nil,
    manners: Manners = Manners(pauseMilliseconds: 0)
  ) throws -> (ends: [FetchError?], learned: [HostRules]) {
    let fetcher = try #require(Fetcher())
    if let knowing { fetcher.take(knowing) }
    for (index, path) in paths.enumerated() {
      let address = try #require(Address(site.base + path))
      var order = FetchOrder(
        id: FetchID(UInt32(index)), address: address, namedHosts: ["127.0.0.1"], manners: manners)
      order.isNamed = isNamed
      fetcher.start(order)
    }
    var ends: [FetchID: FetchError?] = [:]
    var learned: [HostRules] = []
    while ends.count < paths.count {
      for event in fetcher.advance() {
        switch event {
        case .learned(let rules): learned.append(rules)
        case .finished(let id, .failed(let error)): ends.updateValue(error, forKey: id)
        case .finished(let id, _): ends.updateValue(nil, forKey: id)
        case .progress: break
        }
      }
      _ = fetcher.wait(for: [:], milliseconds: 100)
    }
    return (paths.indices.map { ends[FetchID(UInt32($0))] ?? nil }, learned)
  }
}
