/// How a paper's addresses name its stories: the hosts that serve the same, and where a number stands.
public struct IdentityRule: Hashable, Sendable {
  /// The hosts that serve the paper's stories, in lower case.
  public var hosts: [String]
  /// Forms of path and query that hold a story's number as `{number}`, such as `_{number}.html`.
  public var numberForms: [String]

  /// Makes a rule.
  public init(hosts: [String] = [], numberForms: [String] = []) {
    (self.hosts, self.numberForms) = (hosts, numberForms)
  }

  /// The identity of the story at an address.
  public func identity(of address: Address, in paper: PaperID) -> StoryID {
    guard hosts.contains(address.host) else {
      return StoryID("\(paper)://\(Self.folded(host: address.host))\(Self.folded(address))")
    }
    if let number = numberForms.lazy.compactMap({ Self.number(in: address.target, form: $0) }).first
    {
      return StoryID("\(paper)#\(number)")
    }
    return StoryID("\(paper):\(Self.folded(address))")
  }

  /// The digits that stand at `{number}` in the last match of a form.
  static func number(in target: String, form: String) -> String? {
    let parts = form.split(separator: "{number}", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    var rest = Substring(target)
    var found: String?
    while let start = rest.firstRange(of: parts[0]) {
      rest = rest[start.upperBound...]
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      let after = rest[digits.endIndex...]
      if !digits.isEmpty, digits.utf8.count <= 18, parts[1].isEmpty || after.hasPrefix(parts[1]) {
        found = String(digits)
      }
    }
    return found
  }

  private static func folded(host: String) -> String {
    host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Path without a closing slash, and the query without what only counts visits.
  private static func folded(_ address: Address) -> String {
    let path =
      address.path.count > 1 && address.path.hasSuffix("/")
      ? String(address.path.dropLast()) : address.path
    let items = (address.query ?? "").split(separator: "&").filter { !isTracking($0) }
    return items.isEmpty ? path : path + "?" + items.joined(separator: "&")
  }

  private static func isTracking(_ item: Substring) -> Bool {
    let name = item.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || ["fbclid", "gclid", "igshid", "ref", "cmpid"].contains(name)
  }
}
