import Archive
import News

extension SourceState {
  /// Whether it is worth asking by itself, with nobody waiting: what rarely changes is asked rarely.
  ///
  /// A clock that was wrong makes a source due.
  func isDue(at now: Instant) -> Bool {
    let age = now.seconds - checkedAt.seconds
    return age < 0 || age >= interval
  }

  /// From one check to the next, in seconds: a quarter of the time for which it has not changed, and
  /// twice as much after every failure in a row.
  private var interval: Int64 {
    let (shortest, longest): (Int64, Int64) = (300, 6 * 3_600)
    if failureCount > 0 { return min(shortest << Int64(min(failureCount, 8)), longest) }
    guard let changedAt else { return shortest }
    return min(max((checkedAt.seconds - changedAt.seconds) / 4, shortest), longest)
  }
}
