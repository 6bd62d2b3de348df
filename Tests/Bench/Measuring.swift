import Glibc

/// Milliseconds of wall time, and what is made of many of them.
enum Measuring {
  /// The monotonic clock, in milliseconds.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }

  /// Median, least and most of some figures.
  static func summary(_ values: [Double]) -> String {
    let sorted = values.sorted()
    guard let least = sorted.first, let most = sorted.last else { return "-" }
    return "\(round(median(values))) ms (\(round(least))-\(round(most)))"
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }

  static func round(_ value: Double) -> Double {
    (value * 10).rounded() / 10
  }
}
