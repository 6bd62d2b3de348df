public import News
public import WireProtocol

/// A paper and the way its addresses are answered.
public struct Desk: Sendable {
  /// The paper.
  public let paper: Paper
  /// Over which route its addresses are fetched.
  public let route: Route
  /// The past in which its pages are looked for; nil for the present.
  public var past: Past?

  /// The user's cookies, whatever hosts they are for.
  public let cookies: [Cookie]
  /// The hosts of the paper's sources, gathered once.
  private let papersHosts: [String]

  /// Opens a desk.
  public init(paper: Paper, route: Route, past: Past? = nil, cookies: [Cookie] = []) {
    (self.paper, self.route, self.past, self.cookies) = (paper, route, past, cookies)
    let sources =
      paper.allSections.flatMap { $0.feeds + $0.lists } + [paper.home].compactMap { $0 }
    papersHosts = Set(sources.map(\.host)).sorted()
  }

  /// The cookies that a request for an address may bear: those for its own host.
  func cookies(for address: Address, at now: Instant) -> [Cookie] {
    guard route == .network, past == nil, !cookies.isEmpty else { return [] }
    return Array(
      cookies.filter { $0.isFor(address.host) && $0.end.map { $0 > now } ?? true }
        .prefix(WireLimits.cookies))
  }

  /// Where a request for an address goes: the mirror, where there is one.
  func hop(to address: Address) -> Address {
    if let past { return past.server }
    if case .mirror(let base) = route { return base }
    return address
  }

  /// The hosts that the user named: the paper file's, and the web archive's.
  ///
  /// They alone may lie on this machine or its network.
  var namedHosts: [String] { papersHosts + [past?.server.host].compactMap { $0 } }
}
