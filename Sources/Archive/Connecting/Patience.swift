import Glibc

/// How a connection waits for the lock of a file that another one is writing.
///
/// SQLite's own timeout waits longer and longer between its tries, 25 ms after a few: it would miss the
/// gaps that an indexer at work leaves, and a person's mark would be seen to hang.
enum Patience {
  /// Tries at short intervals before they get longer.
  private static let quickTries = 100
  /// Microseconds between tries, at first and later.
  private static let (quickly, slowly) = (UInt32(1_000), UInt32(5_000))
  /// About five seconds in all.
  private static let limit = quickTries + 980

  /// Waits a little.
  /// - Returns: false after so many tries that the lock will not be had.
  static func wait(tries: Int) -> Bool {
    guard tries < limit else { return false }
    usleep(tries < quickTries ? quickly : slowly)
    return true
  }
}
