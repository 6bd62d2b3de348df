/// What a served session and the workers that it starts may use at most.
public struct SessionLimits: Hashable, Sendable {
  /// Bytes of memory that can be written, of each process.
  public var memory = 512 << 20
  /// Bytes of address space, of each process.
  public var addresses = 4 << 30
  /// Seconds of processor time, of each process: months of reading, an hour of running wild.
  public var seconds = 3_600
  /// Bytes of a file that is written.
  public var fileSize = 1 << 30
  /// Files that are open at once.
  public var files = 128
  /// Processes and threads of all sessions that share a user of the host.
  public var processes = 4_096

  /// The limits that hold.
  public static let standard = SessionLimits()
}
