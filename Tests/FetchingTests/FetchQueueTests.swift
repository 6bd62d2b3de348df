import News
import Testing

@testable import Fetching

@Suite struct FetchQueueTests {
  private let now = ContinuousClock.now

  @Test func atMostTwoOfOneHostAndEightInAllRunAtOnce() throws {
    var queue = FetchQueue(total: 8)
    for number in 0..<30 { queue.append(try fetch(number, host: "10.0.0.\(number / 6)")) }
    var running: [Fetch] = []
    while let next = queue.next(at: now) { running.append(next) }
    #expect(running.count == 8)
    let hosts = Dictionary(grouping: running, by: \.hop.host).mapValues(\.count)
    #expect(hosts.values.allSatisfy { $0 == 2 })
    queue.finish(host: "10.0.0.0")
    #expect(queue.next(at: now)?.order.id == FetchID(2))
    #expect(queue.next(at: now) == nil)
  }

  @Test func aRemovedOrderNeverRuns() throws {
    var queue = FetchQueue(total: 8)
    queue.append(try fetch(1, host: "h.invalid"))
    queue.remove(FetchID(1))
    #expect(queue.next(at: now) == nil)
    #expect(queue.waitingCount == 0)
  }

  @Test func aHostHasItsPauseAndOthersGoOnMeanwhile() throws {
    var queue = FetchQueue(total: 8)
    queue.append(try fetch(1, host: "a.invalid", pause: 500))
    queue.append(try fetch(2, host: "a.invalid", pause: 500))
    queue.append(try fetch(3, host: "b.invalid", pause: 500))
    #expect(queue.next(at: now)?.order.id == FetchID(1))
    #expect(queue.next(at: now)?.order.id == FetchID(3))
    #expect(queue.next(at: now) == nil)
    #expect(queue.timeToNext(at: now) == .milliseconds(500))
    let later = now.advanced(by: .milliseconds(499))
    #expect(queue.next(at: later) == nil)
    #expect(queue.timeToNext(at: later) == .milliseconds(1))
    #expect(queue.next(at: now.advanced(by: .milliseconds(500)))?.order.id == FetchID(2))
  }

  @Test func aHostOfTheInternetAlwaysHasAPause() throws {
    #expect(try fetch(1, host: "a.invalid").pauseMilliseconds == Manners.shortestPause)
    for own in ["127.0.0.1", "localhost", "10.1.2.3", "[::1]"] {
      #expect(try fetch(1, host: own).pauseMilliseconds == 0)
    }
    for other in ["8.8.8.8", "127.0.0.1.invalid", "300.0.0.1"] {
      #expect(try fetch(1, host: other).pauseMilliseconds == Manners.shortestPause)
    }
  }

  @Test func whatAPersonWaitsForGoesFirst() throws {
    var queue = FetchQueue(total: 8)
    queue.append(try fetch(1, host: "a.invalid"))
    var opened = FetchOrder(id: FetchID(2), address: try #require(Address("http://a.invalid/2")))
    opened.isUrgent = true
    queue.append(Fetch(opened))
    #expect(queue.next(at: now)?.order.id == FetchID(2))
  }

  private func fetch(_ number: Int, host: String, pause: Int = 0) throws -> Fetch {
    let address = try #require(Address("http://\(host)/\(number)"))
    return Fetch(
      FetchOrder(
        id: FetchID(UInt32(number)), address: address,
        manners: Manners(pauseMilliseconds: pause, connections: 2)))
  }
}
