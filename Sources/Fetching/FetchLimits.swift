/// The bounds of a transfer.
public struct FetchLimits: Sendable {
  /// The longest body after decoding, in bytes; libcurl's own limit counts encoded bytes.
  public var body = 16 << 20
  /// The bodies of all transfers together, in bytes: several large ones must not end the process.
  public var allBodies = 48 << 20
  /// The time to resolve and connect, in milliseconds.
  public var connectMilliseconds = 10_000
  /// The time for the whole fetch with its redirects, in milliseconds.
  public var totalMilliseconds = 30_000
  /// The speed below which a transfer counts as stuck, in bytes a second.
  public var lowSpeedBytes = 64
  /// How long it may be stuck, in seconds.
  public var lowSpeedSeconds = 15
  /// The redirects that are followed.
  public var redirects = 8
  /// Transfers at once.
  public var transfersAtOnce = 8
  /// Orders that may wait.
  public var waiting = 4_096
  /// What a server may ask for by Retry-After, in seconds: a minute to a day.
  public static let retryAfter = 60...86_400

  /// The limits that the manual page promises.
  public init() {}
}
