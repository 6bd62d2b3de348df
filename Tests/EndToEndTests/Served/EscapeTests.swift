import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// Ways out of a served session, through a real sshd with the configuration of `hanji served setup`.
@Suite(.serialized) struct EscapeTests {
  @Test func everyWayOutIsRefused() throws {
    let host = try ServedHost(filledBy: ["business", "--sample"])
    let started = try SecureShellServer.start { folder in
      "LogLevel DEBUG2\nSubsystem sftp internal-sftp\n"
        + (try host.block(
          key: String(contentsOfFile: "\(folder)/user.pub", encoding: .utf8), adding: "--sample"))
    }
    guard let server = started else { return }
    let attempt = EscapeAttempt(host: host, server: server)
    for way in EscapeAttempt.Way.allCases {
      let escape = try attempt.outcome(of: way)
      #expect(escape == nil, "\(way.rawValue): \(escape ?? "")")
    }
    print("\(EscapeAttempt.Way.allCases.count) ways out were tried and refused")
    #expect(host.people.allSatisfy { $0.hasPrefix("key-") } && host.people.count == 1)
  }
}
