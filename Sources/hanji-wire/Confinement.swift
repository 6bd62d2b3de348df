import CWire

/// What the process may use, set before it reads anything.
enum Confinement {
  /// Private memory in bytes; past it an allocation fails and ends the process.
  ///
  /// With the libraries it keeps the process under the 200 MB that the manual page promises.
  private static let memory = 176 << 20
  /// Addresses in bytes, of which the allocator and the libraries reserve more than they use.
  private static let addresses = 1 << 30
  /// Processor time in seconds for reading one document, or for what requests ask between two; past
  /// it the process ends.
  private static let secondsAtOnce: UInt32 = 20

  /// Sets the limits for good; false where the system refuses them.
  static func enter(isTracing: Bool) -> Bool {
    var limits = hanji_wire_limits(
      memory: memory, addresses: addresses, may_write: isTracing ? 1 : 0)
    return hanji_wire_confine(&limits) == 0
  }

  /// Whether names can no longer be looked up behind the wall, so that another process is needed.
  static var isOutdated: Bool { hanji_wire_is_outdated() != 0 }

  /// Grants the next document, or the next requests, their processor time.
  static func allowMoreTime() {
    hanji_wire_allow_seconds(secondsAtOnce)
  }
}
