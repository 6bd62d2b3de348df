import Glibc

/// Milliseconds, and what is made of many of them.
enum Measuring {
  /// The monotonic clock.
  static var now: Double { milliseconds(CLOCK_MONOTONIC) }

  /// Processor time of this process.
  static var processorTime: Double { milliseconds(CLOCK_PROCESS_CPUTIME_ID) }

  /// Processor time of another process.
  static func processorTime(of process: Int32) -> Double {
    var clock = clockid_t()
    return clock_getcpuclockid(process, &clock) == 0 ? milliseconds(clock) : .nan
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }

  private static func milliseconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    guard clock_gettime(clock, &time) == 0 else { return .nan }
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }
}
