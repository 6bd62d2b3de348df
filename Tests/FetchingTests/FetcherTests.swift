import Fetching
import LoopbackSite
import News
import Testing

@Suite struct FetcherTests {
  let site: LoopbackSite

  init() throws { site = try LoopbackSite() }

  @Test func aDocumentComesWithItsTypeAndValidators() throws {
    let page = Array("<p>기사</p>".utf8)
    site.serve(path: "/a", contentType: "text/html; charset=utf-8", bytes: page)
    let document = try #require(document(try fetch("/a")))
    #expect(document.bytes == page)
    #expect(document.contentType == "text/html; charset=utf-8")
    #expect(document.validators.entityTag != nil)
    #expect(document.validators.lastModified?.hasPrefix("Tue, 24 Nov 2026 ") == true)
  }

  @Test func anUnchangedDocumentIsNotSentAgain() throws {
    site.serve(path: "/a", contentType: "text/html", bytes: [65])
    let validators = try #require(document(try fetch("/a"))).validators
    guard case .notModified(let address, _) = try fetch("/a", validators: validators) else {
      Issue.record("expected 304")
      return
    }
    #expect(address.path == "/a")
    #expect(site.log.map(\.status) == [200, 304])
    let dateOnly = Validators(lastModified: validators.lastModified)
    _ = try fetch("/a", validators: dateOnly)
    #expect(site.count(of: 304) == 2)
  }

  @Test func theProgramSaysWhatItIs() throws {
    _ = try fetch("/none")
    #expect(site.log.first?.headers["user-agent"] == Fetcher.agent)
    #expect(site.log.first?.headers["accept-encoding"]?.contains("gzip") == true)
  }

  @Test func aCompressedDocumentIsDecoded() throws {
    let page = [UInt8](repeating: 65, count: 300_000)
    site.serve(path: "/a", contentType: "text/html", bytes: page)
    #expect(document(try fetch("/a"))?.bytes == page)
  }

  @Test func aBombIsCutAtTheLimitOfDecodedBytes() throws {
    site.serve("/bomb", .bomb(byteCount: 64 << 20))
    #expect(failure(try fetch("/bomb")) == .tooLarge(limit: 16 << 20))
  }

  @Test func aBodyOfExactlyTheLimitIsTaken() throws {
    site.serve("/full", .bomb(byteCount: 16 << 20))
    #expect(document(try fetch("/full"))?.bytes.count == 16 << 20)
  }

  @Test func aDocumentWithoutEndIsCutAtTheLimit() throws {
    site.serve("/endless", .endless(contentType: "text/html"))
    #expect(failure(try fetch("/endless")) == .tooLarge(limit: 16 << 20))
  }

  @Test func aTruncatedBodyIsNoDocument() throws {
    let bytes = [UInt8](repeating: 65, count: 5_000)
    site.serve("/cut", .truncated(contentType: "text/html", bytes: bytes, count: 1_000))
    #expect(failure(try fetch("/cut")) == .brokenBody(received: 1_000))
  }

  @Test func aPictureIsNoDocument() throws {
    site.serve(path: "/p", contentType: "image/png", bytes: [1, 2, 3])
    #expect(failure(try fetch("/p")) == .wrongKind(contentType: "image/png"))
  }

  @Test func redirectsAreFollowedAndCounted() throws {
    site.serve(path: "/end", contentType: "text/html", bytes: [65])
    site.serve("/start", .redirect(to: "/end"))
    #expect(document(try fetch("/start"))?.address.path == "/end")
    site.serve("/loop", .redirect(to: "/loop"))
    #expect(failure(try fetch("/loop")) == .tooManyRedirects(limit: 8))
    #expect(site.log.count { $0.path == "/loop" } == 9)
  }

  @Test func onlyAMoveForGoodGivesANewAddress() throws {
    site.serve(path: "/end", contentType: "text/html", bytes: [65])
    site.serve("/passing", .redirect(to: "/end"))
    site.serve("/moved", .moved(to: "/end"))
    site.serve("/mixed", .moved(to: "/passing"))
    #expect(document(try fetch("/passing"))?.movedTo == nil)
    #expect(document(try fetch("/moved"))?.movedTo?.path == "/end")
    #expect(document(try fetch("/mixed"))?.movedTo?.path == "/passing")
  }

