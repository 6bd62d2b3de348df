import News

/// Orders that wait for their turn: so many at once, so many with one host, first come first served.
struct FetchQueue {
  private let total: Int
  private let perHost: Int
  private var waiting: [Fetch] = []
  private var running: [String: Int] = [:]
  private var runningCount = 0

  init(total: Int, perHost: Int) {
    (self.total, self.perHost) = (total, perHost)
  }

  var waitingCount: Int { waiting.count }

  mutating func append(_ fetch: Fetch) { waiting.append(fetch) }

  /// A redirected order goes before those that have not begun.
  mutating func prepend(_ fetch: Fetch) { waiting.insert(fetch, at: 0) }

  mutating func remove(_ id: FetchID) { waiting.removeAll { $0.order.id == id } }

  /// The next order whose host is free; it counts as running until `finish`.
  mutating func next() -> Fetch? {
    guard runningCount < total,
      let index = waiting.firstIndex(where: { running[$0.hop.host, default: 0] < perHost })
    else { return nil }
    let fetch = waiting.remove(at: index)
    running[fetch.hop.host, default: 0] += 1
    runningCount += 1
    return fetch
  }

  mutating func finish(host: String) {
    guard let count = running[host] else { return }
    running[host] = count > 1 ? count - 1 : nil
    runningCount -= 1
  }
}
