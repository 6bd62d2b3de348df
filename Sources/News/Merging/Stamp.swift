/// A number that tells an archive from all others, drawn at random.
public struct DeviceID: Hashable, Sendable, Comparable {
  /// The number, from 1.
  public let number: Int64

  /// Makes an identity from its number.
  public init(_ number: Int64) { self.number = number }

  /// Orders by number, for ties alone.
  public static func < (left: DeviceID, right: DeviceID) -> Bool { left.number < right.number }
}

/// When and where a fact was given its value: the later stamp has the last word.
public struct Stamp: Hashable, Sendable, Comparable {
  /// The moment by the clock of its device, in microseconds since 1970 or later (`FactClock`).
  public var tick: Int64
  /// Where it was given; decides between two of one moment.
  public var device: DeviceID

  /// Makes a stamp.
  public init(tick: Int64, device: DeviceID) { (self.tick, self.device) = (tick, device) }

  /// Orders by moment, then by device.
  public static func < (left: Stamp, right: Stamp) -> Bool {
    (left.tick, left.device) < (right.tick, right.device)
  }

  /// A number of 64 bits that no other stamp has, for sums over many (the finaliser of SplitMix64).
  public var digest: UInt64 {
    Stamp.mixed(UInt64(bitPattern: tick) &+ Stamp.mixed(UInt64(bitPattern: device.number)))
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// A clock that never goes back and is never behind what it has seen (a hybrid logical clock:
/// Kulkarni and others, 2014).
///
/// What is done after the other side's change was seen is later than that change, whatever the
/// clocks of the two machines say. Between changes of which neither side knew, the machines' clocks
/// decide.
public struct FactClock: Hashable, Sendable {
  /// The latest moment that was given or seen.
  public private(set) var tick: Int64

  /// The latest moment that there is: the year 9999.
  public static let limit: Int64 = 253_402_300_799_000_000

  /// Makes a clock that has seen a moment.
  public init(tick: Int64 = 0) { self.tick = min(max(tick, 0), FactClock.limit) }

  /// The moment of something that is done now, later than all before.
  public mutating func next(at now: Instant) -> Int64 {
    tick = min(max(FactClock.tick(of: now), tick + 1), FactClock.limit)
    return tick
  }

  /// Notes a moment that another machine gave.
  public mutating func witness(_ other: Int64) { tick = min(max(tick, other), FactClock.limit) }

  /// A moment in the clock's unit; what no clock says is brought within its bounds.
  public static func tick(of now: Instant) -> Int64 {
    min(max(now.seconds, 0), limit / 1_000_000) * 1_000_000
  }
}
