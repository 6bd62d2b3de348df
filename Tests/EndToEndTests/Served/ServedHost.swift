import Foundation
import Glibc
import LoopbackSite
import TestSupport

/// A host that serves a paper as `hanji served setup` sets it up, all of it below one folder.
final class ServedHost {
  let home: TemporaryFolder
  let root: String

  /// Makes the folders, and a paper with the headlines that a site has.
  init(filledBy arguments: [String]) throws {
    home = try TemporaryFolder()
    root = "\(home.path)/served"
    for folder in ["paper", "people", "house/hanji"] {
      try FileManager.default.createDirectory(
        atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
    }
    chmod("\(root)/paper", 0o2750)
    try HurriedPaper.write(in: home)
    let fill = try refresh(arguments)
    guard fill.status == 0 else { throw SessionFailure.missing("a paper", screen: [fill.errors]) }
  }

  /// What the service does.
  func refresh(_ arguments: [String]) throws -> CommandRun {
    try CommandRun(
      "hanji", ["refresh", "--data", "\(root)/paper"] + arguments, home: home,
      environment: ["XDG_CONFIG_HOME": "\(home.path)/config"])
  }

  /// The arguments of a session.
  var arguments: [String] { ["--served", "--data", root] }

  /// A session without sshd.
  func session(as person: String?, _ more: [String] = []) throws -> TerminalSession {
    try TerminalSession(
      BuiltProgram.path("hanji"), arguments + (person.map { ["--person", $0] } ?? []) + more,
      home: home)
  }

  /// The block of sshd's configuration as it is written for review, for this user and one key.
  func block(key: String, adding options: String) throws -> String {
    let folder = "\(home.path)/setup"
    let setup = try CommandRun("hanji", ["served", "setup", "--data", root, folder], home: home)
    guard setup.status == 0 else { throw SessionFailure.missing("files", screen: [setup.errors]) }
    let keys = "\(folder)/keys"
    try String(contentsOfFile: "\(folder)/hanji_keys", encoding: .utf8)
      .replacingOccurrences(
        of: "# restrict,pty ssh-ed25519 AAAA... kim@library", with: "restrict,pty \(key)"
      )
      .write(toFile: keys, atomically: true, encoding: .utf8)
    return try String(contentsOfFile: "\(folder)/hanji.conf", encoding: .utf8)
      .replacingOccurrences(of: "Match User paper", with: "Match User \(NSUserName())")
      .replacingOccurrences(of: "/etc/ssh/hanji_keys", with: keys)
      .replacingOccurrences(of: "--served", with: "--served \(options)")
  }

  /// What `hanji served status` tells.
  func status() throws -> [String: Any] {
    let run = try CommandRun("hanji", ["served", "status", "--json", "--data", root], home: home)
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return value as? [String: Any] ?? [:]
  }

  /// The names of people's folders.
  var people: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/people")) ?? []
  }
}
