/// Reads a robots.txt (RFC 9309): any bytes give rules.
struct RobotsFile {
  /// What is read of a file, in bytes (section 2.5); the rest is as if it were not there.
  static let byteLimit = 500 << 10
  /// Rules beyond these are as if they were not there.
  private static let ruleLimit = 10_000

  private let token: String
  /// Whether the group being read is meant for this program by name, and for all programs.
  private var isOurs = false
  private var isEveryones = false
  private var isInHead = false
  private var hasOurs = false
  private var ours = RobotsRules()
  private var everyones = RobotsRules()

  /// The rules for the program whose product token is `token`, in lower case.
  static func rules(in bytes: some Collection<UInt8>, for token: String) -> RobotsRules {
    var file = RobotsFile(token: token)
    var rest = bytes.prefix(byteLimit)[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    let isEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    for line in rest.split(whereSeparator: isEnd) { file.take(line) }
    return file.hasOurs ? file.ours : file.everyones
  }

  private init(token: String) { self.token = token }
}

extension RobotsFile {
  private mutating func take(_ line: some Collection<UInt8>) {
    let text = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
    guard let colon = text.firstIndex(of: ":") else { return }
    let value = RobotsFile.trimmed(text[text.index(after: colon)...])
    switch RobotsFile.trimmed(text[..<colon]).lowercased() {
    case "user-agent": beginGroup(of: value)
    case "allow": add(value, isAllowed: true)
    case "disallow": add(value, isAllowed: false)
    case "crawl-delay": delay(value)
    default: break
    }
  }

  /// Lines of names that follow each other head one group.
  private mutating func beginGroup(of name: Substring) {
    if !isInHead { (isOurs, isEveryones, isInHead) = (false, false, true) }
    if name == "*" {
      isEveryones = true
      return
    }
    let product = name.prefix { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == "-") }
    guard product.lowercased() == token else { return }
    (isOurs, hasOurs) = (true, true)
  }

  private mutating func add(_ path: Substring, isAllowed: Bool) {
    isInHead = false
    guard path.hasPrefix("/") || path.hasPrefix("*") else { return }
    let rule = RobotsRules.Rule(pattern: RobotsPattern(path), isAllowed: isAllowed)
    if isOurs, ours.rules.count < RobotsFile.ruleLimit { ours.rules.append(rule) }
    if isEveryones, everyones.rules.count < RobotsFile.ruleLimit { everyones.rules.append(rule) }
  }

  private mutating func delay(_ value: Substring) {
    isInHead = false
    guard let seconds = Double(value), seconds >= 0 else { return }
    let milliseconds = Int(min(seconds * 1_000, Double(RobotsRules.longestDelay)))
    if isOurs { ours.delayMilliseconds = max(ours.delayMilliseconds ?? 0, milliseconds) }
    if isEveryones {
      everyones.delayMilliseconds = max(everyones.delayMilliseconds ?? 0, milliseconds)
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var rest = text.drop { $0 == " " || $0 == "\t" }
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return rest
  }
}
