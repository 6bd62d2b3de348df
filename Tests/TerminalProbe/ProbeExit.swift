import Glibc

/// The ways in which the probe ends.
enum ProbeExit {
  static func leave(status: Int32) -> Never { exit(status) }

  /// Ends as a program does that has gone wrong.
  static func crash() -> Never { abort() }
}
