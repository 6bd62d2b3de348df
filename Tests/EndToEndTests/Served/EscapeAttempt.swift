import Foundation
import Glibc
import Terminal
import TestSupport

/// One try to get more of a host than its paper.
struct EscapeAttempt {
  let host: ServedHost
  let server: SecureShellServer

  enum Way: String, CaseIterable {
    case command
    case shellInTerminal = "-t sh"
    case sftp
    case scp
    case scpAsBefore = "scp -O"
    case subsystem = "-s sftp"
    case localForward = "-L"
    case localSocket = "-L to a socket"
    case remoteForward = "-R"
    case dynamicForward = "-D"
    case agent = "-A"
    case display = "-X"
    case standardForward = "-W"
    case environment
    case startFile = "rc file"
    case tunnel = "-w"
  }

  /// How it got out; nil where it was refused.
  func outcome(of way: Way) throws -> String? {
    switch way {
    case .command: try command()
    case .shellInTerminal: try shell()
    case .sftp, .scp, .scpAsBefore: try copy(way)
    case .subsystem: try subsystem()
    case .localForward: try forward("-L", "\(try Port.free()):127.0.0.1:\(server.port)")
    case .localSocket: try forward("-L", "\(try Port.free()):/run/\(NSUserName())")
    case .dynamicForward: try forward("-D", "\(try Port.free())")
    case .remoteForward: try remote()
    case .standardForward: try standard()
    case .agent: try agent()
    case .display: try display()
    case .environment: try environment()
    case .startFile: try effective(["permituserrc no", "permituserenvironment no"])
    case .tunnel: try effective(["permittunnel no", "disableforwarding yes"])
    }
  }

  private var target: String { "\(NSUserName())@127.0.0.1" }

  private func ssh(
    _ options: [String], _ command: [String] = [], environment: [String: String?] = [:]
  ) throws -> CommandRun {
    try CommandRun(
      at: "/usr/bin/ssh", server.connection + options + [target] + command, home: server.folder,
      environment: environment)
  }

