import CCurl
import News

/// Brings documents over HTTP: conditional, bounded and polite (RFC 9110).
///
/// All work happens inside `wait` and `advance`, in the caller's thread.
public final class Fetcher {
  private let limits: FetchLimits
  private let agent: String
  private let curl: OpaquePointer
  private let budget: BodyBudget
  private var queue: FetchQueue
  private var transfers: [FetchID: Transfer] = [:]
  private var rests = RestingHosts()
  private var events: [FetchEvent] = []

  /// What the program calls itself to servers.
  public static let agent = "Hanji/0.1 (+https://hanji.invalid; terminal news reader)"

  /// Starts libcurl; nil where it cannot start.
  public init?(limits: FetchLimits = FetchLimits(), agent: String = Fetcher.agent) {
    guard
      let curl = hanji_curl_new(
        Transfer.callbacks, limits.transfersAtOnce, limits.transfersPerHost)
    else { return nil }
    (self.curl, self.limits, self.agent) = (curl, limits, agent)
    budget = BodyBudget(limits.allBodies)
    queue = FetchQueue(total: limits.transfersAtOnce, perHost: limits.transfersPerHost)
  }

  deinit {
    for transfer in transfers.values { transfer.stop(curl) }
    hanji_curl_free(curl)
  }

  /// Takes an order; its end comes out of `advance`.
  public func start(_ order: FetchOrder) {
    let fetch = Fetch(order)
    let host = fetch.hop.host
    if let seconds = rests.secondsLeft(for: host, at: .now) {
      events.append(.finished(order.id, .failed(.resting(host: host, seconds: seconds))))
    } else if queue.waitingCount >= limits.waiting {
      events.append(.finished(order.id, .failed(.busy(limit: limits.waiting))))
    } else {
      queue.append(fetch)
    }
  }

  /// Stops an order, whether it runs or waits; nothing more is heard of it.
  public func cancel(_ id: FetchID) {
    if let transfer = transfers.removeValue(forKey: id) {
      transfer.stop(curl)
      queue.finish(host: transfer.fetch.hop.host)
    }
    queue.remove(id)
    events.removeAll { $0.id == id }
  }

  /// Waits until a transfer or a descriptor moves, at most `milliseconds`.
  public func wait(for descriptors: [Int32: PollEvents], milliseconds: Int32) -> [Int32: PollEvents]
  {
    if !events.isEmpty { return pollOnce(descriptors, milliseconds: 0) }
    return pollOnce(descriptors, milliseconds: milliseconds)
  }

  /// Moves everything as far as it goes and tells what happened.
  public func advance() -> [FetchEvent] {
    startWaiting()
    hanji_curl_advance(curl)
    collectFinished()
    startWaiting()
    for (id, transfer) in transfers {
      if let count = transfer.newProgress() { events.append(.progress(id, bytes: count)) }
    }
    defer { events.removeAll() }
    return events
  }
}

extension Fetcher {
  private func startWaiting() {
    while let fetch = queue.next() {
      if let transfer = Transfer(
        fetch, limits: limits, budget: budget, agent: agent, curl: curl)
      {
        transfers[fetch.order.id] = transfer
      } else {
        queue.finish(host: fetch.hop.host)
        events.append(.finished(fetch.order.id, .failed(fetch.failureToStart(limits))))
      }
    }
  }

  private func collectFinished() {
    var result = hanji_curl_result()
    while hanji_curl_finished(curl, &result) != 0 {
      guard let owner = result.owner else { continue }
      let transfer = Unmanaged<Transfer>.fromOpaque(owner).takeUnretainedValue()
      let next = transfer.ending(result)
      transfers[transfer.fetch.order.id] = nil
      transfer.stop(curl)
      queue.finish(host: transfer.fetch.hop.host)
      settle(next, of: transfer.fetch)
    }
  }

  private func settle(_ ending: TransferEnding, of fetch: Fetch) {
    switch ending {
    case .redirected(let target):
      switch fetch.redirected(to: target, limit: limits.redirects) {
      case .success(let next): queue.prepend(next)
      case .failure(let error): events.append(.finished(fetch.order.id, .failed(error)))
      }
    case .ended(let result):
      if case .failed(.status(_, let seconds?)) = result {
        rests.add(fetch.hop.host, seconds: seconds, at: .now)
      }
      events.append(.finished(fetch.order.id, result))
    }
  }

  private func pollOnce(
    _ descriptors: [Int32: PollEvents], milliseconds: Int32
  ) -> [Int32: PollEvents] {
    var list = descriptors.map {
      hanji_curl_descriptor(descriptor: $0.key, wanted: $0.value.rawValue, happened: 0)
    }
    hanji_curl_wait(curl, &list, list.count, milliseconds)
    return list.reduce(into: [:]) { happened, entry in
      happened[entry.descriptor] = PollEvents(rawValue: entry.happened)
    }
  }
}
