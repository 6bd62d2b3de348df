import Terminal

/// The question to a terminal for its background, and the reading of its answer (xterm's OSC 11).
///
/// Nothing waits for the answer. One that comes late, or to a question that was never put, is passed
/// over, and no byte of it is taken for a key.
struct BackgroundQuery {
  /// Within which time an answer still counts; later the looks would change before the eyes.
  static let patience = Duration.milliseconds(100)
  /// `OSC 11 ; ? ST`.
  static let question = Array("\u{1B}]11;?\u{1B}\\".utf8)

  private var end: ContinuousClock.Instant?

  /// Notes that the question is being put.
  mutating func begin(at now: ContinuousClock.Instant) { end = now + BackgroundQuery.patience }

  /// The events without answers that nobody waits for any more.
  mutating func filtered(_ events: [Event], at now: ContinuousClock.Instant) -> [Event] {
    events.filter { event in
      guard case .background = event else { return true }
      defer { end = nil }
      return end.map { now <= $0 } ?? false
    }
  }

  /// Whether a terminal of that description is one in a window; others may print what they are asked.
  static func isAnswered(by description: String) -> Bool {
    let kinds: Set = [
      "xterm", "rxvt", "tmux", "foot", "alacritty", "wezterm", "konsole", "vte", "gnome", "st",
      "kitty", "contour", "iterm2", "mintty",
    ]
    return kinds.contains(String(description.prefix { !"-.+".contains($0) }))
  }

  /// Reads `11;rgb:rrrr/gggg/bbbb`, in one to four digits each, or with a fourth part for opacity.
  static func answer(_ bytes: some Collection<UInt8>) -> Background? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let color = ["11;rgb:", "11;rgba:"].first(where: text.hasPrefix) else { return nil }
    let parts = text.dropFirst(color.count).split(separator: "/", omittingEmptySubsequences: false)
    let levels = parts.prefix(3).compactMap(level)
    guard levels.count == 3, parts.count <= 4 else { return nil }
    return Background(red: levels[0], green: levels[1], blue: levels[2])
  }

  private static func level(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.count), digits.allSatisfy(\.isHexDigit),
      let number = Int(digits, radix: 16)
    else { return nil }
    let most = (1 << (4 * digits.count)) - 1
    return UInt8(number * 255 / most)
  }
}

extension NcursesTerminal {
  /// Asks what the background is; the answer comes as an event, in time or not at all.
  public func askBackground() {
    guard colors >= 256, BackgroundQuery.isAnswered(by: name) else { return }
    backgroundQuery.begin(at: .now)
    write(BackgroundQuery.question)
  }
}
