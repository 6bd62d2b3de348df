import TestSupport

/// A host on which no terminal is described.
enum BareHost {
  private static let folders = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]

  /// Starts a program where empty folders stand in place of the descriptions.
  /// - Returns: nil where the system does not let us make such a place.
  static func start(_ program: String, term: String) throws -> TerminalSession? {
    let hide = folders.map { "if [ -d \($0) ]; then mount -t tmpfs none \($0); fi" }
    let script = (["set -e"] + hide + ["exec \"$0\""]).joined(separator: "\n")
    for arguments in [["-m"], ["-r", "-m"]] where try canUnshare(arguments) {
      return try TerminalSession(
        "/usr/bin/unshare", arguments + ["/bin/sh", "-c", script, program],
        environment: ["TERM": term])
    }
    return nil
  }

  private static func canUnshare(_ arguments: [String]) throws -> Bool {
    let session = try TerminalSession(
      "/usr/bin/unshare", arguments + ["/bin/mount", "-t", "tmpfs", "none", "/mnt"])
    return try session.waitForExit() == 0
  }
}
