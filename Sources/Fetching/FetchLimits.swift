/// The bounds of a transfer.
public struct FetchLimits: Sendable {
  /// The longest body after decoding, in bytes; libcurl's own limit counts encoded bytes.
  public var body = 16 << 20
  /// The longest file of a picture, in bytes.
  public var picture = 8 << 20
  /// The bodies of all transfers together, in bytes: several large ones must not end the process.
  public var allBodies = 48 << 20
  /// The body of a refusal that is kept to see what it is, in bytes.
  public var refusal = 256 << 10
  /// All header lines of one response, interim ones and trailers too, in bytes.
  public var head = 256 << 10
  /// The time to resolve and connect, in milliseconds.
  public var connectMilliseconds = 10_000
  /// The time for the whole fetch with its redirects, in milliseconds: within the 30 seconds that the
  /// manual page promises, what began it is over too.
  public var totalMilliseconds = 29_500
  /// The time to ask for a robots.txt, in milliseconds, which the fetches that wait for it have less.
  public var rulesMilliseconds = 10_000
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
