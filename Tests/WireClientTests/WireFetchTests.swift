import LoopbackSite
import News
import Testing
import WireClient
import WireProtocol

@Suite struct WireFetchTests {
  let wire: WireFixture
  let html = Array(
    """
    <html><head><title>Ferries return</title></head><body><article><h1>Ferries return</h1>
    <p>The first boat after nine days of fog came in at noon, and the whole town stood on the
    pier to see it, with flags and a brass band that had not played since the spring.</p>
    <p>The harbour office said the timetable would be kept for the rest of the month, and that
    the night boats would come back as soon as the lamps on the outer mole are mended.</p>
    </article></body></html>
    """.utf8)
  let rss = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Harbour news</title>
    <link>https://paper.invalid/</link><item><title>Ferries return</title>
    <link>https://paper.invalid/a</link></item></channel></rss>
    """.utf8)

  init() throws { wire = try WireFixture() }

  @Test func aPageComesReadWithItsReceipt() throws {
    wire.site.serve(path: "/a", contentType: "text/html", bytes: html)
    let page = try #require(wire.client.answer(to: wire.job("/a")).page)
    #expect(page.page.article?.headline == "Ferries return")
    #expect(page.receipt.status == 200)
    #expect(page.receipt.byteCount == html.count)
    #expect(page.receipt.address.path == "/a")
    let again = wire.job("/a", validators: page.receipt.validators)
    guard case .notModified(let receipt) = wire.client.answer(to: again) else {
      Issue.record("expected 304")
      return
    }
    #expect(receipt.status == 304)
  }

  @Test func aFeedComesAsAFeed() throws {
    wire.site.serve(path: "/f", contentType: "application/rss+xml", bytes: rss)
    let feed = try #require(wire.client.answer(to: wire.job("/f")).feed)
    #expect(feed.receipt.byteCount == rss.count)
    #expect(!feed.feed.notes.contains(.pageInsteadOfFeed))
  }

  @Test func aPageInPlaceOfAFeedAndTheReverseAreNoted() throws {
    wire.site.serve(path: "/a", contentType: "text/html", bytes: html)
    wire.site.serve(path: "/f", contentType: "application/rss+xml", bytes: rss)
    let feed = wire.client.answer(to: wire.job("/a", expecting: .feed)).feed
    #expect(feed?.feed.rows.isEmpty == true)
    #expect(feed?.feed.notes.contains(.pageInsteadOfFeed) == true)
    let page = wire.client.answer(to: wire.job("/f", expecting: .page)).page
    #expect(page?.page.notes.contains(.feedInsteadOfPage) == true)
  }

  @Test func localBytesAreReadAsIfTheyCame() throws {
    let request = ParseRequest(
      address("https://paper.invalid/a"), contentType: "text/html", now: WireFixture.now)
    let page = wire.client.answer(to: .parse(request, bytes: html)).page
    #expect(page?.page.article?.headline == "Ferries return")
    #expect(page?.receipt.status == nil)
    #expect(wire.client.answer(to: .parse(request, bytes: [])).page?.page.notes == [.empty])
  }

  @Test func localBytesPastTheLimitAreRefused() {
    let request = ParseRequest(address("https://paper.invalid/a"), now: WireFixture.now)
    let bytes = [UInt8](repeating: 32, count: WireLimits.body + 1)
    let answer = wire.client.answer(to: .parse(request, bytes: bytes))
    #expect(answer.failure == .tooLarge(limit: WireLimits.body))
  }

  @Test func theSampleEditionComesWithoutANetwork() throws {
    let front = FetchRequest(
      address("https://www.koreatimes.co.kr/"), expecting: .page, route: .sample,
      now: WireFixture.now)
    let page = try #require(wire.client.answer(to: .fetch(front)).page)
    #expect(page.receipt.byteCount > 1_000)
    var missing = front
    missing.address = address("https://www.koreatimes.co.kr/none")
    let failure = wire.client.answer(to: .fetch(missing)).failure
    #expect(failure == .status(404, retryAfter: nil))
  }

  @Test func aMirrorIsAskedAndThePaperKeepsItsAddress() throws {
    wire.site.serve(path: "/www/a.html", contentType: "text/html", bytes: html)
    let request = FetchRequest(
      address("https://paper.invalid/www/a.html"), route: .mirror(address(wire.site.base)),
      now: WireFixture.now)
    let page = try #require(wire.client.answer(to: .fetch(request)).page)
    #expect(page.receipt.address.text == "https://paper.invalid/www/a.html")
  }

  @Test func theGateRefusesThisMachineUnlessNamed() {
    let failure = wire.client.answer(to: wire.job("/a", named: [])).failure
    #expect(failure == .addressNotAllowed(host: "127.0.0.1", resolved: "127.0.0.1"))
  }

  @Test func recipesCrossOnceAndServeManyRequests() throws {
    let body = Array("<div id=h>By recipe</div><div id=b><p>\(sentence)</p></div>".utf8)
    wire.site.serve(path: "/r", contentType: "text/html", bytes: body)
    let layout = Layout(name: "T", roles: [.headline: ["#h"], .body: ["#b"]])
    let recipe = PageRecipe(layouts: [layout])
    for _ in 0..<2 {
      let page = wire.client.answer(to: wire.job("/r", expecting: .page), recipe: recipe).page
      #expect(page?.page.article?.headline == "By recipe")
    }
  }

  @Test func manyRequestsAreAnsweredEachByItsNumber() throws {
    for index in 0..<20 {
      let text = String(decoding: html, as: UTF8.self)
      let numbered = text.replacing("Ferries return", with: "Ferry \(index)")
      wire.site.serve(path: "/\(index)", contentType: "text/html", bytes: Array(numbered.utf8))
    }
    let numbers = (0..<20).map { wire.client.send(wire.job("/\($0)")) }
    var events: [WireEvent] = []
    for number in numbers where events.answer(to: number) == nil {
      events += wire.event { if case .answered(number, _) = $0 { true } else { false } }
    }
    for (index, number) in numbers.enumerated() {
      let headline = events.answer(to: number)?.page?.page.article?.headline
      #expect(headline == "Ferry \(index)")
    }
  }

  private let sentence = String(repeating: "The harbour office keeps the timetable. ", count: 12)
}
