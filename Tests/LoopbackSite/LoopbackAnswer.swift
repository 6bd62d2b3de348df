/// What a path of the loopback site answers.
public enum LoopbackAnswer: Sendable {
  /// A document with validators, compressed where the client takes it, or 304.
  case document(contentType: String, bytes: [UInt8])
  /// A status with headers and a short body.
  case status(Int, headers: [String: String] = [:])
  /// 302 to an address or path.
  case redirect(to: String)
  /// 301 to an address or path.
  case moved(to: String)
  /// A document that waits for `releaseHeld`.
  case held(contentType: String, bytes: [UInt8])
  /// A document whose connection ends after `count` bytes of the length that was announced.
  case truncated(contentType: String, bytes: [UInt8], count: Int)
  /// So many zero bytes, compressed with gzip to about a thousandth.
  case bomb(byteCount: Int)
  /// Letters without end.
  case endless(contentType: String)
  /// What no protocol allows; the connection ends with it.
  case raw([RawStep])
}

/// A request that the loopback site answered.
public struct LoopbackRequest: Hashable, Sendable {
  /// Path and query.
  public let path: String
  /// The status of the answer.
  public let status: Int
  /// The headers, by names in lower case.
  public let headers: [String: String]
  /// When it came.
  public let came: ContinuousClock.Instant
}

/// Why the loopback site cannot run.
public enum LoopbackError: Error, Equatable, Sendable {
  /// The port cannot be listened on; the system's error number.
  case cannotListen(errno: Int32)
}