  @Test func aProxyIsAskedInTheHostsPlaceAndThisMachineIsNot() throws {
    site.serve(path: "http://paper.invalid/a", contentType: "text/html", bytes: [65])
    site.serve(path: "/a", contentType: "text/html", bytes: [66])
    let fetcher = try #require(Fetcher())
    var far = try order("http://paper.invalid/a", named: [])
    far.proxy = Proxy(site.base)
    #expect(document(run(fetcher, far))?.bytes == [65])
    var near = try order("/a", named: [])
    near.proxy = far.proxy
    #expect(
      failure(run(fetcher, near))
        == .addressNotAllowed(host: "127.0.0.1", resolved: "127.0.0.1"))
    #expect(site.log.map(\.path) == ["http://paper.invalid/a"])
    for text in ["", "none", "file:///x", "socks5h:", "http://a b", "ftp://h"] {
      #expect(Proxy(text) == nil)
    }
  }

  @Test func aRedirectToAFileIsRefused() throws {
    site.serve("/start", .redirect(to: "file:///etc/passwd"))
    #expect(failure(try fetch("/start")) == .redirectNotAllowed(to: "file:///etc/passwd"))
  }

  @Test func thisMachineIsClosedUnlessItsHostWasNamed() throws {
    site.serve(path: "/a", contentType: "text/html", bytes: [65])
    let refusal = FetchError.addressNotAllowed(host: "127.0.0.1", resolved: "127.0.0.1")
    #expect(failure(try fetch("/a", named: [])) == refusal)
    #expect(failure(try fetch("/a", named: ["localhost"])) == refusal)
    #expect(site.log.isEmpty)
  }

  @Test(arguments: [
    "0x7f.1", "2130706433", "127.1", "0177.0.0.1", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
    "localhost", "%31%32%37.0.0.1", "0.0.0.0", "[::]",
  ])
  func noSpellingOfThisMachineGetsPastTheGate(host: String) throws {
    let end = failure(try fetch("http://\(host):\(site.port)/a", named: []))
    guard case .addressNotAllowed = end else {
      Issue.record("\(host): \(String(describing: end))")
      return
    }
    #expect(site.log.isEmpty)
  }

  @Test func aServerWithoutTLSIsNotSafe() throws {
    let end = failure(try fetch("https://127.0.0.1:\(site.port)/a"))
    guard case .insecure(let host, _) = end else {
      Issue.record("\(String(describing: end))")
      return
    }
    #expect(host == "127.0.0.1")
  }

  @Test func bodiesTogetherStayWithinTheirBudgetAndGiveItBack() throws {
    site.serve(path: "/a", contentType: "text/html", bytes: [UInt8](repeating: 65, count: 700))
    var limits = FetchLimits()
    limits.allBodies = 1_000
    let fetcher = try #require(Fetcher(limits: limits))
    for _ in 0..<3 { #expect(document(run(fetcher, try order("/a"))) != nil) }
    limits.allBodies = 699
    let smaller = try #require(Fetcher(limits: limits))
    #expect(failure(run(smaller, try order("/a"))) == .tooLarge(limit: 699))
  }

  @Test func aNamedHostDoesNotOpenTheSameMachineUnderAnotherName() throws {
    site.serve(path: "/a", contentType: "text/html", bytes: [65])
    site.serve("/start", .redirect(to: "http://localhost:\(site.port)/a"))
    guard case .addressNotAllowed(let host, _) = failure(try fetch("/start")) else {
      Issue.record("expected the gate to refuse")
      return
    }
    #expect(host == "localhost")
    #expect(site.log.map(\.path) == ["/start"])
  }

  @Test func anOpenConnectionOfANamedHostServesNoRequestThatDidNotNameIt() throws {
    site.serve(path: "/a", contentType: "text/html", bytes: [65])
    let fetcher = try #require(Fetcher())
    #expect(document(run(fetcher, try order("/a"))) != nil)
    let refused = failure(run(fetcher, try order("/a", named: [])))
    #expect(refused == .addressNotAllowed(host: "127.0.0.1", resolved: "127.0.0.1"))
    #expect(site.log.count == 1)
  }

  @Test func headersAndTrailersWithoutEndAreCutAtTheLimit() throws {
    let lines = RawStep.again(Array("X-Name: value\r\n".utf8), every: 0)
    site.serve("/head", .raw([.text("HTTP/1.1 200 OK\r\n"), lines]))
    #expect(failure(try fetch("/head")) == .headTooLarge(limit: 256 << 10))
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n"
    site.serve("/tail", .raw([.text(chunked), lines]))
    #expect(failure(try fetch("/tail")) == .headTooLarge(limit: 256 << 10))
  }

  @Test func whatIsNotHTTPIsSaidToBeNone() throws {
    site.serve("/old", .raw([.text("<rss></rss>")]))
    #expect(failure(try fetch("/old")) == .notHTTP(host: "127.0.0.1"))
    site.serve("/nothing", .raw([]))
    #expect(failure(try fetch("/nothing")) == .brokenBody(received: 0))
  }

  @Test func notModifiedIsBelievedOnlyWhereItWasAskedFor() throws {
    site.serve("/a", .raw([.text("HTTP/1.1 304 Not Modified\r\n\r\n")]))
    #expect(failure(try fetch("/a")) == .status(304, retryAfter: nil))
    let validators = Validators(entityTag: "\"1\"")
    guard case .notModified = try fetch("/a", validators: validators) else {
      Issue.record("expected 304")
      return
    }
  }

  @Test func aRefusalBringsTheBeginningOfItsBody() throws {
    let body = String(repeating: "a", count: 300_000)
    site.serve("/no", .raw([.text("HTTP/1.1 403 No\r\nContent-Type: text/html\r\n\r\n\(body)")]))
    guard case .refused(let document, let error) = try fetch("/no") else {
      Issue.record("expected a refusal")
      return
    }
    #expect(error == .status(403, retryAfter: nil))
    #expect(document.bytes.count == 256 << 10)
  }

  @Test func aDeadPortAndAnUnknownHostAreNamed() throws {
    let dead = try LoopbackSite()
    dead.stop()
    let order = try order("http://127.0.0.1:\(dead.port)/", named: ["127.0.0.1"])
    let fetcher = try #require(Fetcher())
    let end = failure(run(fetcher, order))
    #expect(end == .refused(host: "127.0.0.1"))
    let unknown = failure(run(fetcher, try self.order("http://nowhere.invalid/")))
    #expect(unknown == .unknownHost("nowhere.invalid"))
  }

  @Test func aSilentServerTimesOut() throws {
    site.serve("/held", .held(contentType: "text/html", bytes: []))
    var limits = FetchLimits()
    limits.totalMilliseconds = 50
    let fetcher = try #require(Fetcher(limits: limits))
    let end = failure(run(fetcher, try order("/held")))
    #expect(end == .timedOut(host: "127.0.0.1", seconds: 0))
  }

  @Test func aHostThatAsksToBeLeftAloneIs() throws {
    site.serve("/later", .status(503, headers: ["Retry-After": "5"]))
    let fetcher = try #require(Fetcher())
    #expect(failure(run(fetcher, try order("/later"))) == .status(503, retryAfter: 60))
    guard case .resting(let host, let seconds) = failure(run(fetcher, try order("/a"))) else {
      Issue.record("expected the host to rest")
      return
    }
    #expect(host == "127.0.0.1")
    #expect((1...60).contains(seconds))
    #expect(site.log.count == 1)
  }

  @Test func aMissingDocumentIsItsStatus() throws {
    #expect(failure(try fetch("/none")) == .status(404, retryAfter: nil))
  }

  @Test func moreThanTwoRequestsToOneHostWait() throws {
    site.serve("/held", .held(contentType: "text/html", bytes: [65]))
    let fetcher = try #require(Fetcher())
    for number in 1...5 { fetcher.start(try order("/held", id: UInt32(number))) }
    while site.log.count < 2 { step(fetcher) }
    for _ in 0..<20 { step(fetcher) }
    #expect(site.log.count == 2)
    site.releaseHeld()
    var finished = 0
    while finished < 5 {
      finished += step(fetcher).count { if case .finished = $0 { true } else { false } }
    }
    #expect(site.count(of: 200) == 5)
  }

  @Test func aCancelledOrderIsHeardOfNoMore() throws {
    site.serve("/held", .held(contentType: "text/html", bytes: [65]))
    site.serve(path: "/a", contentType: "text/html", bytes: [66])
    let fetcher = try #require(Fetcher())
    fetcher.start(try order("/held", id: 7))
    while site.log.isEmpty { step(fetcher) }
    fetcher.cancel(FetchID(7))
    site.releaseHeld()
    let end = run(fetcher, try order("/a", id: 8))
    #expect(document(end)?.bytes == [66])
  }
}
