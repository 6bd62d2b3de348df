/// What a site's robots.txt says to this program (RFC 9309), as it is kept and passed on.
public struct HostRules: Hashable, Sendable {
  /// The site: scheme, host and, where one is written, port.
  public var site: String
  /// The rules that are meant for this program, in the form of a robots.txt; empty where nothing is
  /// forbidden.
  public var text: String
  /// How long they may be used before the site is asked anew, in seconds; less than 0 where that is
  /// over, and they are used only while the site cannot be asked.
  public var secondsLeft: Int

  /// How long rules may be used (RFC 9309, section 2.4), in seconds.
  public static let lifetime = 86_400

  /// Makes rules.
  public init(site: String, text: String, secondsLeft: Int = HostRules.lifetime) {
    (self.site, self.text, self.secondsLeft) = (site, text, secondsLeft)
  }
}

extension Address {
  /// Scheme, host and port, as rules name a site.
  public var site: String {
    "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "")
  }
}
