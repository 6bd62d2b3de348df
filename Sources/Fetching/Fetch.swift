import News

/// An order on its way, redirect by redirect.
struct Fetch {
  let order: FetchOrder
  /// Where the document is by now, by the order's own site.
  private(set) var address: Address
  /// Where it is asked for: the address itself, or the same path of the mirror.
  private(set) var hop: Address
  private(set) var redirectCount = 0
  /// Where the document is from now on, as far as every redirect so far was for good.
  private(set) var movedTo: Address?
  private var isMovedForGood = true
  /// The site whose rules it brings; nil where it is an order's.
  private(set) var rulesOf: String?
  /// What the site's rules ask for from one request to the next, in milliseconds.
  var delayMilliseconds: Int?
  /// When the first transfer began; waiting for a turn does not count.
  var began: ContinuousClock.Instant?
  /// How long its host was asked for its rules first.
  var timeForRules = Duration.zero

  init(_ order: FetchOrder) {
    self.order = order
    address = order.address
    hop = order.address.mirrored(at: order.mirror)
  }

  /// The request for the rules of the site where a fetch is to go.
  init(rulesFor fetch: Fetch) {
    var order = fetch.order
    order.validators = Validators()
    order.cookies = []
    order.form = nil
    order.isPicture = false
    if let mirror = order.mirror { order.namedHosts.insert(mirror.host) }
    order.mirror = nil
    order.address = fetch.hop.resolving("/robots.txt") ?? fetch.hop
    self.init(order)
    rulesOf = fetch.hop.site
  }

  /// From the start of the last request to this host to that of this one, in milliseconds.
  var pauseMilliseconds: Int {
    let own = AddressGate.isOwn(hop.host)
    let pause = order.manners.pauseMilliseconds
    return max(own ? pause : max(pause, Manners.shortestPause), delayMilliseconds ?? 0)
  }

  /// Whether the host asked may be on this machine or a private network.
  var isHopNamed: Bool {
    order.namedHosts.contains(hop.host) || order.mirror?.host == hop.host
  }

  /// The order at its next address.
  func redirected(
    to target: String, isForGood: Bool = false, limit: Int
  ) -> Result<Fetch, FetchError> {
    guard redirectCount < limit else { return .failure(.tooManyRedirects(limit: limit)) }
    guard let next = Address(target) else { return .failure(.redirectNotAllowed(to: target)) }
    var fetch = self
    fetch.redirectCount += 1
    fetch.address = next.unmirrored(from: order.mirror, to: address)
    // An archive redirects to the time of the copy that it has.
    let isArchived = next.isArchived(at: order.mirror)
    fetch.hop = isArchived ? next : fetch.address.mirrored(at: order.mirror)
    if hop.scheme == "https", fetch.hop.scheme != "https" {
      return .failure(.redirectNotAllowed(to: target))
    }
    fetch.delayMilliseconds = nil
    fetch.isMovedForGood = isMovedForGood && isForGood
    if fetch.isMovedForGood { fetch.movedTo = fetch.address }
    return .success(fetch)
  }

  /// What is left of the whole time, in milliseconds; 0 or less when it is over.
  func millisecondsLeft(of total: Int, at now: ContinuousClock.Instant) -> Int {
    guard let began else { return total }
    return total - Int(clamping: (now - began) / .milliseconds(1))
  }

  /// A transfer does not start when the time is over, or when libcurl refuses the address.
  func failureToStart(_ limits: FetchLimits) -> FetchError {
    millisecondsLeft(of: limits.totalMilliseconds, at: .now) > 0
      ? .unreachable(host: hop.host, reason: "")
      : .timedOut(host: hop.host, seconds: limits.totalMilliseconds / 1_000)
  }
}

extension Int {
  fileprivate init(clamping value: Double) {
    self = Int(Swift.min(Swift.max(value, 0), 1e12))
  }
}
