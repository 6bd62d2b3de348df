/// How much markup of entries is read of one feed: an answer holds half of it.
struct MarkupBudget {
  /// Markup of one entry that is read, in bytes; pictures may stand in it as text.
  static let entry = 2 << 20

  private var left = 8 << 20
  /// Whether an entry's text was left out.
  private(set) var isExceeded = false

  /// Whether so many bytes more may be read.
  mutating func admits(_ length: Int) -> Bool {
    left -= min(length, MarkupBudget.entry)
    if left < 0 { isExceeded = true }
    return left >= 0
  }
}
