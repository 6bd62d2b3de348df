/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since the Unix epoch; negative before it.
  public var seconds: Int64

  /// Makes an instant from seconds since the Unix epoch.
  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// Orders by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.seconds < right.seconds
  }

  /// The instant, or `latest` where it lies after it: news is never from the future.
  public func clamped(notAfter latest: Instant) -> Instant {
    min(self, latest)
  }
}
