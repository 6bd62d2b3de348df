import News
import Testing

@testable import Fetching

@Suite struct FetchQueueTests {
  @Test func atMostTwoOfOneHostAndEightInAllRunAtOnce() throws {
    var queue = FetchQueue(total: 8, perHost: 2)
    for number in 0..<30 { queue.append(try fetch(number, host: "h\(number / 6).invalid")) }
    var running: [Fetch] = []
    while let next = queue.next() { running.append(next) }
    #expect(running.count == 8)
    let hosts = Dictionary(grouping: running, by: \.hop.host).mapValues(\.count)
    #expect(hosts.values.allSatisfy { $0 == 2 })
    queue.finish(host: "h0.invalid")
    #expect(queue.next()?.order.id == FetchID(2))
    #expect(queue.next() == nil)
  }

  @Test func aRemovedOrderNeverRuns() throws {
    var queue = FetchQueue(total: 8, perHost: 2)
    queue.append(try fetch(1, host: "h.invalid"))
    queue.remove(FetchID(1))
    #expect(queue.next() == nil)
    #expect(queue.waitingCount == 0)
  }

  private func fetch(_ number: Int, host: String) throws -> Fetch {
    let address = try #require(Address("http://\(host)/\(number)"))
    return Fetch(FetchOrder(id: FetchID(UInt32(number)), address: address))
  }
}
