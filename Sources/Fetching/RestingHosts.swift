/// Hosts that asked by Retry-After (RFC 9110, section 10.2.3) to be left alone for a while.
struct RestingHosts {
  private var ends: [String: ContinuousClock.Instant] = [:]

  mutating func add(_ host: String, seconds: Int, at now: ContinuousClock.Instant) {
    ends = ends.filter { $0.value > now }
    ends[host] = now.advanced(by: .seconds(seconds))
  }

  func secondsLeft(for host: String, at now: ContinuousClock.Instant) -> Int? {
    guard let end = ends[host], end > now else { return nil }
    return Int((end - now).components.seconds) + 1
  }
}
