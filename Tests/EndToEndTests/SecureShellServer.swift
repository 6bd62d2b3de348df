import Foundation
import Glibc
import TestSupport

/// An sshd on this machine, for this user and with keys of its own, gone with the test.
final class SecureShellServer {
  let folder: TemporaryFolder
  let port: Int
  /// Not a `Process`: sshd closes what it was not given, which Foundation takes for its end and then
  /// waits for it in the thread that all others of its processes need.
  private let process: TerminalSession

  /// Starts one, with more lines of configuration behind its own.
  /// - Returns: nil, after a word, where no sshd is installed or it cannot run.
  static func start(
    adding lines: (_ folder: String) throws -> String = { _ in "" }
  ) throws -> SecureShellServer? {
    let programs = ["/usr/sbin/sshd", "/usr/bin/ssh", "/usr/bin/ssh-keygen"]
    guard programs.allSatisfy(FileManager.default.isExecutableFile) else {
      print("skipped: no sshd is installed (Debian: openssh-server)")
      return nil
    }
    // Where it is started by root it wants a folder that the system's start makes otherwise.
    if geteuid() == 0, mkdir("/run/sshd", 0o755) != 0, errno != EEXIST {
      print("skipped: sshd has no /run/sshd")
      return nil
    }
    return try SecureShellServer(adding: lines)
  }

  private init(adding lines: (_ folder: String) throws -> String) throws {
    folder = try TemporaryFolder()
    port = try Port.free()
    try Self.makeKey("\(folder.path)/host")
    try Self.makeKey("\(folder.path)/user")
    let text = Self.configuration(of: folder.path, port: port) + (try lines(folder.path))
    try text.write(
      toFile: "\(folder.path)/config", atomically: true, encoding: .utf8)
    process = try TerminalSession(
      "/usr/sbin/sshd", ["-D", "-E", "\(folder.path)/log", "-f", "\(folder.path)/config"],
      home: folder)
  }

  private static func configuration(of folder: String, port: Int) -> String {
    """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey \(folder)/host
    AuthorizedKeysFile \(folder)/user.pub
    PidFile none
    StrictModes no
    UsePAM no
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    """ + "\n"
  }

  /// What ssh is started with to run a command in a terminal; it tries until the server listens.
  func arguments(running command: String) -> [String] {
    ["-tt"] + connection + ["\(NSUserName())@127.0.0.1", command]
  }

  /// What ssh and its kin are started with to get here, all but the host.
  var connection: [String] {
    let options = [
      "StrictHostKeyChecking=no", "UserKnownHostsFile=\(folder.path)/known", "IdentitiesOnly=yes",
      "ConnectionAttempts=20", "LogLevel=ERROR", "BatchMode=yes",
    ]
    return ["-F", "none", "-o", "Port=\(port)", "-i", "\(folder.path)/user"]
      + options.flatMap { ["-o", $0] }
  }

  private static func makeKey(_ path: String) throws {
    let generator = try TerminalSession(
      "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", path])
    guard try generator.waitForExit() == 0 else { throw SessionFailure.notStarted }
  }
}
