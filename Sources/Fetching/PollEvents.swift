/// What is awaited of a descriptor, by the bits of `poll` (POSIX).
public struct PollEvents: OptionSet, Sendable {
  /// The bits.
  public let rawValue: Int16

  /// Makes a set from bits.
  public init(rawValue: Int16) { self.rawValue = rawValue }

  /// Something can be read, or the other end is gone.
  public static let readable = PollEvents(rawValue: 0x001)
  /// Something can be written.
  public static let writable = PollEvents(rawValue: 0x004)
}
