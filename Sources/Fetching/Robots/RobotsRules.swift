/// What one program may fetch of a site (RFC 9309, section 2.2).
struct RobotsRules: Equatable {
  /// A path that is open or closed.
  struct Rule: Equatable {
    var pattern: RobotsPattern
    var isAllowed: Bool
  }

  var rules: [Rule] = []
  /// From one request to the next, in milliseconds, where the site asks for that.
  ///
  /// No part of the standard, and met everywhere.
  var delayMilliseconds: Int?

  /// A longer delay counts as this, in milliseconds: a paper of forty pages is to come within the hour.
  static let longestDelay = 60_000

  /// Whether a path with its query may be fetched: the longest rule that fits decides, and of two
  /// as long the one that allows.
  func allows(_ target: String) -> Bool {
    let target = RobotsPattern.normalised(target, isPattern: false)
    if target == Array("/robots.txt".utf8) { return true }
    var best: Rule?
    for rule in rules where rule.pattern.length >= best?.pattern.length ?? 0 {
      let isStronger =
        rule.pattern.length > best?.pattern.length ?? -1 || rule.isAllowed
      if isStronger, rule.pattern.matches(target) { best = rule }
    }
    return best?.isAllowed ?? true
  }

  /// The same rules as a robots.txt of one group.
  var text: String {
    guard !rules.isEmpty || delayMilliseconds != nil else { return "" }
    var lines = ["User-agent: *"]
    lines += rules.map { "\($0.isAllowed ? "Allow" : "Disallow"): \($0.pattern.text)" }
    if let delay = delayMilliseconds {
      lines.append("Crawl-delay: \(delay / 1_000).\(String(delay % 1_000 + 1_000).dropFirst())")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
