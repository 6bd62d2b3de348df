import Glibc
import LoopbackSite
import News
import Testing
import WireClient
import WireProtocol

@Suite struct WireDeathTests {
  let wire: WireFixture

  init() throws { wire = try WireFixture() }

  @Test(arguments: [SIGKILL, SIGTERM])
  func aWireKilledFromOutsideFailsItsRequestsByNameAndLaterOnesWork(signal: Int32) throws {
    let page = Array("<p>x</p>".utf8)
    wire.site.serve("/held", .held(contentType: "text/html", bytes: page))
    wire.site.serve(path: "/a", contentType: "text/html", bytes: page)
    let number = wire.client.send(wire.job("/held"))
    #expect(wire.site.waitForRequest(to: "/held"))
    let first = try #require(wire.client.processID)
    kill(first, signal)
    let events = wire.event { if case .answered = $0 { true } else { false } }
    let held = wire.site.base + "/held"
    #expect(events.contains(.died(during: [address(held)])))
    #expect(events.answer(to: number) == .failed(.wireDied(address: held, times: 1)))
    #expect(wire.client.answer(to: wire.job("/a")).page != nil)
    #expect(wire.client.processID != first)
  }

  @Test func aDocumentThatKillsTheWireTwiceIsNotTriedAgain() {
    let client = WireClient(program: WireFixture.standIn("dies-reading"))
    let job = wire.job("/deadly")
    let name = wire.site.base + "/deadly"
    #expect(client.answer(to: job).failure == .wireDied(address: name, times: 1))
    #expect(client.answer(to: job).failure == .wireDied(address: name, times: 2))
    #expect(client.processID == nil)
    #expect(client.answer(to: job).failure == .wireDied(address: name, times: 2))
    #expect(client.processID == nil)
  }

  @Test func theOthersAreSentOnceMoreWhenADocumentKillsTheWire() {
    let client = WireClient(program: WireFixture.standIn("dies-reading"))
    let deadly = client.send(wire.job("/deadly"))
    let answer = client.answer(to: wire.job("/other"))
    #expect(answer.failure == .wireDied(address: wire.site.base + "/other", times: 2))
    let events = client.serve()
    let deaths = events.filter { if case .died = $0 { true } else { false } }
    #expect(
      deaths == [
        .died(during: [address(wire.site.base + "/deadly"), address(wire.site.base + "/other")]),
        .died(during: [address(wire.site.base + "/other")]),
      ])
    let name = wire.site.base + "/deadly"
    #expect(events.answer(to: deadly) == .failed(.wireDied(address: name, times: 1)))
  }

  @Test func aMalformedFrameEndsTheWireWithAnEventThatSaysSo() {
    let client = WireClient(program: WireFixture.standIn("speaks-nonsense"))
    let answer = client.answer(to: wire.job("/a"))
    #expect(answer.failure == .wireDied(address: wire.site.base + "/a", times: 1))
    #expect(client.processID == nil)
    let isNonsense = client.serve().contains {
      if case .spokeNonsense = $0 { true } else { false }
    }
    #expect(isNonsense)
  }

  @Test(arguments: ["answers-unasked", "counts-backwards", "tells-of-bytes-without-end"])
  func aWireThatSaysWhatNoWireSaysIsEnded(name: String) {
    let client = WireClient(program: WireFixture.standIn(name))
    let answer = client.answer(to: wire.job("/a"))
    #expect(answer.failure == .wireDied(address: wire.site.base + "/a", times: 1))
    #expect(client.processID == nil)
    #expect(client.serve().contains(.spokeNonsense(.implausible)))
  }

  @Test func aWireThatLeavesItsWorkToTheNextIsNoDeathAndTheNextGetsIt() {
    let client = WireClient(program: WireFixture.standIn("leaves-its-work"))
    let answer = client.answer(to: wire.job("/a"))
    #expect(answer.failure == .wireDied(address: wire.site.base + "/a", times: 2))
    #expect(client.serve() == [])
  }

  @Test func aWireThatCannotStartIsNamed() {
    let client = WireClient(program: "/nowhere/hanji-wire")
    guard case .wireNotStarted(let program, _) = client.answer(to: wire.job("/a")).failure else {
      Issue.record("expected a failure to start")
      return
    }
    #expect(program == "/nowhere/hanji-wire")
    let ending = WireClient(program: WireFixture.standIn("ends-at-once"))
    #expect(ending.answer(to: wire.job("/a")).failure != nil)
  }

  @Test func nothingIsStartedBeforeItIsNeeded() {
    #expect(wire.client.processID == nil)
    #expect(wire.client.descriptorsToWatch.read == nil)
    #expect(wire.client.serve().isEmpty)
  }

  @Test func aCancelledRequestIsAnsweredAtOnceAndItsDocumentNever() throws {
    let page = Array("<p>x</p>".utf8)
    wire.site.serve("/held", .held(contentType: "text/html", bytes: page))
    wire.site.serve(path: "/a", contentType: "text/html", bytes: page)
    let number = wire.client.send(wire.job("/held"))
    #expect(wire.site.waitForRequest(to: "/held"))
    wire.client.cancel(number)
    #expect(wire.client.hasEvents)
    #expect(wire.client.serve() == [.answered(number, .failed(.cancelled))])
    wire.site.releaseHeld()
    #expect(wire.client.answer(to: wire.job("/a")).page != nil)
    #expect(wire.client.serve().answer(to: number) == nil)
  }

  @Test func cancellingHangsUpOnTheServersThatHang() throws {
    wire.site.serve("/held", .held(contentType: "text/html", bytes: []))
    wire.site.serve("/drip", .raw([.text("HTTP/1.1 200 OK\r\n\r\n"), .again([65], every: 20)]))
    let numbers = ["/held", "/drip", "/drip"].map { wire.client.send(wire.job($0)) }
    #expect(wire.site.waitForRequests(2))
    let start = ContinuousClock.now
    for number in numbers { wire.client.cancel(number) }
    #expect(wire.client.serve().count == 3)
    #expect(wire.site.waitUntilAllLeft())
    print("cancelled transfers were hung up on after \(ContinuousClock.now - start)")
    #expect(wire.site.log.count == 2)
  }

  @Test func theWireEndsWhenItsReaderDoes() throws {
    wire.site.serve("/held", .held(contentType: "text/html", bytes: []))
    _ = wire.client.send(wire.job("/held"))
    #expect(wire.site.waitForRequest(to: "/held"))
    let process = try #require(wire.client.processID)
    wire.client.stop()
    #expect(kill(process, 0) != 0)
    #expect(wire.client.processID == nil)
  }
}
