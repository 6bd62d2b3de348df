import CWire

/// What the process may use, set before it reads anything.
enum Confinement {
  /// Private memory in bytes; past it an allocation fails and ends the process.
  ///
  /// With the libraries it keeps the process under the 200 MB that the manual page promises.
  private static let memory = 176 << 20
  /// Processor time for reading one document, in seconds; past it the process ends.
  private static let secondsPerDocument: UInt32 = 20

  /// Sets the limits for good; false where the system refuses them.
  static func enter(isTracing: Bool) -> Bool {
    var limits = hanji_wire_limits(memory: memory, may_write: isTracing ? 1 : 0)
    return hanji_wire_confine(&limits) == 0
  }

  /// Grants the next document its processor time.
  static func beginDocument() {
    hanji_wire_allow_seconds(secondsPerDocument)
  }
}
