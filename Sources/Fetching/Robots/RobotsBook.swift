import News

/// The rules of the sites that were asked, and what waits for those of others.
struct RobotsBook {
  /// What is known of a site.
  private struct Page {
    var rules: RobotsRules
    var validUntil: ContinuousClock.Instant
  }

  /// Whether something may be fetched.
  enum Verdict {
    /// It may, with so much time from one request to the next, where the site asks for that.
    case open(delayMilliseconds: Int?)
    /// It may not.
    case closed(FetchError)
    /// The site has to be asked first; `isAsked` where that is under way.
    case unknown(isAsked: Bool)
  }

  /// The name by which files address this program.
  static let token = "hanji"
  /// How long a site that does not give its file is left alone, in seconds.
  private static let patience: Int64 = 60
  /// How long one that was not reached at all is, in seconds: what waited for it fails at once.
  private static let moment: Int64 = 2

  private var pages: [String: Page] = [:]
  private var refusals: [String: (error: FetchError, until: ContinuousClock.Instant)] = [:]
  private var parked: [String: [Fetch]] = [:]

  var parkedCount: Int { parked.values.reduce(0) { $0 + $1.count } }

  func verdict(on hop: Address, at now: ContinuousClock.Instant) -> Verdict {
    if let page = pages[hop.site], page.validUntil > now { return verdict(on: hop, by: page.rules) }
    if let refusal = refusals[hop.site], refusal.until > now { return .closed(refusal.error) }
    return .unknown(isAsked: parked[hop.site] != nil)
  }

  private func verdict(on hop: Address, by rules: RobotsRules) -> Verdict {
    rules.allows(hop.target)
      ? .open(delayMilliseconds: rules.delayMilliseconds)
      : .closed(.forbidden(host: hop.host, path: hop.path))
  }

  /// Lets an order wait for the rules of its site.
  mutating func park(_ fetch: Fetch) { parked[fetch.hop.site, default: []].append(fetch) }

  mutating func remove(_ id: FetchID) {
    for site in parked.keys { parked[site]?.removeAll { $0.order.id == id } }
  }

  /// Takes rules that were had before.
  mutating func take(_ rules: HostRules, at now: ContinuousClock.Instant) {
    let until = now.advanced(by: .seconds(min(rules.secondsLeft, HostRules.lifetime)))
    guard pages[rules.site].map({ $0.validUntil < until }) ?? true else { return }
    pages[rules.site] = Page(
      rules: RobotsFile.rules(in: Array(rules.text.utf8), for: RobotsBook.token), validUntil: until)
  }

  /// Takes how asking a site ended, and gives back what waited for it.
  ///
  /// - Returns: what waited, and the rules where they are new.
  mutating func settle(
    _ site: String, _ result: FetchResult, at now: ContinuousClock.Instant
  ) -> (waited: [Fetch], learned: HostRules?) {
    let waited = parked.removeValue(forKey: site) ?? []
    let rules: RobotsRules
    switch RobotsAnswer(result) {
    case .rules(let found): rules = found
    case .none(let error):
      keepOld(site, error, at: now)
      return (waited, nil)
    }
    let learned = HostRules(site: site, text: rules.text)
    refusals[site] = nil
    pages[site] = Page(
      rules: rules, validUntil: now.advanced(by: .seconds(HostRules.lifetime)))
    return (waited, learned)
  }

  /// Old rules hold as long as no new ones can be had; without any the site is closed for a while.
  private mutating func keepOld(
    _ site: String, _ error: FetchError, at now: ContinuousClock.Instant
  ) {
    var isRefused = false
    if case .rulesUnavailable = error { isRefused = true }
    let seconds = isRefused ? RobotsBook.patience : RobotsBook.moment
    let until = now.advanced(by: .seconds(seconds))
    if pages[site] != nil {
      pages[site]?.validUntil = until
    } else {
      refusals[site] = (error, until)
    }
  }
}

/// What an answer to a request for a robots.txt means (RFC 9309, section 2.3.1).
enum RobotsAnswer {
  /// The site has these rules; none where it has no such file.
  case rules(RobotsRules)
  /// Whether it has any cannot be known, so that all of it counts as forbidden.
  case none(FetchError)

  init(_ result: FetchResult) {
    switch result {
    case .document(let document):
      self = .rules(RobotsFile.rules(in: document.bytes, for: RobotsBook.token))
    case .notModified: self = .rules(RobotsRules())
    case .failed(let error), .refused(_, let error): self = RobotsAnswer(error)
    }
  }

  private init(_ error: FetchError) {
    switch error {
    case .status(let status, _) where status == 429 || status >= 500:
      self = .none(.rulesUnavailable(status: status))
    case .status, .tooManyRedirects, .redirectNotAllowed, .wrongKind: self = .rules(RobotsRules())
    default: self = .none(error)
    }
  }
}
