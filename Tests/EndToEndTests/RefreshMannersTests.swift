import Foundation
import LoopbackSite
import TestSupport
import Testing

/// How `hanji refresh` asks a paper's hosts, with the host's own log as the witness.
@Suite struct RefreshMannersTests {
  private let site: LoopbackSite
  private let home: TemporaryFolder

  init() throws {
    (site, home) = (try LoopbackSite(), try TemporaryFolder())
    for name in ["boats", "nets", "tides"] { serveFeed(name, story: "\(name) go out") }
  }

  @Test func closedPagesAreLeftOutAndTheDelayIsKept() throws {
    site.serve(
      path: "/robots.txt", contentType: "text/plain",
      bytes: Array("User-agent: *\nDisallow: /nets\nCrawl-delay: 1\n".utf8))
    let began = ContinuousClock.now
    let refresh = try refresh()
    #expect(refresh.status == 3)
    #expect(refresh.errors.contains("127.0.0.1 closes /nets.xml to programs (robots.txt)"))
    #expect(site.log.map(\.path) == ["/robots.txt", "/boats.xml", "/tides.xml"])
    // A busy site notes a request late, and never before it was sent.
    #expect(site.log[2].came - began >= .seconds(1))
  }

  @Test func rulesAreAskedForOnceADay() throws {
    #expect(try refresh().status == 0)
    #expect(try refresh().status == 0)
    #expect(site.log.count { $0.path == "/robots.txt" } == 1)
    #expect(site.count(of: 304) == 3)
  }

  @Test func atMostTwoConnectionsAreOpenAndThePauseIsKept() throws {
    site.delayAnswers(milliseconds: 30)
    let began = ContinuousClock.now
    #expect(try refresh(manners: "pause = 0.4").status == 0)
    #expect(site.mostConnections <= 2)
    #expect(site.log.count == 4)
    #expect(site.log[3].came - began >= .milliseconds(1_200))
  }

  @Test func aHostThatAskedForPatienceIsLeftAloneByTheNextRunToo() throws {
    site.serve("/boats.xml", .status(503, headers: ["Retry-After": "5"]))
    #expect(try refresh(manners: "pause = 0\nconnections = 1").status != 0)
    let count = site.log.count
    let next = try refresh()
    #expect(next.status == 1)
    #expect(next.errors.contains("127.0.0.1 asked to be left alone"))
    #expect(site.log.count == count)
  }

  @Test func whatMovedForGoodIsAskedThereFromThenOn() throws {
    site.serve("/boats.xml", .moved(to: "/ships.xml"))
    serveFeed("ships", story: "Ships go out")
    #expect(try refresh().status == 0)
    let asked = site.log.count
    #expect(try refresh().status == 0)
    let later = site.log.dropFirst(asked)
    #expect(later.map(\.path).sorted() == ["/nets.xml", "/ships.xml", "/tides.xml"])
    #expect(later.allSatisfy { $0.status == 304 })
    #expect(try hanji("sources").output.contains("moved to \(site.base)/ships.xml"))
    // The new address fails: the old one is asked again.
    site.serve("/ships.xml", .status(404))
    serveFeed("boats", story: "Boats are back")
    #expect(try refresh().status == 0)
    #expect(try hanji("list").output.contains("Boats are back"))
  }

  @Test func whatIsGoneForGoodIsAskedAgainOnlyByName() throws {
    site.serve("/nets.xml", .status(410))
    #expect(try refresh().status == 3)
    let count = site.log.count { $0.path == "/nets.xml" }
    #expect(try refresh().status == 0)
    #expect(site.log.count { $0.path == "/nets.xml" } == count)
    #expect(try hanji("sources").output.contains("gone (410)"))
    serveFeed("nets", story: "Nets are back")
    #expect(try hanji("refresh", "--source", "\(site.base)/nets.xml").status == 0)
    #expect(try hanji("list").output.contains("Nets are back"))
  }

  @Test func aTimerAsksNothingThatWasJustAsked() throws {
    #expect(try refresh().status == 0)
    let count = site.log.count
    let timer = try hanji("refresh", "--due")
    #expect(timer.status == 0, "\(timer.errors)")
    #expect(site.log.count == count)
    #expect(try hanji("refresh").status == 0)
    #expect(site.log.count == count + 3)
  }

  @Test func aPaperNamesMannersThatItMay() throws {
    #expect(try refresh(manners: "pause = -1").status == 2)
    #expect(try refresh(manners: "connections = 9").status == 2)
    #expect(try refresh(manners: "haste = 1").errors.contains("\"haste\" means nothing here"))
  }
}

extension RefreshMannersTests {
  private func serveFeed(_ name: String, story: String) {
    let feed = """
      <rss version="2.0"><channel><title>\(name)</title><item><title>\(story)</title>
      <link>\(site.base)/stories/\(name)</link></item></channel></rss>
      """
    site.serve(path: "/\(name).xml", contentType: "application/rss+xml", bytes: Array(feed.utf8))
  }

  private func refresh(manners: String = "pause = 0") throws -> CommandRun {
    var text = "id = \"quay\"\ntitle = \"The Quay\"\n[manners]\n\(manners)\n"
    for name in ["boats", "nets", "tides"] {
      text += "[[section]]\nid = \"\(name)\"\ntitle = \"\(name)\"\n"
      text += "feeds = [\"\(site.base)/\(name).xml\"]\n"
    }
    try text.write(toFile: paper, atomically: true, encoding: .utf8)
    return try hanji("refresh")
  }

  private var paper: String { "\(home.path)/quay.toml" }

  private func hanji(_ arguments: String...) throws -> CommandRun {
    try CommandRun("hanji", arguments + ["--paper", paper], home: home)
  }
}
