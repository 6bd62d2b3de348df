/// How politely a paper's hosts are asked.
public struct Manners: Hashable, Sendable {
  /// From the start of one request to a host to the start of the next, in milliseconds.
  public var pauseMilliseconds: Int
  /// Requests at once to one host.
  public var connections: Int

  /// The pause where a paper names none, in milliseconds.
  public static let pauseMilliseconds = 250
  /// What a paper may name, in milliseconds.
  public static let pauses = 0...600_000
  /// The shortest pause that a host of the internet is granted, in milliseconds, whatever a paper
  /// names; this machine and private addresses may be asked without one.
  public static let shortestPause = 100
  /// How many requests at once a paper may name.
  public static let connectionCounts = 1...8

  /// Makes manners; numbers that no paper may name become the nearest that it may.
  public init(pauseMilliseconds: Int = Manners.pauseMilliseconds, connections: Int = 2) {
    self.pauseMilliseconds = Manners.pauses.nearest(to: pauseMilliseconds)
    self.connections = Manners.connectionCounts.nearest(to: connections)
  }
}

extension ClosedRange where Bound == Int {
  fileprivate func nearest(to number: Int) -> Int {
    Swift.min(Swift.max(number, lowerBound), upperBound)
  }
}
