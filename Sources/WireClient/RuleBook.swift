import News

/// The rules of sites that a wire is to know, each sent to a process once.
struct RuleBook {
  private var rules: [String: HostRules] = [:]
  private var unsent: Set<String> = []

  /// How many sites' rules are known.
  var count: Int { rules.count }

  /// Whether anything is known of a site.
  func knows(_ site: String) -> Bool { rules[site] != nil }

  /// Keeps rules, which the present process knows already where it had them itself.
  mutating func keep(_ new: HostRules, isSent: Bool) {
    rules[new.site] = new
    if isSent { unsent.remove(new.site) } else { unsent.insert(new.site) }
  }

  /// What the present process does not know yet.
  mutating func takeUnsent() -> [HostRules] {
    defer { unsent = [] }
    return unsent.compactMap { rules[$0] }
  }
}
