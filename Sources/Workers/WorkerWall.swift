import CWire

/// What this system offers to confine the programs that read what strangers wrote, which take all of
/// it.
///
/// Limits of memory, time and descriptors stand on every system; nothing else is promised.
public struct WorkerWall: Hashable, Sendable {
  /// Whether system calls are filtered, so that it starts, writes and serves nothing (seccomp).
  public let filtersCalls: Bool
  /// The version of Landlock, by which it reads only certificates, name service and libraries; 0
  /// where there is none.
  public let landlockVersion: Int

  /// What there is here; nothing is started.
  public static var here: WorkerWall {
    WorkerWall(
      filtersCalls: hanji_wire_has_call_filter() != 0,
      landlockVersion: Int(hanji_wire_landlock_version()))
  }
}
