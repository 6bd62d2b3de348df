import CCurl
public import News

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
  /// Those that bring the rules of sites, by site.
  private var inquiries: [String: Transfer] = [:]
  private var book = RobotsBook()
  private var rests = RestingHosts()
  private var events: [FetchEvent] = []

  /// What the program calls itself to servers.
  public static let agent = "Hanji/0.1 (+https://hanji.invalid; terminal news reader)"

  /// Starts libcurl; nil where it cannot start.
  public init?(limits: FetchLimits = FetchLimits(), agent: String = Fetcher.agent) {
    guard
      let curl = hanji_curl_new(
        Transfer.callbacks, limits.transfersAtOnce, Manners.connectionCounts.upperBound)
    else { return nil }
    (self.curl, self.limits, self.agent) = (curl, limits, agent)
    budget = BodyBudget(limits.allBodies)
    queue = FetchQueue(total: limits.transfersAtOnce)
  }

  deinit {
    for transfer in Array(transfers.values) + inquiries.values { transfer.stop(curl) }
    hanji_curl_free(curl)
  }

  /// Takes an order; its end comes out of `advance`.
  public func start(_ order: FetchOrder) { admit(Fetch(order)) }

  /// Takes the rules of a site, had before.
  public func take(_ rules: HostRules) { book.take(rules, at: .now) }

  /// Stops an order, whether it runs or waits; nothing more is heard of it.
  public func cancel(_ id: FetchID) {
    if let transfer = transfers.removeValue(forKey: id) {
      transfer.stop(curl)
      queue.finish(host: transfer.fetch.hop.host)
    }
    queue.remove(id)
    book.remove(id)
    events.removeAll { $0.id == id }
  }

  /// Waits until a transfer or a descriptor moves, at most `milliseconds`.
  public func wait(for descriptors: [Int32: PollEvents], milliseconds: Int32) -> [Int32: PollEvents]
  {
    if !events.isEmpty { return pollOnce(descriptors, milliseconds: 0) }
    guard let pause = queue.timeToNext(at: .now) else {
      return pollOnce(descriptors, milliseconds: milliseconds)
    }
    let left = Int32(min(pause / .milliseconds(1) + 1, Double(milliseconds)))
    return pollOnce(descriptors, milliseconds: left)
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
  /// Lets a fetch wait for its turn, where its host takes it, or for what its host has to say first.
  private func admit(_ fetch: Fetch) {
    let now = ContinuousClock.now
    if let seconds = rests.secondsLeft(for: fetch.hop.host, at: now) {
      return end(fetch, .failed(.resting(host: fetch.hop.host, seconds: seconds)))
    }
    guard queue.waitingCount + book.parkedCount < limits.waiting else {
      return end(fetch, .failed(.busy(limit: limits.waiting)))
    }
    if fetch.order.isNamed || fetch.rulesOf != nil { return enqueue(fetch) }
    switch book.verdict(on: fetch.hop, at: now) {
    case .closed(let error): end(fetch, .failed(error))
    case .open(let delay):
      var fetch = fetch
      fetch.delayMilliseconds = delay
      enqueue(fetch)
    case .unknown(let isAsked):
      book.park(fetch)
      if !isAsked { queue.prepend(Fetch(rulesFor: fetch)) }
    }
  }

  /// What began already goes first.
  private func enqueue(_ fetch: Fetch) {
    if fetch.redirectCount > 0 { queue.prepend(fetch) } else { queue.append(fetch) }
  }

  private func end(_ fetch: Fetch, _ result: FetchResult) {
    if case .status(_, let seconds?) = result.error {
      rests.add(fetch.hop.host, seconds: seconds, at: .now)
    }
    guard let site = fetch.rulesOf else {
      return events.append(.finished(fetch.order.id, result))
    }
    let (waited, learned) = book.settle(site, result, at: .now)
    if let learned { events.append(.learned(learned)) }
    let spent = fetch.began.map { .now - $0 } ?? .zero
    for var fetch in waited {
      fetch.timeForRules = spent
      admit(fetch)
    }
  }

  private func startWaiting() {
    while let fetch = queue.next(at: .now) {
      if let transfer = Transfer(
        fetch, limits: limits, budget: budget, agent: agent, curl: curl)
      {
        if let site = fetch.rulesOf {
          inquiries[site] = transfer
        } else {
          transfers[fetch.order.id] = transfer
        }
      } else {
        queue.finish(host: fetch.hop.host)
        end(fetch, .failed(fetch.failureToStart(limits)))
      }
    }
  }

  private func collectFinished() {
    var result = hanji_curl_result()
    while hanji_curl_finished(curl, &result) != 0 {
      guard let owner = result.owner else { continue }
      let transfer = Unmanaged<Transfer>.fromOpaque(owner).takeUnretainedValue()
      let next = transfer.ending(result)
      if let site = transfer.fetch.rulesOf {
        inquiries[site] = nil
      } else {
        transfers[transfer.fetch.order.id] = nil
      }
      transfer.stop(curl)
      queue.finish(host: transfer.fetch.hop.host)
      settle(next, of: transfer.fetch)
    }
  }

  private func settle(_ ending: TransferEnding, of fetch: Fetch) {
    switch ending {
    case .redirected(let target, let isForGood):
      switch fetch.redirected(to: target, isForGood: isForGood, limit: limits.redirects) {
      case .success(let next): admit(next)
      case .failure(let error): end(fetch, .failed(error))
      }
    case .ended(let result): end(fetch, result)
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