  /// A session with a terminal; the paper is on its screen.
  private func session(
    _ options: [String], _ command: [String] = [], environment: [String: String?] = [:],
    showing text: String = "sample edition"
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      "/usr/bin/ssh", server.connection + ["-tt"] + options + [target] + command,
      environment: environment, home: server.folder)
    try session.waitFor(text, seconds: 60)
    return session
  }

  private func command() throws -> String? {
    let run = try ssh([], ["id; touch \(host.home.path)/got-out"])
    let isOut = FileManager.default.fileExists(atPath: "\(host.home.path)/got-out")
    return isOut || run.output.contains("uid=") || run.status != 2
      ? "\(run.status) \(run.output)" : nil
  }

  /// The keys of a command are the reader's; the help that one of them opens shows it.
  private func shell() throws -> String? {
    let session = try session([], ["sh -i"])
    try session.type("?")
    try session.waitFor("Keys of the front page")
    session.send(Array("q\u{1A}\u{1C}\u{4}id\r".utf8))
    try session.type("?")
    try session.waitFor("Keys of")
    return session.shows("uid=") ? "a shell answers" : nil
  }

  private func copy(_ way: Way) throws -> String? {
    let (loot, batch) = ("\(host.home.path)/loot", "\(host.home.path)/batch")
    try "get /etc/hostname \(loot)\nput \(batch) \(host.root)/put\n".write(
      toFile: batch, atomically: true, encoding: .utf8)
    let source = "\(target):/etc/hostname"
    let run =
      way == .sftp
      ? try CommandRun(
        at: "/usr/bin/sftp", server.connection + ["-b", batch, target], home: server.folder)
      : try CommandRun(
        at: "/usr/bin/scp", server.connection + (way == .scp ? [] : ["-O"]) + [source, loot],
        home: server.folder)
    let isOut = [loot, "\(host.root)/put"].contains(where: FileManager.default.fileExists)
    return isOut || run.status == 0 ? "\(run.status) \(run.output)" : nil
  }

  private func subsystem() throws -> String? {
    let run = try ssh(["-s"], ["sftp"])
    return run.status == 0 || !run.output.isEmpty ? "\(run.status) \(run.output)" : nil
  }

  /// Whoever answers at the other end of a forwarded port says so first: here it would be sshd.
  private func forward(_ option: String, _ ports: String) throws -> String? {
    let session = try session([option, ports])
    let port = Int(ports.prefix { $0 != ":" }) ?? 0
    let request: [UInt8] =
      option == "-D"
      ? [4, 1, UInt8(server.port >> 8), UInt8(server.port & 255), 127, 0, 0, 1, 0] : []
    let answer = Port.answer(at: port, to: request)
    let text = String(decoding: answer, as: UTF8.self)
    _ = session
    // Of SOCKS 4, 90 grants the request.
    return text.contains("SSH-") || option == "-D" && answer.dropFirst().first == 90 ? text : nil
  }

  private func remote() throws -> String? {
    let run = try ssh(
      ["-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:\(server.port)"])
    // Without the forward ssh would have gone on, to a reader that finds no terminal.
    return run.status != 255 || !run.errors.contains("remote port forwarding failed")
      ? "\(run.status) \(run.errors)" : nil
  }

  private func standard() throws -> String? {
    let run = try ssh(["-W", "127.0.0.1:\(server.port)"])
    return run.status == 0 || run.output.contains("SSH-") ? run.output : nil
  }

  private func agent() throws -> String? {
    let session = try TerminalSession(
      "/usr/bin/ssh-agent",
      ["/usr/bin/ssh"] + server.connection + ["-tt", "-A", target], home: server.folder)
    try session.waitFor("sample edition", seconds: 60)
    return try log.contains("agent forwarding disabled") ? nil : "an agent was forwarded"
  }

  private func display() throws -> String? {
    let run = try CommandRun(
      at: "/usr/bin/ssh",
      ["-o", "LogLevel=VERBOSE", "-X"] + server.connection + [target, "id"],
      home: server.folder, environment: ["DISPLAY": "127.0.0.1:99"])
    let isRefused = run.errors.contains("X11 forwarding request failed")
    return isRefused && !run.output.contains("uid=") ? nil : "\(run.errors) \(run.output)"
  }

  /// Of all variables that are sent, sshd takes those of the language, and the reader no others.
  private func environment() throws -> String? {
    let names = ["EDITOR", "PAGER", "BROWSER", "LESSOPEN", "HANJI_PERSON", "XDG_DATA_HOME", "HOME"]
    let values = names.map { "\($0)=\(host.home.path)/got-out" }.joined(separator: " ")
    // Under LC_ALL the head line is in Korean.
    _ = try session(
      ["-o", "SetEnv=\(values) LC_ALL=ko_KR.UTF-8"], showing: "코리아타임스")
    let taken = try names.filter { name in
      try !log.contains("Ignoring env request \(name)")
    }
    let isOut = FileManager.default.fileExists(atPath: "\(host.home.path)/got-out")
    return isOut || !taken.isEmpty ? "\(taken)" : nil
  }

  /// What sshd itself says that holds for the user.
  private func effective(_ lines: [String]) throws -> String? {
    let run = try CommandRun(
      at: "/usr/sbin/sshd",
      [
        "-T", "-f", "\(server.folder.path)/config", "-C",
        "user=\(NSUserName()),host=localhost,addr=127.0.0.1",
      ], home: server.folder)
    let missing = lines.filter { !run.lines.contains($0) }
    return run.status == 0 && missing.isEmpty ? nil : "\(missing) \(run.errors)"
  }

  private var log: String {
    get throws { try String(contentsOfFile: "\(server.folder.path)/log", encoding: .utf8) }
  }
}
