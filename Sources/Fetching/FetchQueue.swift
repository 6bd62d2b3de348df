import News

/// Orders that wait for their turn: so many at once, so many with one host and a pause between any
/// two, first come first served.
struct FetchQueue {
  private let total: Int
  private var waiting: [Fetch] = []
  private var hosts: [String: HostTurn] = [:]
  private var runningCount = 0

  /// How one host is asked at present.
  private struct HostTurn {
    var running = 0
    var lastStart: ContinuousClock.Instant?
  }

  init(total: Int) { self.total = total }

  var waitingCount: Int { waiting.count }

  mutating func append(_ fetch: Fetch) {
    guard fetch.order.isUrgent else { return waiting.append(fetch) }
    let place = waiting.firstIndex { !$0.order.isUrgent } ?? waiting.endIndex
    waiting.insert(fetch, at: place)
  }

  /// A redirected order goes before those that have not begun.
  mutating func prepend(_ fetch: Fetch) { waiting.insert(fetch, at: 0) }

  mutating func remove(_ id: FetchID) {
    waiting.removeAll { $0.rulesOf == nil && $0.order.id == id }
  }

  /// The next order whose host is free and has had its pause; it counts as running until `finish`.
  mutating func next(at now: ContinuousClock.Instant) -> Fetch? {
    guard runningCount < total,
      let index = waiting.firstIndex(where: { turn(of: $0, at: now) == .zero })
    else { return nil }
    let fetch = waiting.remove(at: index)
    hosts[fetch.hop.host, default: HostTurn()].running += 1
    hosts[fetch.hop.host]?.lastStart = now
    runningCount += 1
    return fetch
  }

  /// How long until a pause is over and an order may begin; nil where none waits for that.
  func timeToNext(at now: ContinuousClock.Instant) -> Duration? {
    guard runningCount < total else { return nil }
    return waiting.lazy.compactMap { turn(of: $0, at: now) }.min()
  }

  mutating func finish(host: String) {
    guard let turn = hosts[host], turn.running > 0 else { return }
    hosts[host]?.running -= 1
    runningCount -= 1
  }

  /// How long an order has to wait for its host's pause; nil where it waits for another to finish.
  private func turn(of fetch: Fetch, at now: ContinuousClock.Instant) -> Duration? {
    guard let host = hosts[fetch.hop.host] else { return .zero }
    guard host.running < fetch.order.manners.connections else { return nil }
    guard let last = host.lastStart else { return .zero }
    let left = last.advanced(by: .milliseconds(fetch.pauseMilliseconds)) - now
    return max(left, .zero)
  }
}
